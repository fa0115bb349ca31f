package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A trigger as a user requests it: it starts a build when an event occurs. Since api-version 2022-07-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class TriggerDefinition implements OpenObject {
    TriggerDefinition() {}

    /** The name of the trigger: 1 to 64 letters, digits, dots, dashes and underscores. */
    public abstract String name();

    /** The event that the trigger waits for. */
    public abstract TriggerKind kind();

    /** Members of {@code properties} that have no accessor here. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /**
     * The expressions that are left in a resource that was read from a deployment template, which alone evaluates them.
     * They stand as texts where texts belong, and where something else belongs in the unknown members, under the name of
     * the member, or as a value of an unknown type. A trigger with such a text is not sent. Empty for a value that was built.
     */
    @Value.Redacted
    public abstract Set<String> openExpressions();

    /**
     * A trigger that builds the template whenever its source image has a new version.
     *
     * @param name the name of the trigger: 1 to 64 letters, digits, dots, dashes and underscores
     */
    public static TriggerDefinition sourceImage(String name) {
        return builder().name(name).kind(TriggerKind.SOURCE_IMAGE).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link TriggerDefinition}. A name and a kind are required. */
    public static final class Builder extends ImmutableTriggerDefinition.Builder {
        Builder() {}
    }
}
