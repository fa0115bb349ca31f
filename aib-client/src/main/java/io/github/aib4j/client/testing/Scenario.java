package io.github.aib4j.client.testing;

import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run is to fail: {@code Scenario.failsWhile(DISTRIBUTING).after(Duration.ofMinutes(41)).saying("QuotaExceeded")}.
 *
 * <p>Immutable. Give it to {@link LocalImageBuilder#nextRun}. A build that exceeds the template's timeout before the
 * scenario's time fails by the timeout.
 */
public final class Scenario {
    private final RunSubState phase;
    private final Optional<Duration> after;
    private final Optional<String> saying;

    private Scenario(RunSubState phase, Optional<Duration> after, Optional<String> saying) {
        this.phase = phase;
        this.after = after;
        this.saying = saying;
    }

    /** A run that fails in that phase, at the phase's usual end and saying so, unless told more. */
    public static Scenario failsWhile(RunSubState phase) {
        return new Scenario(Objects.requireNonNull(phase, "phase"), Optional.empty(), Optional.empty());
    }

    /**
     * The same, at another time. The phases before it take their usual time if it fits, else less.
     *
     * @param total how long after its start the run fails
     * @throws IllegalArgumentException if the time is not positive
     */
    public Scenario after(Duration total) {
        if (total.isNegative() || total.isZero()) {
            throw new IllegalArgumentException("a run cannot fail after " + total + "; give a positive time");
        }
        return new Scenario(phase, Optional.of(total), saying);
    }

    /**
     * The same, with other words.
     *
     * @param codeOrMessage what {@code lastRunStatus.message} and the operation's error say; one word is the error's
     *     code as well, for anything longer the code is {@code InternalOperationError}, the service's catch-all
     */
    public Scenario saying(String codeOrMessage) {
        return new Scenario(phase, after, Optional.of(codeOrMessage));
    }

    RunSubState phase() {
        return phase;
    }

    Optional<Duration> total() {
        return after;
    }

    Failure failure() {
        String text = saying.orElse("The build failed while " + phase.toString().toLowerCase(Locale.ROOT) + ".");
        return new Failure(text.matches("\\w+") ? text : "InternalOperationError", text);
    }

    /** For instance {@code fails while Distributing after PT41M: QuotaExceeded}. */
    @Override
    public String toString() {
        return "fails while " + phase + after.map(a -> " after " + a).orElse("")
                + saying.map(s -> ": " + s).orElse("");
    }
}
