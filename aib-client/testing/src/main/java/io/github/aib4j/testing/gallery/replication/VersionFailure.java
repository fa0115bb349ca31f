package io.github.aib4j.testing.gallery.replication;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.util.Optional;

/**
 * Why a version is not created, or not in all regions.
 *
 * @param region the region that it does not reach, without blanks; empty for all
 * @param details the message about such a region
 */
public record VersionFailure(Optional<String> region, String code, String message, String details) {
    /** The message about a region without a particular reason (reported). */
    public static final String INTERNAL = "Failed with internal server error.";

    /** One that ends all. */
    public static VersionFailure whole(String code, String message) {
        return new VersionFailure(Optional.empty(), code, message, message);
    }

    /** A failure in a single region: the words are reported, the code is assumed. */
    public static VersionFailure in(String region, String details) {
        String plain = RegionNames.plain(region);
        return new VersionFailure(Optional.of(plain), "ReplicationJobsFailed", jobsFailed(plain, details), details);
    }

    /** A data disk that is too big: the message about regions is documented, the rest assumed. */
    public static VersionFailure ofSize(String region, long size, long most) {
        String details = "Replication failed in this region due to 'The GalleryImageVersion source resource size "
                + size + " exceeds the max size " + most + " supported'";
        return new VersionFailure(Optional.empty(), "ReplicationJobsFailed", jobsFailed(region, details), details);
    }

    private static String jobsFailed(String region, String details) {
        return "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows:"
                + " '{region:" + region + ", detail:" + details + "}'. If retry does not work, then please do an update"
                + " by removing the failed regions and update again by adding them back.";
    }

    public boolean hits(String other) {
        return region.isEmpty() || region.get().equals(other);
    }

    /** The value of {@code error} in its operation. */
    public JsonObject json() {
        return Json.object("code", Json.text(code), "message", Json.text(message));
    }
}
