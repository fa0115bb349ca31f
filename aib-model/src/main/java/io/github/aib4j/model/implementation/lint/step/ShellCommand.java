package io.github.aib4j.model.implementation.lint.step;

import java.util.List;
import java.util.Set;

/**
 * One command of a line of a shell script.
 *
 * @param name its first word
 * @param words its words without quotes, the command first, without {@code sudo} and its options
 * @param isSuperuser whether {@code sudo} comes before it
 * @param isFed whether its input comes from another command or a file
 */
public record ShellCommand(String name, List<String> words, boolean isSuperuser, boolean isFed) {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "/bin/sh", "/bin/bash");

    /** Whether a command with this name may start a shell. */
    public static boolean mayBeShell(String name) {
        return name.equals("su") || SHELLS.contains(name);
    }

    /** The words after the command that are not options. */
    public List<String> arguments() {
        return words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
    }

    /** The options. */
    public List<String> options() {
        return words.stream().skip(1).filter(word -> word.startsWith("-")).toList();
    }

    /** Whether it starts a shell in which all following commands run as the superuser. */
    public boolean isSuperuserShell() {
        return name.equals("su") || (isSuperuser && (words.isEmpty() || SHELLS.contains(name)));
    }
}
