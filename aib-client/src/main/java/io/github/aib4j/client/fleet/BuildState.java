package io.github.aib4j.client.fleet;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.value.OneLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that must be known about a build to go on with it, in this process or in another one. It is small, holds no
 * template and no secret, and can be kept as text.
 *
 * @param stage how far the build is
 * @param attempt the number of this run of the template, from 1; higher after a retry
 * @param failures how many requests in a row got no clear response
 * @param open whether an earlier request of this stage may have been acted on
 * @param askedAt when the build was requested first, by the service's clock
 * @param token the build, once it has begun
 * @since 0.1.0
 */
public record BuildState(
        BuildStage stage,
        int attempt,
        int failures,
        boolean open,
        Optional<Instant> askedAt,
        Optional<BuildToken> token) {
    /** Refuses null. */
    public BuildState {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(token, "token");
    }

    private static final Pattern TEXT =
            Pattern.compile("fleet1 ([A-Z]+) (\\d{1,6}) (\\d{1,6}) (open|-) (\\S{1,64}) (\\S{1,4000})");
    private static final String NONE = "-";

    /** The state of a build that has not begun. */
    public static BuildState start() {
        return new BuildState(BuildStage.CHECK, 1, 0, false, Optional.empty(), Optional.empty());
    }

    /** The state of a build that has begun elsewhere. */
    public static BuildState joining(BuildToken token) {
        Objects.requireNonNull(token, "token");
        return new BuildState(BuildStage.RUNNING, 1, 0, false, token.askedAt(), Optional.of(token));
    }

    /**
     * Parses a state.
     *
     * @param text the result of {@link #text()}
     * @throws IllegalArgumentException if the text is none, or has the form of another release
     */
    public static BuildState parse(String text) {
        Matcher parts = TEXT.matcher(Objects.requireNonNull(text, "text"));
        if (!parts.matches()) {
            throw unreadable(text, null);
        }
        try {
            return new BuildState(
                    BuildStage.valueOf(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    parts.group(4).equals("open"),
                    known(parts.group(5)).map(Instant::parse),
                    known(parts.group(6)).map(BuildToken::parse));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "'" + OneLine.of(text, 200) + "' is not the state of a build, or one of another release; it begins with"
                        + " 'fleet1' and one of " + Arrays.toString(BuildStage.values()),
                cause);
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(part -> !part.equals(NONE));
    }

    /** The state as one line of text, at most some 400 characters long if names have usual lengths. */
    public String text() {
        return String.join(
                " ",
                "fleet1",
                stage.name(),
                Integer.toString(attempt),
                Integer.toString(failures),
                open ? "open" : NONE,
                askedAt.map(Instant::toString).orElse(NONE),
                token.map(BuildToken::toString).orElse(NONE));
    }

    BuildState at(BuildStage next) {
        return new BuildState(next, attempt, 0, open, askedAt, token);
    }

    /** The same stage after a response that is not clear. */
    BuildState failed() {
        return new BuildState(stage, attempt, failures + 1, open, askedAt, token);
    }

    /** The state after a request without a clear response, on which the service may have acted. */
    BuildState leftOpen(BuildStage next) {
        return new BuildState(next, attempt, failures + 1, true, askedAt, token);
    }

    /**
     * The state before the build is requested. If it is requested again, the first time counts: a build that began
     * after that is ours.
     */
    BuildState asked(Instant now) {
        return new BuildState(BuildStage.ASKED, attempt, failures, open, askedAt.or(() -> Optional.of(now)), token);
    }

    BuildState running(BuildToken begun) {
        return new BuildState(BuildStage.RUNNING, attempt, 0, false, askedAt, Optional.of(begun));
    }

    /** The state after the service refused the request for now, so that it can be sent again later. */
    BuildState atBegin() {
        return new BuildState(BuildStage.BEGIN, attempt, failures, open, askedAt, token);
    }

    /** The state of another run of the same template, after one that failed. */
    public BuildState again() {
        return new BuildState(BuildStage.BEGIN, attempt + 1, 0, false, Optional.empty(), Optional.empty());
    }

    BuildToken tokenOr(ImageTemplateId id) {
        return token.orElseGet(
                () -> BuildToken.builder().templateId(id).askedAt(askedAt).build());
    }
}
