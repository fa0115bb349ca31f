package io.github.aib4j.model.implementation.lint.step;

import java.util.List;
import java.util.Set;

/**
 * One command of a line of a shell script.
 *
 * @param name its first word, without a folder
 * @param words its words without quotes, the command first, without {@code sudo} and its options
 * @param isSuperuser whether {@code sudo} comes before it
 * @param isFed whether its input comes from another command or a file
 */
public record ShellCommand(String name, List<String> words, boolean isSuperuser, boolean isFed) {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh");

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

    /** The commands that a shell gets as the value of its option {@code -c}; empty if there are none. */
    String givenCommands() {
        if (words.size() > 2 && mayBeShell(name)) {
            for (int i = 1; i < words.size() - 1; i++) {
                String word = words.get(i);
                if (word.startsWith("-") && !word.startsWith("--") && word.endsWith("c")) {
                    return words.get(i + 1);
                }
            }
        }
        return "";
    }

    /** This command as one that a shell runs, with the rights of the shell. */
    ShellCommand in(ShellCommand shell) {
        return new ShellCommand(name, words, isSuperuser || shell.isSuperuser || shell.name.equals("su"), isFed);
    }

    /** Whether it starts a shell in which all following commands run as the superuser. */
    public boolean isSuperuserShell() {
        if (name.equals("su")) {
            return givenCommands().isEmpty();
        }
        return isSuperuser
                && (words.isEmpty() || (SHELLS.contains(name) && arguments().isEmpty()));
    }
}
