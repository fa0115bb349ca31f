package io.github.aib4j.testing.gallery;

import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;
import java.util.Map;

/**
 * The header with the number of remaining requests of a kind. The figures are recorded and never count down; those for
 * deleting galleries and definitions are assumed. The header was recorded in May 2020 but not in November 2019, so it
 * is sent from 2020 on, by the clock; lists do not have it (recorded).
 */
final class ResourceLimits {
    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

    private static final Map<String, int[]> LEFT = Map.ofEntries(
            Map.entry("GetOperationStatus", new int[] {1198, 2319}),
            Map.entry("GetGallery", new int[] {345, 2494}),
            Map.entry("GetGalleryImage", new int[] {597, 2996}),
            Map.entry("GetGalleryImageVersion", new int[] {1997, 9992}),
            Map.entry("CreateUpdateGallery", new int[] {49, 299}),
            Map.entry("CreateUpdateGalleryImage", new int[] {149, 749}),
            Map.entry("CreateUpdateGalleryImageVersion", new int[] {374, 1199}),
            Map.entry("DeleteGallery", new int[] {49, 299}),
            Map.entry("DeleteGalleryImage", new int[] {149, 749}),
            Map.entry("DeleteGalleryImageVersion", new int[] {149, 999}),
            Map.entry("ListSoftDeletedResourcesInGallery", new int[] {1499, 9999}));

    private ResourceLimits() {}

    static ServiceResponse ofOperation(ServiceResponse answer, Instant now) {
        return add(answer, "GetOperationStatus", now);
    }

    static ServiceResponse ofBin(ServiceResponse answer, Instant now) {
        return add(answer, "ListSoftDeletedResourcesInGallery", now);
    }

    static ServiceResponse of(ServiceResponse answer, GalleryCall call) {
        String verb = switch (call.method()) {
            case "GET" -> "Get";
            case "DELETE" -> "Delete";
            default -> "CreateUpdate";
        };
        return add(answer, verb + call.path().kind().limit, call.now());
    }

    private static ServiceResponse add(ServiceResponse answer, String what, Instant now) {
        int[] left = LEFT.getOrDefault(what, new int[] {0, 0});
        return now.isBefore(SINCE)
                ? answer
                : answer.with(
                        "x-ms-ratelimit-remaining-resource",
                        ComputeProvider.PROVIDER + "/" + what + "3Min;" + left[0] + "," + ComputeProvider.PROVIDER + "/"
                                + what + "30Min;" + left[1]);
    }
}
