package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.value.OneLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What {@link PublishImage} is to do: all that is given, in this order.
 *
 * @param format the form of this request, for workers of other releases
 * @param versionId the image version
 * @param regions to which regions it is copied
 * @param definitionId to which image definition of another gallery it is copied under the same number
 * @param latest whether it, or its copy, becomes the latest
 * @param heartbeatTimeout after which silence of a worker another one takes over
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublishImageRequest(
        int format,
        String versionId,
        List<Region> regions,
        Optional<String> definitionId,
        boolean latest,
        Duration heartbeatTimeout) {
    /** Copies the list. */
    public PublishImageRequest {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    /** Waits until the version is in all its regions. */
    public static PublishImageRequest of(GalleryImageVersionId version) {
        return new PublishImageRequest(
                Problems.FORMAT, version.text(), List.of(), Optional.empty(), false, Duration.ofMinutes(1));
    }

    /** The same, copied to more regions. */
    public PublishImageRequest toRegions(List<Region> more) {
        return new PublishImageRequest(format, versionId, more, definitionId, latest, heartbeatTimeout);
    }

    /** The same, copied to another gallery. */
    public PublishImageRequest toDefinition(GalleryImageId definition) {
        return new PublishImageRequest(
                format, versionId, regions, Optional.of(definition.text()), latest, heartbeatTimeout);
    }

    /** The same, made the latest. */
    public PublishImageRequest asLatest() {
        return new PublishImageRequest(format, versionId, regions, definitionId, true, heartbeatTimeout);
    }

    /** The same with another time until a worker counts as dead. */
    public PublishImageRequest withHeartbeatTimeout(Duration timeout) {
        return new PublishImageRequest(format, versionId, regions, definitionId, latest, timeout);
    }

    GalleryImageVersionId version() {
        return GalleryImageVersionId.ofText(versionId);
    }

    Optional<String> problem() {
        if (!version().isParsed() || version().isExpression()) {
            return Optional.of("'" + OneLine.of(versionId) + "' is not the id of an image version");
        }
        return definitionId
                .filter(id -> !GalleryImageId.ofText(id).isParsed())
                .map(id -> "'" + OneLine.of(id) + "' is not the id of an image definition")
                .or(() -> Problems.notPositive("heartbeatTimeout", heartbeatTimeout));
    }

    /**
     * A region to which an image version is copied.
     *
     * @param name the region, such as {@code northeurope}
     * @param replicas how many copies it has there; by default as many as the version has elsewhere
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Region(String name, Optional<Integer> replicas) {
        /** A region with the replicas of the version. */
        public static Region of(String name) {
            return new Region(name, Optional.empty());
        }

        GalleryTargetRegion target() {
            return replicas.map(number -> GalleryTargetRegion.region(name, number))
                    .orElseGet(() -> GalleryTargetRegion.region(name));
        }
    }
}
