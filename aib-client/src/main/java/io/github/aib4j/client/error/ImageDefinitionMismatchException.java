package io.github.aib4j.client.error;

import com.azure.core.exception.AzureException;
import java.io.Serializable;
import java.util.List;

/** There is an image definition of that name, but it is another than what was wanted. Nothing was changed. */
public final class ImageDefinitionMismatchException extends AzureException {
    private static final long serialVersionUID = 1L;

    private final Difference[] differences;

    /**
     * For the client, and for tests of those who use it.
     *
     * @param message which definition it is, each difference, what to do
     * @param differences in what it differs
     */
    public ImageDefinitionMismatchException(String message, List<Difference> differences) {
        super(message);
        this.differences = differences.toArray(Difference[]::new);
    }

    /** In what it differs. */
    public List<Difference> differences() {
        return List.of(differences);
    }

    /**
     * One member that is not as wanted.
     *
     * @param pointer where it is, such as {@code /properties/osType}
     * @param wanted what was wanted, as JSON
     * @param found what is there, as JSON; {@code nothing} if it is missing
     */
    public record Difference(String pointer, String wanted, String found) implements Serializable {
        /** For instance {@code /properties/osType is "Windows", not "Linux"}. */
        @Override
        public String toString() {
            return pointer + " is " + found + ", not " + wanted;
        }
    }
}
