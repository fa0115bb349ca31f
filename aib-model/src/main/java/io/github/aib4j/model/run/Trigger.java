package io.github.aib4j.model.run;

import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import io.github.aib4j.model.value.SystemData;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A trigger as it exists in Azure. Since api-version 2022-07-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class Trigger implements OpenObject {
    Trigger() {}

    /** The id of the trigger. */
    public abstract ResourceId id();

    /** The name of the trigger. */
    public abstract String name();

    /** The event that the trigger waits for. */
    public abstract TriggerKind kind();

    /** The progress of the trigger's creation or deletion. */
    public abstract Optional<ProvisioningState> provisioningState();

    /** Whether the trigger works; absent just after its creation. */
    public abstract Optional<TriggerStatus> status();

    /** Who created and changed the trigger. */
    public abstract Optional<SystemData> systemData();

    /** Members of {@code properties} that have no accessor here. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link Trigger}. */
    public static final class Builder extends ImmutableTrigger.Builder {
        Builder() {}
    }
}
