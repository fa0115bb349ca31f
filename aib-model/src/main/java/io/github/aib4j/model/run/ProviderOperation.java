package io.github.aib4j.model.run;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An operation of the service as role definitions name it (documented; no such list was recorded).
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ProviderOperation implements OpenObject {
    ProviderOperation() {}

    /** The name, such as {@code Microsoft.VirtualMachineImages/imageTemplates/run/action}. */
    public abstract String name();

    /** Whether the operation acts on data rather than on resources. */
    public abstract Optional<Boolean> isDataAction();

    /** How the operation is displayed to people. */
    public abstract Optional<OperationDisplay> display();

    /** The intended callers, such as {@code user,system}. */
    public abstract Optional<String> origin();

    /** The kind of action, such as {@code Internal}. */
    public abstract Optional<String> actionType();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link ProviderOperation}. A name is required. */
    public static final class Builder extends ImmutableProviderOperation.Builder {
        Builder() {}
    }
}
