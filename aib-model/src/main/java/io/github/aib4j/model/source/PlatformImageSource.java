package io.github.aib4j.model.source;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OneLine;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * An image of the Azure Marketplace.
 *
 * <p>The four parts are those that create a virtual machine from the same image; Windows Server, Windows client and Linux
 * images are supported. The service accepts the version {@code latest} and resolves it when the build runs, not when the
 * template is submitted, so a template with a gallery target can run again unchanged; {@code exactVersion} in the service's
 * answer holds the resolved version. No official schema requires any of the four parts.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class PlatformImageSource implements ImageSource {
    private static final int PARTS = 4;

    PlatformImageSource() {}

    /** The publisher, such as {@code Canonical}. */
    public abstract Optional<String> publisher();

    /** The offer of that publisher, such as {@code ubuntu-24_04-lts}. */
    public abstract Optional<String> offer();

    /** The edition of that offer, such as {@code server}. */
    public abstract Optional<String> sku();

    /** The version, such as {@code 24.04.202611010}, or {@code latest}. */
    public abstract Optional<String> version();

    /** The purchase plan, if the image has one. Since api-version 2020-02-14. */
    public abstract Optional<PurchasePlan> planInfo();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    static PlatformImageSource ofUrn(String urn) {
        String[] part = urn.split(":", -1);
        if (part.length != PARTS || Stream.of(part).anyMatch(text -> text.isEmpty() || hasWhiteSpace(text))) {
            throw new IllegalArgumentException(
                    OneLine.quoted(urn, OneLine.LONGEST)
                            + " is not a platform image; write publisher:offer:sku:version, such as Canonical:ubuntu-24_04-lts:server:latest");
        }
        return builder()
                .publisher(part[0])
                .offer(part[1])
                .sku(part[2])
                .version(part[3])
                .build();
    }

    private static boolean hasWhiteSpace(String text) {
        return text.chars().anyMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter));
    }

    /** Builds {@link PlatformImageSource}. */
    public static final class Builder extends ImmutablePlatformImageSource.Builder {
        Builder() {}
    }
}
