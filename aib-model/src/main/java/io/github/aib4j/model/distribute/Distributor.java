package io.github.aib4j.model.distribute;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.implementation.MembersOnce;
import io.github.aib4j.model.value.OpenObject;
import java.util.Arrays;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A target of a build. The build produces one run output for each target, named {@link #runOutputName()}.
 *
 * <p>A target whose type has no class here is an {@link UnknownDistributor}.
 *
 * @since 0.1.0
 */
public sealed interface Distributor extends OpenObject
        permits ManagedImageDistributor, SharedImageDistributor, UnknownDistributor, VhdDistributor {

    /** Refuses what is given twice; {@code build} calls it. */
    @Value.Check
    default void checkMembersOnce() {
        MembersOnce.check(this, "type");
    }

    /**
     * The name of the run output, unique within the template: 1 to 64 letters, digits, dashes, underscores and, since
     * api-version 2019-05-01-preview, dots. Empty only for an {@link UnknownDistributor}.
     */
    String runOutputName();

    /** Tags of the resulting image, which differ from the tags of the template. */
    Map<String, String> artifactTags();

    /**
     * A new version of an image in a Compute Gallery. The image definition must exist. For all api-versions: before
     * 2022-07-01 the regions are written as {@code replicationRegions}, since then as {@code targetRegions}.
     *
     * @param runOutputName the name of the run output
     * @param galleryImageId the image definition, with or without a version number
     * @param regions the regions that receive the version; the gallery's own region must be among them
     */
    static SharedImageDistributor sharedImage(String runOutputName, GalleryImageId galleryImageId, String... regions) {
        return SharedImageDistributor.builder()
                .runOutputName(runOutputName)
                .galleryImageId(galleryImageId)
                .targetRegions(Arrays.stream(regions).map(TargetRegion::region).toList())
                .build();
    }

    /**
     * A new version of an image in a Compute Gallery. The image definition must exist. Since api-version 2022-07-01,
     * or earlier if no region has settings of its own.
     *
     * @param runOutputName the name of the run output
     * @param galleryImageId the image definition, with or without a version number
     * @param region the first region that receives the version; the gallery's own region must be among all of them
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
     * A virtual hard disk that stays in the staging resource group. Copy it from there before you delete the template.
     *
     * @param runOutputName the name of the run output
     */
    static VhdDistributor vhd(String runOutputName) {
        return VhdDistributor.builder().runOutputName(runOutputName).build();
    }

    /**
     * A managed image. It replaces an existing image with the same name.
     *
     * @param runOutputName the name of the run output
     * @param imageId the id of the resulting image
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
