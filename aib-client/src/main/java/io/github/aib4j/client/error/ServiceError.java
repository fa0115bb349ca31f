package io.github.aib4j.client.error;

import io.github.aib4j.model.value.OneLine;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The error that the service reports: its innermost cause, without the errors that wrap it.
 *
 * @param code the code, such as {@code Conflict}
 * @param message the service's message
 * @param target the subject of the error, if the service names it
 * @param others other causes that the service names, each reduced to its innermost cause, and the errors that wrap the
 *     causes, from the inside out; they have no others themselves
 * @since 0.1.0
 */
public record ServiceError(String code, String message, Optional<String> target, List<ServiceError> others)
        implements Serializable {
    /** Copies the further causes. */
    public ServiceError {
        others = List.copyOf(others);
    }

    /** Creates an error without other causes. */
    public ServiceError(String code, String message, Optional<String> target) {
        this(code, message, target, List.of());
    }

    /** The code and the message in one line, without signatures; so are the others. */
    @Override
    public String toString() {
        return OneLine.of(code + ": " + message)
                + target.map(what -> " (" + OneLine.of(what) + ")").orElse("")
                + (others.isEmpty() ? "" : ", others=" + others);
    }

    private Object writeReplace() {
        return new Form(code, message, target.orElse(null), others);
    }

    /** The serialized form, since an {@link Optional} cannot be serialized. */
    private record Form(
            String code, String message, @Nullable String target, List<ServiceError> others) implements Serializable {
        private Object readResolve() {
            return new ServiceError(code, message, Optional.ofNullable(target), others);
        }
    }
}
