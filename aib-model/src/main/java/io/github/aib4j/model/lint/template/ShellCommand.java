package io.github.aib4j.model.lint.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One command of a line of a shell script.
 *
 * @param words its words without quotes, the command first; {@code sudo} and what belongs to it left out
 * @param isSuperuser whether {@code sudo} stands before it
 * @param isFed whether its input comes from another command or a file
 */
record ShellCommand(List<String> words, boolean isSuperuser, boolean isFed) {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+=.*+");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "/bin/sh", "/bin/bash");

    /** Options of sudo that are followed by a value. */
    private static final Set<String> WITH_VALUE = Set.of("-u", "-g", "-p", "-C", "-h");

    private static final Set<String> KEYWORDS = Set.of("then", "do", "else", "{", "(", "!", "time", "command", "exec");

    String name() {
        return words.isEmpty() ? "" : words.get(0);
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
        return name().equals("su") || (isSuperuser && (words.isEmpty() || SHELLS.contains(name())));
    }

    /** The commands of a line; nothing of what a here-document says. */
    static List<ShellCommand> of(String line) {
        List<ShellCommand> commands = new ArrayList<>();
        Scan scan = new Scan(line);
        boolean isFed = false;
        while (scan.hasMore()) {
            List<String> words = scan.command();
            commands.add(of(words, isFed));
            isFed = scan.endedByPipe;
        }
        return commands;
    }

    private static ShellCommand of(List<String> all, boolean isFed) {
        List<String> words = withoutHead(all);
        boolean reads = isFed || words.stream().anyMatch(word -> word.startsWith("<"));
        if (words.isEmpty() || !words.get(0).equals("sudo")) {
            return new ShellCommand(words, false, reads);
        }
        int begin = 1;
        while (begin < words.size() && (words.get(begin).startsWith("-") || isAssignment(words.get(begin)))) {
            begin += WITH_VALUE.contains(words.get(begin)) ? 2 : 1;
        }
        return new ShellCommand(List.copyOf(words.subList(Math.min(begin, words.size()), words.size())), true, reads);
    }

    private static List<String> withoutHead(List<String> words) {
        int begin = 0;
        while (begin < words.size() && (KEYWORDS.contains(words.get(begin)) || isAssignment(words.get(begin)))) {
            begin++;
        }
        return List.copyOf(words.subList(begin, words.size()));
    }

    private static boolean isAssignment(String word) {
        return word.indexOf('=') > 0 && ASSIGNMENT.matcher(word).matches();
    }

    /** Reads a line command by command. */
    private static final class Scan {
        private final String line;
        private int at;
        private boolean endedByPipe;

        Scan(String line) {
            this.line = line;
        }

        boolean hasMore() {
            return at < line.length();
        }

        List<String> command() {
            List<String> words = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            endedByPipe = false;
            while (at < line.length()) {
                char c = line.charAt(at++);
                if (c == '\'' || c == '"') {
                    quoted(c, word);
                } else if (c == '\\' && at < line.length()) {
                    word.append(line.charAt(at++));
                } else if (Character.isWhitespace(c) && c != '\n') {
                    end(word, words);
                } else if (isEnd(c, word)) {
                    break;
                } else {
                    word.append(c);
                }
            }
            end(word, words);
            return words;
        }

        private boolean isEnd(char c, StringBuilder word) {
            if (c == '#' && word.isEmpty()) {
                at = lineEnd();
                return true;
            }
            if (c == '&' && word.length() > 0 && word.charAt(word.length() - 1) == '>') {
                return false;
            }
            if (c == '|' && next() != '|') {
                endedByPipe = true;
            }
            if ((c == '|' || c == '&') && next() == c) {
                at++;
            }
            return c == ';' || c == '&' || c == '|' || c == '\n';
        }

        private int lineEnd() {
            int end = line.indexOf('\n', at);
            return end < 0 ? line.length() : end + 1;
        }

        private char next() {
            return at < line.length() ? line.charAt(at) : ' ';
        }

        private void quoted(char quote, StringBuilder word) {
            while (at < line.length() && line.charAt(at) != quote) {
                if (quote == '"' && line.charAt(at) == '\\' && at + 1 < line.length()) {
                    at++;
                }
                word.append(line.charAt(at++));
            }
            at++;
        }

        private static void end(StringBuilder word, List<String> words) {
            if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
    }
}
