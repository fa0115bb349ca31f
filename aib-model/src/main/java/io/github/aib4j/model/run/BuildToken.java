package io.github.aib4j.model.run;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.model.value.ServiceTimes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A build as a short text that lets another process resume watching it.
 *
 * <pre>{@code
 * String text = token.toString();               // keep it: in a file, in an environment variable of the next job
 * BuildToken token = BuildToken.parse(text);    // later, somewhere else
 * }</pre>
 *
 * <p>The text contains names and times and no secret; the other process brings its own credential. It contains neither
 * the cloud nor the api-version.
 *
 * <p><b>Format.</b> {@code aib1:} followed by URL-safe Base64 without padding. The encoded bytes are a CRC-32 (four bytes,
 * big endian) and the content that it covers. The content is UTF-8 lines, separated by line feeds; each line is a letter
 * and its value:
 *
 * <ul>
 *   <li>{@code s}: the subscription
 *   <li>{@code g}: the resource group
 *   <li>{@code n}: the name of the template
 *   <li>{@code b}, if known: when the build started, as {@link Instant#toString()} writes it
 *   <li>{@code a}, if known: when the build was requested, in the same form
 *   <li>{@code o}, if known: the id of the operation
 * </ul>
 *
 * <p>Readers ignore lines with other letters. An incompatible format gets a new number after {@code aib}; later versions
 * of this library still read this one.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class BuildToken {
    private static final Pattern OPERATION = Pattern.compile("[A-Za-z0-9-]{1,64}");

    BuildToken() {}

    /** The id of the template that is being built. */
    public abstract ImageTemplateId templateId();

    /** When the build started, by the service's clock. It distinguishes the build from others of the same template. */
    public abstract Optional<Instant> startTime();

    /**
     * When the build was requested, by the service's clock. Until the start is known, it distinguishes the build from
     * earlier ones of the same template, which had ended by then.
     */
    public abstract Optional<Instant> askedAt();

    /**
     * The id of the operation that the service offers for polling. The token does not contain its address, which may be
     * signed.
     */
    public abstract Optional<String> operationId();

    @Value.Check
    void check() {
        if (!isUsable(templateId())) {
            throw new IllegalArgumentException(
                    "'" + OneLine.of(templateId().text()) + "' is not the id of an image template, which is needed"
                            + " here; take it from the template as it was read");
        }
        operationId().filter(id -> !OPERATION.matcher(id).matches()).ifPresent(id -> {
            throw new IllegalArgumentException("An operation id is 1 to 64 letters, digits and dashes, not "
                    + id.length() + " characters of other kinds; give the id alone, not the address that contains it");
        });
        Stream.of(startTime(), askedAt())
                .flatMap(Optional::stream)
                .filter(time -> !ServiceTimes.isPossible(time))
                .forEach(time -> {
                    throw new IllegalArgumentException(
                            "No build was asked for or begun at " + time + "; give a time of the years 1 to 9999");
                });
    }

    /** Whether the parts of the id keep their meaning when they become part of an address. */
    private static boolean isUsable(ImageTemplateId id) {
        return id.isParsed()
                && StandardCharsets.UTF_8.newEncoder().canEncode(id.text())
                && Stream.of(id.text().split("/", -1)).noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    /** Returns a token for the current build of this template. */
    public static BuildToken of(ImageTemplateId templateId) {
        return builder().templateId(templateId).build();
    }

    /**
     * Parses a token.
     *
     * @param text the result of {@link #toString()}; surrounding white space is ignored
     * @throws InvalidBuildTokenException if the text is not a token, was truncated or changed, or has a newer format
     */
    public static BuildToken parse(String text) {
        return TokenText.parse(text.strip());
    }

    /** The token as text: about 200 characters, and at most 300 if names have usual lengths. */
    @Override
    public final String toString() {
        return TokenText.of(this);
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link BuildToken}. The id of a template is required. */
    public static final class Builder extends ImmutableBuildToken.Builder {
        Builder() {}
    }
}
