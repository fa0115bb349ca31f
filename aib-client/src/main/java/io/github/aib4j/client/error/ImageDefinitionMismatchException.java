package io.github.aib4j.client.error;

import com.azure.core.exception.AzureException;
import java.io.Serializable;
import java.util.List;

/**
 * Thrown when an image definition with this name exists but differs from the wanted one. Nothing was changed.
 *
 * @since 0.1.0
 */
public final class ImageDefinitionMismatchException extends AzureException {
    private static final long serialVersionUID = 1L;

    private final Difference[] differences;

    /**
     * Creates an exception; for the client, and for tests of its users.
     *
     * @param message the definition, each difference, and what to do
     * @param differences the differences
     */
    public ImageDefinitionMismatchException(String message, List<Difference> differences) {
        super(message);
        this.differences = differences.toArray(Difference[]::new);
    }

    /** The differences between the wanted definition and the existing one. */
    public List<Difference> differences() {
        return List.of(differences);
    }

    /**
     * A member that differs.
     *
     * @param pointer the place, such as {@code /properties/osType}
     * @param wanted the wanted value as JSON
     * @param found the existing value as JSON; {@code nothing} if it is missing
     */
    public record Difference(String pointer, String wanted, String found) implements Serializable {
        /** For instance {@code /properties/osType is "Windows", not "Linux"}. */
        @Override
        public String toString() {
            return pointer + " is " + found + ", not " + wanted;
        }
    }
}
