package io.github.aib4j.model.lint.template;

import java.util.List;
import java.util.Set;

/**
 * One command of a line of a shell script.
 *
 * @param name its first word
 * @param words its words without quotes, the command first; {@code sudo} and what belongs to it left out
 * @param isSuperuser whether {@code sudo} stands before it
 * @param isFed whether its input comes from another command or a file
 */
record ShellCommand(String name, List<String> words, boolean isSuperuser, boolean isFed) {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "/bin/sh", "/bin/bash");

    /** Whether a command of this name may begin a shell. */
    static boolean mayBeShell(String name) {
        return name.equals("su") || SHELLS.contains(name);
    }

    /** The words behind the command that are no options. */
    List<String> arguments() {
        return words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
    }

    /** The options. */
    List<String> options() {
        return words.stream().skip(1).filter(word -> word.startsWith("-")).toList();
    }

    /** Whether it begins a shell in which everything that follows runs as the superuser. */
    boolean isSuperuserShell() {
        return name.equals("su") || (isSuperuser && (words.isEmpty() || SHELLS.contains(name)));
    }
}
