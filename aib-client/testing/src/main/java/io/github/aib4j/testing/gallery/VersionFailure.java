package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.util.Optional;

/**
 * Why a version is not made, or not everywhere.
 *
 * @param region the one that it does not reach, without blanks; empty for all
 * @param details what is said of such a region
 */
public record VersionFailure(Optional<String> region, String code, String message, String details) {
    /** What is said of regions for no particular reason (reported). */
    public static final String INTERNAL = "Failed with internal server error.";

    /** One that ends all. */
    public static VersionFailure whole(String code, String message) {
        return new VersionFailure(Optional.empty(), code, message, message);
    }

    /** One of a single region: the words reported, the code assumed. */
    public static VersionFailure in(String region, String details) {
        String plain = RegionNames.plain(region);
        return new VersionFailure(Optional.of(plain), "ReplicationJobsFailed", jobsFailed(plain, details), details);
    }

    /** A data disk that is too big: what is said of regions is documented, the rest assumed. */
    static VersionFailure ofSize(String region, long size, long most) {
        String details = "Replication failed in this region due to 'The GalleryImageVersion source resource size "
                + size + " exceeds the max size " + most + " supported'";
        return new VersionFailure(Optional.empty(), "ReplicationJobsFailed", jobsFailed(region, details), details);
    }

    private static String jobsFailed(String region, String details) {
        return "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows:"
                + " '{region:" + region + ", detail:" + details + "}'. If retry does not work, then please do an update"
                + " by removing the failed regions and update again by adding them back.";
    }

    boolean hits(String other) {
        return region.isEmpty() || region.get().equals(other);
    }

    /** The value of {@code error} in its operation. */
    JsonObject json() {
        return Json.object("code", Json.text(code), "message", Json.text(message));
    }
}
