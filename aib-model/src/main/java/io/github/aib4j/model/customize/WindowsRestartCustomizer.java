package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.OneLine;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Restarts Windows and waits until it is available again. Since api-version 2019-02-01-preview.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class WindowsRestartCustomizer implements Customizer {
    WindowsRestartCustomizer() {}

    /** The command that restarts Windows. The default is {@code shutdown /r /f /t 0 /c "packer restart"}. */
    public abstract Optional<String> restartCommand();

    /** The command that checks whether the restart succeeded. It is optional. */
    public abstract Optional<String> restartCheckCommand();

    /**
     * How long to wait, in the service's notation, such as {@code 5m} or {@code 2h}; {@link RestartTimeout} reads it. The
     * service's default is 5 minutes. {@code build} refuses what is no such duration.
     */
    public abstract Optional<String> restartTimeout();

    @Value.Check
    void check() {
        restartTimeout()
                .filter(text -> !ArmExpression.isExpression(text)
                        && RestartTimeout.parse(text).isEmpty())
                .ifPresent(text -> {
                    throw new IllegalArgumentException("A restart timeout of " + OneLine.quoted(text, OneLine.LONGEST)
                            + " is not a duration; write a number and its unit, such as 5m or 2h");
                });
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link WindowsRestartCustomizer}. */
    public static final class Builder extends ImmutableWindowsRestartCustomizer.Builder {
        Builder() {}

        /**
         * Sets how long to wait.
         *
         * @param timeout whole minutes, at least one
         * @throws IllegalArgumentException if it is not
         */
        public Builder restartTimeout(Duration timeout) {
            if (timeout.toMinutes() < 1 || !timeout.equals(Duration.ofMinutes(timeout.toMinutes()))) {
                throw new IllegalArgumentException(
                        "A restart timeout of " + timeout + " is not possible; use whole minutes, at least 1");
            }
            return restartTimeout(timeout.toMinutes() + "m");
        }
    }
}
