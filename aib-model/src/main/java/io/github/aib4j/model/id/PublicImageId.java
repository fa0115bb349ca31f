package io.github.aib4j.model.id;

import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.CaseInsensitive;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of an image in a gallery of somebody else: {@code /ROOT/GALLERY/Images/IMAGE[/Versions/VERSION]}. It names no
 * subscription and no resource group, so it is no {@link ResourceId}.
 */
abstract class PublicImageId {
    /** Turns such an id into that of a resource, so that it can be parsed as one. */
    private static final String PREFIX = "/subscriptions/any/resourceGroups/any/providers/any";

    private static final String IMAGES = "/Images";
    private static final String VERSIONS = "/Versions";

    private final String text;
    private final @Nullable ResourcePath path;

    PublicImageId(String root, String text) {
        this.text = Objects.requireNonNull(text, "text");
        this.path = path(root, text);
    }

    private static @Nullable ResourcePath path(String root, String text) {
        if (!hasForm(root, text)) {
            return null;
        }
        ResourcePath path = ResourcePath.parse(PREFIX + text);
        String image = "any/" + root + IMAGES;
        return path != null && (path.isOf(image) || path.isOf(image + VERSIONS)) ? path : null;
    }

    static boolean hasForm(String root, String text) {
        return text.startsWith("/")
                && text.startsWith("/", root.length() + 1)
                && text.regionMatches(true, 1, root, 0, root.length());
    }

    static String text(String root, String gallery, String image) {
        return "/" + root + "/" + given("gallery", gallery) + IMAGES + "/" + given("image", image);
    }

    static String text(String root, String gallery, String image, String version) {
        return text(root, gallery, image) + VERSIONS + "/" + given("version", version);
    }

    private static String given(String what, String part) {
        return Objects.requireNonNull(part, () -> "The name of the " + what + " is null; give one");
    }

    /** Refuses a text that is neither an id nor an expression. */
    static <T extends PublicImageId> T parsed(T id, String root) {
        if (!id.isParsed() && !id.isExpression()) {
            throw new InvalidResourceIdException(id.text(), "/" + root + "/GALLERY/Images/IMAGE/Versions/VERSION");
        }
        return id;
    }

    /** The original text of the id. */
    public final String text() {
        return text;
    }

    /** Whether the text is an id of this kind, so that its parts are present. */
    public final boolean isParsed() {
        return path != null;
    }

    /** Whether the text is an ARM template expression that yields an id at deployment. */
    public final boolean isExpression() {
        return ArmExpression.isExpression(text);
    }

    final Optional<String> name(int place) {
        return path == null ? Optional.empty() : Optional.ofNullable(path.name(place));
    }

    /** The name of the image definition; empty if the id is not parsed. */
    public final Optional<String> definitionName() {
        return name(1);
    }

    /** The version number, or {@code latest}; empty if the id names none or is not parsed. */
    public final Optional<String> version() {
        return name(2);
    }

    /** Compares the texts and ignores letter case. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof PublicImageId that && that.text.equalsIgnoreCase(text);
    }

    @Override
    public final int hashCode() {
        return CaseInsensitive.hash(text);
    }

    /** The original text of the id. */
    @Override
    public final String toString() {
        return text;
    }
}
