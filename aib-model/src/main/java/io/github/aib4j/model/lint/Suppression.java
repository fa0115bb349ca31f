package io.github.aib4j.model.lint;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A finding that is known and accepted.
 *
 * @param ruleId the id of the rule
 * @param pointer the JSON pointer of the place, as the finding has it; a segment {@code *} stands for any one
 * @param reason why it is accepted; never blank
 * @param file the name of the file for which it holds, without folders; empty for all
 * @param location where the suppression itself stands, if it was read from a file
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
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "The suppression of " + ruleId + " at '" + pointer + "' has no reason; say why it is accepted");
        }
    }

    /** One that holds in all files, and stands in none itself. */
    public static Suppression of(String ruleId, String pointer, String reason) {
        return new Suppression(ruleId, pointer, reason, Optional.empty(), Optional.empty());
    }

    /** The same, for the files of that name alone. */
    public Suppression inFile(String name) {
        return new Suppression(ruleId, pointer, reason, Optional.of(name), location);
    }

    /** Whether it is that finding which is accepted. */
    public boolean matches(Finding finding) {
        return finding.ruleId().equals(ruleId) && isIn(finding) && isAt(finding.pointer());
    }

    private boolean isIn(Finding finding) {
        return file.isEmpty()
                || finding.location()
                        .map(place -> FOLDERS.matcher(place.file()).replaceFirst(""))
                        .equals(file);
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
