package io.github.aib4j.model.value;

import io.github.aib4j.model.value.LocalScriptException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A script or file on this machine that a step of a template needs, and that the client uploads when it applies a plan.
 *
 * <pre>{@code
 * String scripts = "https://contoso.blob.core.windows.net/scripts";
 * Customizer.shellScript("web server", LocalScript.of(Path.of("install.sh")).in(scripts));
 * }</pre>
 *
 * <p>The blob is named after the content, so its address is known before anything is sent, another content never takes its
 * place, and equal content is uploaded once. The template gets the address without a signature: its identity needs the role
 * Storage Blob Data Reader on the container.
 *
 * <p>Immutable: it is the file as it was when this was made. A file that changes later is refused.
 *
 * @since 0.1.0
 */
public final class LocalScript {
    /** The most bytes of a script, because it is held in memory while it is sent: 256 MiB. */
    public static final long LONGEST = 256L * 1024 * 1024;

    /** The limit of a File step is 20 MB (documented). */
    static final long LONGEST_FILE = 20L * 1024 * 1024;

    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern DOTS_AROUND = Pattern.compile("^\\.+|\\.+$");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHOWN = 500;

    private final Path path;
    private final long size;
    private final Sha256Checksum checksum;

    private LocalScript(Path path, long size, Sha256Checksum checksum) {
        this.path = path;
        this.size = size;
        this.checksum = checksum;
    }

    /**
     * Returns the file as it is now. It is read in blocks.
     *
     * @throws LocalScriptException if there is no such file, if it cannot be read, or if it has more than {@link #LONGEST}
     *     bytes
     */
    public static LocalScript of(Path path) {
        long size = size(path);
        try {
            return new LocalScript(path, size, Sha256Checksum.ofFile(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static long size(Path path) {
        if (!Files.exists(path)) {
            throw new LocalScriptException(
                    Reason.MISSING, shown(path) + " does not exist; a relative path begins at " + here(), null);
        }
        if (!Files.isRegularFile(path)) {
            throw new LocalScriptException(
                    Reason.NO_FILE, shown(path) + " is not a file; pack a folder into an archive", null);
        }
        try {
            return checked(path, Files.size(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static long checked(Path path, long size) {
        if (size > LONGEST) {
            throw new LocalScriptException(
                    Reason.TOO_LARGE,
                    shown(path) + " has " + size + " bytes, and a script may have " + LONGEST
                            + "; let a small script download the rest",
                    null);
        }
        return size;
    }

    private static String here() {
        return shown(Path.of("").toAbsolutePath());
    }

    private static LocalScriptException unreadable(Path path, IOException e) {
        return new LocalScriptException(
                Reason.UNREADABLE,
                shown(path) + " cannot be read: " + OneLine.of(e.getClass().getSimpleName() + " " + e.getMessage()),
                e);
    }

    private static String shown(Path path) {
        return OneLine.quoted(path.toString(), LONGEST_SHOWN);
    }

    /** The path as it was given. */
    public Path path() {
        return path;
    }

    /** The length in bytes. */
    public long size() {
        return size;
    }

    /** The checksum of the content, which the factories of steps give to the step. */
    public Sha256Checksum checksum() {
        return checksum;
    }

    /**
     * Returns the address that the file gets in a container: {@code CONTAINER/SHA-256/NAME}. What is no letter, digit, dot,
     * hyphen or underscore in its name becomes an underscore.
     *
     * @param container the https address of a container of Azure Storage, or of a folder in it, without a signature
     * @throws IllegalArgumentException if it is no such address
     */
    public ContentUri in(String container) {
        return ContentUri.ofLocal(ContainerAddress.checked(container) + "/" + checksum + "/" + blobName(), this);
    }

    private String blobName() {
        String given = String.valueOf(path.getFileName());
        String name = STRANGE.matcher(given).replaceAll("_");
        String kept = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        String plain = DOTS_AROUND.matcher(kept).replaceAll("");
        return plain.isEmpty() ? "script" : plain;
    }

    /**
     * Makes sure that the file is still the same, reading it in blocks.
     *
     * @throws LocalScriptException if it changed, or can no longer be read
     */
    public void checkUnchanged() {
        LocalScript now = of(path);
        if (!now.checksum.equals(checksum)) {
            throw changed(now.checksum);
        }
    }

    /**
     * Returns the content, which is the same as it was when this was made.
     *
     * @throws LocalScriptException if it changed, or can no longer be read
     */
    public byte[] content() {
        size(path);
        try {
            byte[] content = Files.readAllBytes(path);
            Sha256Checksum now = Sha256Checksum.ofContent(content);
            if (!now.equals(checksum)) {
                throw changed(now);
            }
            return content;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private LocalScriptException changed(Sha256Checksum now) {
        return new LocalScriptException(
                Reason.CHANGED,
                shown(path) + " has changed since the template was made: its SHA-256 was " + checksum + " and is " + now
                        + "; make the template and the plan again",
                null);
    }

    /**
     * Refuses a file that is too large for a File step; for the types of steps.
     *
     * @throws LocalScriptException if the address is that of a local file of more than 20 MiB
     */
    public static void checkFileStep(ContentUri source) {
        source.local().filter(file -> file.size > LONGEST_FILE).ifPresent(file -> {
            throw new LocalScriptException(
                    Reason.TOO_LARGE,
                    shown(file.path) + " has " + file.size
                            + " bytes, and a File step is for files below 20 MB; download it in a script",
                    null);
        });
    }

    /** Path and length, such as {@code 'install.sh' (120 bytes)}. */
    @Override
    public String toString() {
        return shown(path) + " (" + size + " bytes)";
    }
}
