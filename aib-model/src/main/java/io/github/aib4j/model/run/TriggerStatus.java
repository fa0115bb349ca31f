package io.github.aib4j.model.run;

import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.diagnose.ServiceReport;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a trigger works. Since api-version 2022-07-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class TriggerStatus implements OpenObject {
    TriggerStatus() {}

    /** The state of the trigger, such as {@code Healthy}. */
    public abstract Optional<String> code();

    /** The service's message about the trigger. */
    public abstract Optional<String> message();

    /** When the service determined this state. */
    public abstract Optional<Instant> time();

    /** Why the trigger does not work, and what to do; one that works is no failure. */
    public final Diagnosis diagnosis() {
        boolean isGood = code().filter("Healthy"::equalsIgnoreCase).isPresent();
        boolean isInactive = !isGood && code().isPresent();
        return Diagnosis.of(new ServiceReport(
                !isGood,
                isInactive ? Optional.of(KnownFailure.TRIGGER_INACTIVE) : Optional.empty(),
                Optional.empty(),
                message()));
    }

    /** The known values; signatures are redacted. */
    @Override
    public final String toString() {
        return new RedactedToString(TriggerStatus.class)
                .with("code", code())
                .with("message", message())
                .with("time", time())
                .toString();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link TriggerStatus}. */
    public static final class Builder extends ImmutableTriggerStatus.Builder {
        Builder() {}
    }
}
