package io.github.aib4j.model.run;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How an operation of the service is displayed to people (documented).
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class OperationDisplay implements OpenObject {
    OperationDisplay() {}

    /** The service, such as {@code Virtual Machine Image Builder}. */
    public abstract Optional<String> provider();

    /** What the operation works on; absent for operations on the whole service. */
    public abstract Optional<String> resource();

    /** A short name of the operation. */
    public abstract Optional<String> operation();

    /** A sentence that describes the operation. */
    public abstract Optional<String> description();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link OperationDisplay}. */
    public static final class Builder extends ImmutableOperationDisplay.Builder {
        Builder() {}
    }
}
