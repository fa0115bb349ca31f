package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.OneLine;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The location of a build's log: a blob in the staging resource group. It is deleted together with the template
 * (documented).
 *
 * <p>It is read from the service's failure message, in each of the three forms that the service has used since 2019
 * (reported). An address is composed of checked parts and never copied from a message. So it has no query, and a token
 * for storage only goes to the host {@code ACCOUNT.blob.SUFFIX}.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class LogLocation {
    /** The storage suffix of the public cloud. */
    public static final String DEFAULT_STORAGE_SUFFIX = "core.windows.net";

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");
    private static final Pattern CONTAINER = Pattern.compile("[a-z0-9-]{1,63}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]{1,128}(/[A-Za-z0-9_.-]{1,128}){0,8}");
    private static final Pattern SUFFIX = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}");

    private static final List<String> DOTS = List.of(".", "..");

    LogLocation() {}

    /** The name of the storage account. */
    public abstract String storageAccount();

    /** The id of the storage account, if the message has it, which it does since 2024 (reported). */
    public abstract Optional<StorageAccountId> storageAccountId();

    /** The container, {@code packerlogs}. */
    public abstract String container();

    /** The path in the container: a folder for the build, and the file. */
    public abstract String path();

    /** The id of the operation, which Microsoft's support uses to find the build. It is not the name of the folder. */
    public abstract Optional<String> operationId();

    @Value.Check
    void check() {
        require(
                ACCOUNT.matcher(storageAccount()).matches(),
                storageAccount(),
                "storage account",
                "3 to 24 small letters and digits");
        require(CONTAINER.matcher(container()).matches(), container(), "container", "small letters, digits and dashes");
        require(isPath(path()), path(), "path", "a folder and a file, such as 0a1b/customization.log");
    }

    /** Whether the text is a path that stays in its container and keeps its meaning in an address. */
    static boolean isPath(String text) {
        return PATH.matcher(text).matches() && Stream.of(text.split("/", -1)).noneMatch(DOTS::contains);
    }

    /** The build's folder in the container; empty if the file is not in a folder. */
    public final String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    /** The name of the file: {@code customization.log} or {@code validation.log}. */
    public final String fileName() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** The address of the blob in the public cloud. */
    public final URI blobUri() {
        return blobUri(DEFAULT_STORAGE_SUFFIX);
    }

    /**
     * The address of the blob in another cloud.
     *
     * @param storageSuffix the storage suffix of that cloud, such as {@code core.usgovcloudapi.net}
     * @throws IllegalArgumentException if the suffix is not a host name
     */
    public final URI blobUri(String storageSuffix) {
        Objects.requireNonNull(storageSuffix, "storageSuffix");
        if (!SUFFIX.matcher(storageSuffix).matches()) {
            throw new IllegalArgumentException("'" + OneLine.of(storageSuffix)
                    + "' is not a storage suffix; give one such as " + DEFAULT_STORAGE_SUFFIX);
        }
        return URI.create("https://" + storageAccount() + ".blob." + storageSuffix + "/" + container() + "/" + path());
    }

    /**
     * Finds the log that a message of the service names.
     *
     * @param message the service's message, of any length; it may be embedded in other text or in JSON
     */
    public static Optional<LogLocation> find(String message) {
        return LogMessage.find(Objects.requireNonNull(message, "message"));
    }

    private static void require(boolean isRight, String text, String what, String advice) {
        if (!isRight) {
            throw new IllegalArgumentException(
                    "'" + ContentUri.ofText(text) + "' is not a valid " + what + " of a log; give " + advice);
        }
    }

    /** Creates an empty builder, for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link LogLocation}. A storage account, a container and a path are required. */
    public static final class Builder extends ImmutableLogLocation.Builder {
        Builder() {}
    }
}
