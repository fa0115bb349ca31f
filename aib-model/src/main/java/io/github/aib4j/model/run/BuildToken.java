package io.github.aib4j.model.run;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ServiceTimes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A build as a short text, by which another process can go on watching it.
 *
 * <pre>{@code
 * String text = token.toString();               // keep it: in a file, in an environment variable of the next job
 * BuildToken token = BuildToken.parse(text);    // later, somewhere else
 * }</pre>
 *
 * <p>It holds names and times and no secret: who goes on watching brings a credential. Neither cloud nor api-version are
 * in it.
 *
 * <p><b>Format.</b> {@code aib1:} and then, in the URL-safe alphabet of Base64 without padding, four bytes of CRC-32 (big
 * end first) over what follows, and what follows: lines of UTF-8 with a line feed between them, each a letter and its
 * value. {@code s} is the subscription, {@code g} the resource group, {@code n} the name of the template; {@code b}, if
 * known, is when the build began, as {@link Instant#toString()} writes it; {@code a}, if known, is in the same form when
 * it was asked for; {@code o}, if known, is the id of the operation. Lines with other letters are passed over. Whatever cannot be said so, gets a new number after {@code aib};
 * later versions of this library read this one.
 */
@ModelStyle
@Value.Immutable
public abstract class BuildToken {
    private static final Pattern OPERATION = Pattern.compile("[A-Za-z0-9-]{1,64}");

    BuildToken() {}

    /** The template that is built. */
    public abstract ImageTemplateId templateId();

    /** When the build began, by the service's clock; it tells the build from others of the same template. */
    public abstract Optional<Instant> startTime();

    /**
     * When the service was asked for the build, by the service's clock; as long as the start is not known, it tells the
     * build from earlier ones of the same template, which had ended by then.
     */
    public abstract Optional<Instant> askedAt();

    /** The id of the operation by which the service lets the build be polled, alone: its address may be signed. */
    public abstract Optional<String> operationId();

    @Value.Check
    void check() {
        if (!isUsable(templateId())) {
            throw new IllegalStateException("'" + templateId() + "' is not the id of an image template, which is needed"
                    + " here; take it from the template as it was read");
        }
        operationId().filter(id -> !OPERATION.matcher(id).matches()).ifPresent(id -> {
            throw new IllegalStateException("An operation id is 1 to 64 letters, digits and dashes, not " + id.length()
                    + " characters of other kinds; give the id alone, not the address that it stands in");
        });
        Stream.of(startTime(), askedAt())
                .flatMap(Optional::stream)
                .filter(time -> !ServiceTimes.isPossible(time))
                .forEach(time -> {
                    throw new IllegalStateException(
                            "No build was asked for or begun at " + time + "; give a time of the years 1 to 9999");
                });
    }

    /** Whether it is an id whose parts stay where they are when they are made part of an address. */
    private static boolean isUsable(ImageTemplateId id) {
        return id.isParsed()
                && StandardCharsets.UTF_8.newEncoder().canEncode(id.text())
                && Stream.of(id.text().split("/", -1)).noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    /** A token for the build of that template that is under way. */
    public static BuildToken of(ImageTemplateId templateId) {
        return builder().templateId(templateId).build();
    }

    /**
     * Reads a token.
     *
     * @param text what {@link #toString()} gave; white space around it does not matter
     * @throws InvalidBuildTokenException if it is none, was cut short or changed, or is of a later form
     */
    public static BuildToken parse(String text) {
        return TokenText.parse(text.strip());
    }

    /** The text: about 200 characters, at most 300 for names of usual length. */
    @Override
    public final String toString() {
        return TokenText.of(this);
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link BuildToken}; {@code build} needs the id of a template. */
    public static final class Builder extends ImmutableBuildToken.Builder {
        Builder() {}
    }
}
