package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.value.OneLine;
import java.util.Objects;
import java.util.Optional;

/**
 * What the service says about something that ended: a build, a template that was created, a call, a trigger.
 *
 * @param isFailure whether anything is wrong
 * @param known the failure that its state stands for, whatever the words are, such as {@link KnownFailure#CANCELED}
 * @param code the service's code, such as {@code PackerBuildFailed}
 * @param message the service's message
 * @since 0.1.0
 */
public record ServiceReport(
        boolean isFailure, Optional<KnownFailure> known, Optional<String> code, Optional<String> message) {
    /** Refuses null. */
    public ServiceReport {
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** Creates the report of a failure whose words alone say what it is. */
    public static ServiceReport failed(Optional<String> code, Optional<String> message) {
        return new ServiceReport(true, Optional.empty(), code, message);
    }

    String text() {
        return code.orElse("") + "\n" + message.orElse("");
    }

    /** The code and the message in one line, without signatures. */
    @Override
    public String toString() {
        return "ServiceReport{isFailure=" + isFailure
                + known.map(failure -> ", known=" + failure).orElse("") + ", " + OneLine.of(text()) + "}";
    }
}
