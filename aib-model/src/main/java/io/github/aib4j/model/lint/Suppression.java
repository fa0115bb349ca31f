package io.github.aib4j.model.lint;

import io.github.aib4j.model.value.OneLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Accepts a known finding.
 *
 * @param ruleId the id of the rule
 * @param pointer the JSON pointer of the finding; a segment {@code *} matches any segment
 * @param reason why it is accepted; never blank
 * @param file the name of the file to which it applies, without folders; empty for all files
 * @param location the location of the suppression itself, if it was read from a file
 * @since 0.1.0
 */
public record Suppression(
        String ruleId, String pointer, String reason, Optional<String> file, Optional<FileLocation> location) {
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    /**
     * Refuses a suppression without a reason.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public Suppression {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(pointer, "pointer");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("The suppression of " + OneLine.of(ruleId) + " at '"
                    + OneLine.of(pointer) + "' has no reason; say why it is accepted");
        }
    }

    /** Creates a suppression that applies to all files, and was not read from one. */
    public static Suppression of(String ruleId, String pointer, String reason) {
        return new Suppression(ruleId, pointer, reason, Optional.empty(), Optional.empty());
    }

    /** The same suppression for files with this name only. */
    public Suppression withFile(String name) {
        return new Suppression(ruleId, pointer, reason, Optional.of(Objects.requireNonNull(name, "name")), location);
    }

    /** Whether this suppression accepts the finding. */
    public boolean matches(Finding finding) {
        return finding.ruleId().equals(ruleId) && isIn(finding) && isAt(finding.pointer());
    }

    private boolean isIn(Finding finding) {
        return file.isEmpty() || fileOf(finding).equals(file);
    }

    /** The name of the file of a finding, without folders. */
    static Optional<String> fileOf(Finding finding) {
        return finding.location().map(place -> FOLDERS.matcher(place.file()).replaceFirst(""));
    }

    /** Whether a segment of the pointer stands for any other. */
    boolean isPattern() {
        return List.of(pointer.split("/", -1)).contains("*");
    }

    private boolean isAt(String other) {
        String[] wanted = pointer.split("/", -1);
        String[] given = other.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }
}
