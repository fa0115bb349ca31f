package io.github.aib4j.model.run;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** What an operation of the service is called where people see it (documented). */
@ModelStyle
@Value.Immutable
public abstract class OperationDisplay implements OpenObject {
    OperationDisplay() {}

    /** The service, such as {@code Virtual Machine Image Builder}. */
    public abstract Optional<String> provider();

    /** What it works on; absent for operations on the whole service. */
    public abstract Optional<String> resource();

    /** What it does, in short. */
    public abstract Optional<String> operation();

    /** What it does, in a sentence. */
    public abstract Optional<String> description();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OperationDisplay}. */
    public static final class Builder extends ImmutableOperationDisplay.Builder {
        Builder() {}
    }
}
