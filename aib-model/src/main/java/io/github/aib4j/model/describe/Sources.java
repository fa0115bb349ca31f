package io.github.aib4j.model.describe;

import io.github.aib4j.model.id.CommunityGalleryImageId;
import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.SharedGalleryImageId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.IsoSource;
import io.github.aib4j.model.source.ManagedImageSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.source.UnknownSource;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ContentUri;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes what a build starts from. */
final class Sources {
    private Sources() {}

    static String describe(ImageSource source) {
        if (source instanceof PlatformImageSource image) {
            return "the Marketplace image " + urn(image)
                    + (image.version().filter("latest"::equalsIgnoreCase).isPresent()
                            ? ", of which the build takes the newest version"
                            : "")
                    + image.planInfo()
                            .map(plan -> ", under the plan '" + plan.planName() + "' of '" + plan.planPublisher() + "'")
                            .orElse("");
        }
        if (source instanceof ManagedImageSource image) {
            return "the managed image " + image.imageId();
        }
        if (source instanceof SharedImageVersionSource image) {
            return galleryImage(image.imageVersionId());
        }
        if (source instanceof IsoSource iso) {
            return "the ISO file " + ContentUri.redactAll(iso.sourceUri().toString());
        }
        return source instanceof UnknownSource open && ArmExpression.isExpression(open.type())
                ? "what an expression gives, which only a deployment evaluates"
                : "a source of a type that is not known here";
    }

    private static String galleryImage(GalleryImageReference id) {
        if (id instanceof SharedGalleryImageId) {
            return "the directly shared image " + id;
        }
        return (id instanceof CommunityGalleryImageId ? "the community image " : "the gallery image version ") + id;
    }

    private static String urn(PlatformImageSource image) {
        return Stream.of(image.publisher(), image.offer(), image.sku(), image.version())
                .map(part -> part.orElse("?"))
                .collect(Collectors.joining(":"));
    }
}
