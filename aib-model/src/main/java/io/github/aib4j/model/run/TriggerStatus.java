package io.github.aib4j.model.run;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether a trigger works. Since api-version 2022-07-01. */
@ModelStyle
@Value.Immutable
public abstract class TriggerStatus implements OpenObject {
    TriggerStatus() {}

    /** Its state, such as {@code Healthy}. */
    public abstract Optional<String> code();

    /** What the service says of it. */
    public abstract Optional<String> message();

    /** When that was found. */
    public abstract Optional<Instant> time();

    /** What is known of it; no signature shows. */
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
