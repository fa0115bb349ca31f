package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.MarketplaceVersions;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.ResourceProvider;
import io.github.aib4j.client.implementation.arm.ResponseReaders;
import io.github.aib4j.client.implementation.arm.SharedImagePath;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.json.GalleryResponseJson;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonString;
import java.util.Locale;
import java.util.Optional;

/** Looks up the version number of the source that a build would use now. */
record SourceVersionLookup(ArmEndpoint endpoint, String subscription) {
    /** The api-version of Microsoft.Compute for images outside galleries. */
    static final String IMAGES = "2024-07-01";

    private static final String LATEST = "latest";

    /** Empty if the source has no versions, or if there is no such image. */
    ArmCall<Optional<String>> of(ImageTemplate template) {
        if (template.source() instanceof PlatformImageSource image) {
            return platform(template.location(), image);
        }
        if (template.source() instanceof SharedImageVersionSource shared
                && shared.imageVersionId().isParsed()) {
            return gallery(template.location(), shared.imageVersionId());
        }
        return ArmCall.of(Optional.empty());
    }

    private ArmCall<Optional<String>> gallery(String location, GalleryImageReference image) {
        if (image.version().filter(LATEST::equalsIgnoreCase).isEmpty()) {
            return ArmCall.of(image.version());
        }
        return image instanceof GalleryImageVersionId version
                ? newest(
                        RequestPath.ofId(version.imageDefinition()),
                        version.imageDefinition().text())
                : newest(SharedImagePath.of(subscription, location, image), image.text());
    }

    private ArmCall<Optional<String>> platform(String location, PlatformImageSource image) {
        boolean isLatest = image.version().filter(LATEST::equalsIgnoreCase).isPresent();
        if (!isLatest
                || image.publisher().isEmpty()
                || image.offer().isEmpty()
                || image.sku().isEmpty()) {
            return ArmCall.of(image.version().filter(version -> !isLatest));
        }
        RequestPath versions = RequestPath.ofSubscription(subscription)
                .provider(ResourceProvider.COMPUTE.namespace())
                .one("locations", "location", location.replace(" ", "").toLowerCase(Locale.ROOT))
                .one("publishers", "publisher", image.publisher().get())
                .all("artifacttypes/vmimage")
                .one("offers", "offer", image.offer().get())
                .one("skus", "SKU", image.sku().get())
                .all("versions");
        String urn = image.publisher().get() + ":" + image.offer().get() + ":"
                + image.sku().get();
        RequestPurpose task =
                new RequestPurpose("look up", "the newest version of '" + urn + "'", urn, ResourceProvider.COMPUTE);
        String url = endpoint.url(versions, "", IMAGES);
        return endpoint.send(ArmRequest.get(task, url))
                .map(answer -> ResponseReaders.read(answer, MarketplaceVersions::newest));
    }

    private ArmCall<Optional<String>> newest(RequestPath definition, String name) {
        RequestPurpose task =
                new RequestPurpose("list", "the versions of the source '" + name + "'", "", ResourceProvider.COMPUTE);
        String url = endpoint.url(
                definition.all("versions"),
                "",
                GalleryApiVersion.defaultVersion().toString());
        return new Pages<>(endpoint, task, url, GalleryResponseJson::imageVersions)
                .all()
                .map(versions -> GalleryImageVersion.latest(versions.stream()
                                .filter(SourceVersionLookup::isOffered)
                                .toList())
                        .flatMap(GalleryImageVersion::number)
                        .map(Object::toString));
    }

    /**
     * Whether a version can be the latest. Shared images say so in another member; soft-deleted versions never can
     * (specification).
     */
    private static boolean isOffered(GalleryImageVersion version) {
        boolean isExcluded = version.unknownProperties().get("excludeFromLatest") instanceof JsonBoolean excluded
                && excluded.value();
        boolean isDeleted = version.unknownProperties().get("imageState") instanceof JsonString state
                && state.value().equalsIgnoreCase("SoftDeleted");
        return !isExcluded && !isDeleted;
    }
}
