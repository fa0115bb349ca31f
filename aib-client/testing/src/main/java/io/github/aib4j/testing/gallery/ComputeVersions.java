package io.github.aib4j.testing.gallery;

import io.github.aib4j.testing.wire.ErrorResponseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The api-versions in which Compute has galleries (documented). */
final class ComputeVersions {
    static final String OLDEST = "2018-06-01";
    static final String NEWEST = "2026-03-03";

    private static final List<String> ALL = List.of(
            OLDEST,
            "2019-03-01",
            "2019-07-01",
            "2019-12-01",
            "2020-09-30",
            "2021-07-01",
            "2021-10-01",
            "2022-01-03",
            "2022-03-03",
            "2022-08-03",
            "2023-07-03",
            "2024-03-03",
            "2025-03-03",
            "2025-12-03",
            NEWEST);

    private ComputeVersions() {}

    /** Refuses a call that names none of them; the words are those of Azure Resource Manager (documented). */
    static void check(GalleryCall call) {
        String version = call.apiVersion()
                .orElseThrow(() -> ErrorResponseException.byArm(
                        400,
                        "MissingApiVersionParameter",
                        "The api-version query parameter (?api-version=) is required for all requests."));
        if (!ALL.contains(version)) {
            throw ErrorResponseException.byArm(
                    400,
                    "InvalidResourceType",
                    "The resource type '" + String.join("/", types(call)) + "' could not be found in the namespace '"
                            + ComputeProvider.PROVIDER + "' for api version '" + version
                            + "'. The supported api-versions are '" + String.join(",", ALL) + "'.");
        }
    }

    private static List<String> types(GalleryCall call) {
        return IntStream.range(0, (call.rest().size() + 1) / 2)
                .mapToObj(i -> call.rest().get(2 * i))
                .toList();
    }

    /**
     * The api-version in the address of an operation: for requests with 2019-12-01, it was 2019-07-01 (recorded); in
     * 2026, it was that of the request, even for 2021-10-01 (recorded). In between, it is assumed.
     */
    static String ofOperations(String asked) {
        if (isAtLeast(asked, "2021-10-01")) {
            return asked;
        }
        return ALL.get(Math.max(0, ALL.indexOf(asked) - 1));
    }

    /**
     * The storage account types of an api-version (documented; refusing others is assumed, because the specification
     * allows more). Empty for api-versions without that member.
     */
    static Set<String> storageTypes(String version) {
        Set<String> types = new TreeSet<>();
        if (isAtLeast(version, "2019-03-01")) {
            types.addAll(List.of("Standard_LRS", "Standard_ZRS"));
        }
        if (isAtLeast(version, "2019-12-01")) {
            types.add("Premium_LRS");
        }
        if (Set.of("2021-10-01", "2022-01-03").contains(version)) {
            types.add("StandardSSD_LRS");
        }
        if (isAtLeast(version, "2024-03-03")) {
            types.add("PremiumV2_LRS");
        }
        return types;
    }

    static boolean isAtLeast(String version, String other) {
        return version.compareTo(other) >= 0;
    }
}
