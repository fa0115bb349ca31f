package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import java.util.Map;
import org.immutables.value.Value;

/** What starts a build by itself, as a user asks for it. Since api-version 2022-07-01. */
@ModelStyle
@Value.Immutable
public abstract class TriggerDefinition implements OpenObject {
    TriggerDefinition() {}

    /** The name of the trigger: 1 to 64 letters, digits, dots, dashes and underscores. */
    public abstract String name();

    /** What it waits for. */
    public abstract TriggerKind kind();

    /** Members of {@code properties} that have no accessor here. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link TriggerDefinition}; {@code build} needs a name and a kind. */
    public static final class Builder extends ImmutableTriggerDefinition.Builder {
        Builder() {}
    }
}
