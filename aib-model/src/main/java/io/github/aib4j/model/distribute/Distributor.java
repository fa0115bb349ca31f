package io.github.aib4j.model.distribute;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Map;

/**
 * One target of a build. The build makes one run output per target, under {@link #runOutputName()}.
 *
 * <p>A target of a type that has no class here is an {@link UnknownDistributor}.
 */
public sealed interface Distributor extends OpenObject
        permits ManagedImageDistributor, SharedImageDistributor, UnknownDistributor, VhdDistributor {

    /**
     * The name of the run output, unique within the template: 1 to 64 letters, digits, dashes, underscores and, since
     * api-version 2019-05-01-preview, dots. Empty only for an {@link UnknownDistributor}.
     */
    String runOutputName();

    /** Tags for the image that is made, as opposed to the template's own. */
    Map<String, String> artifactTags();

    /**
     * A new version of an image in a Compute Gallery, whose definition must exist. For api-versions before 2022-07-01,
     * and still possible since.
     *
     * @param runOutputName the name of the run output
     * @param galleryImageId the image definition, with a version number or without
     * @param replicationRegions the regions that are to have the version, among them the gallery's own
     */
    static SharedImageDistributor sharedImage(
            String runOutputName, GalleryImageId galleryImageId, String... replicationRegions) {
        return SharedImageDistributor.builder()
                .runOutputName(runOutputName)
                .galleryImageId(galleryImageId)
                .replicationRegions(List.of(replicationRegions))
                .build();
    }

    /**
     * A new version of an image in a Compute Gallery, whose definition must exist. Since api-version 2022-07-01.
     *
     * @param runOutputName the name of the run output
     * @param galleryImageId the image definition, with a version number or without
     * @param region the first region that is to have the version; the gallery's own must be among them
     * @param more further regions
     */
    static SharedImageDistributor sharedImage(
            String runOutputName, GalleryImageId galleryImageId, TargetRegion region, TargetRegion... more) {
        return SharedImageDistributor.builder()
                .runOutputName(runOutputName)
                .galleryImageId(galleryImageId)
                .addTargetRegion(region)
                .addTargetRegions(more)
                .build();
    }

    /**
     * A virtual hard disk that stays in the staging resource group, from which it is to be copied before the template is
     * deleted.
     *
     * @param runOutputName the name of the run output
     */
    static VhdDistributor vhd(String runOutputName) {
        return VhdDistributor.builder().runOutputName(runOutputName).build();
    }

    /**
     * A managed image; one of that name is replaced.
     *
     * @param runOutputName the name of the run output
     * @param imageId the image to make
     * @param location the region of the image
     */
    static ManagedImageDistributor managedImage(String runOutputName, ManagedImageId imageId, String location) {
        return ManagedImageDistributor.builder()
                .runOutputName(runOutputName)
                .imageId(imageId)
                .location(location)
                .build();
    }
}
