package io.github.aib4j.client.error;

import io.github.aib4j.model.value.OneLine;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service says went wrong: the innermost cause, unfolded from whatever was wrapped around it.
 *
 * @param code the code, such as {@code Conflict}
 * @param message the message, in the service's words
 * @param target what it is about, if the service says so
 * @param others further causes that the service names beside this one, each unfolded likewise, and the errors that were
 *     wrapped around the causes, from the inside out; they have no others
 */
public record ServiceError(String code, String message, Optional<String> target, List<ServiceError> others)
        implements Serializable {
    /** Copies the further causes. */
    public ServiceError {
        others = List.copyOf(others);
    }

    /** A cause without others. */
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

    /** What is serialized, since an {@link Optional} is not. */
    private record Form(
            String code, String message, @Nullable String target, List<ServiceError> others) implements Serializable {
        private Object readResolve() {
            return new ServiceError(code, message, Optional.ofNullable(target), others);
        }
    }
}
