package io.github.aib4j.model.run;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that can be done with the service, as role definitions name it (documented; no such list was recorded).
 */
@ModelStyle
@Value.Immutable
public abstract class ProviderOperation implements OpenObject {
    ProviderOperation() {}

    /** The name, such as {@code Microsoft.VirtualMachineImages/imageTemplates/run/action}. */
    public abstract String name();

    /** Whether it acts on data rather than on resources. */
    public abstract Optional<Boolean> isDataAction();

    /** The words for people. */
    public abstract Optional<OperationDisplay> display();

    /** Who is meant to use it, such as {@code user,system}. */
    public abstract Optional<String> origin();

    /** What kind of action it is, such as {@code Internal}. */
    public abstract Optional<String> actionType();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ProviderOperation}; {@code build} needs a name. */
    public static final class Builder extends ImmutableProviderOperation.Builder {
        Builder() {}
    }
}
