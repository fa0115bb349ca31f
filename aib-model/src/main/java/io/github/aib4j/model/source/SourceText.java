package io.github.aib4j.model.source;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.InvalidResourceIdException;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.value.OneLine;
import java.util.Optional;

/** An image in the notation of people: a URN, an id, or a name. */
final class SourceText {
    private static final String FORMS =
            "write publisher:offer:sku:version, the id of a managed image, of a gallery image"
                    + " or of its version, or, together with a resource group, the name of a managed image";
    private static final String LATEST = "latest";

    private SourceText() {}

    static ImageSource parse(String text, Optional<ResourceGroupId> group) {
        String plain = text.strip();
        if (plain.startsWith("/")) {
            return byId(plain);
        }
        return plain.contains(":") ? PlatformImageSource.ofUrn(plain) : byName(plain, group);
    }

    private static ImageSource byId(String text) {
        ResourceId id = ResourceId.ofText(text);
        if (id.isParsed()) {
            if (id instanceof ManagedImageId managed) {
                return ImageSource.managedImage(managed);
            }
            if (id instanceof GalleryImageVersionId version) {
                return ImageSource.sharedImageVersion(version);
            }
            if (id instanceof GalleryImageId definition) {
                return ImageSource.sharedImageVersion(definition.imageVersion(LATEST));
            }
        }
        throw refused(text);
    }

    private static ImageSource byName(String name, Optional<ResourceGroupId> group) {
        ResourceGroupId scope = group.orElseThrow(() -> refused(name));
        try {
            return ImageSource.managedImage(ManagedImageId.of(
                    scope.subscriptionId().orElseThrow(), scope.resourceGroup().orElseThrow(), name));
        } catch (InvalidResourceIdException e) {
            throw refused(name);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(OneLine.quoted(text, OneLine.LONGEST) + " is not an image; " + FORMS);
    }
}
