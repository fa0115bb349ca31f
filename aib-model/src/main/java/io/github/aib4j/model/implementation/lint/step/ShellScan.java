package io.github.aib4j.model.implementation.lint.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses lines of shell scripts, and keeps the commands with certain names. Not thread-safe. */
final class ShellScan {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+=.*+");
    private static final Set<String> KEYWORDS = Set.of("then", "do", "else", "{", "(", "!", "time", "command", "exec");

    /** Options of sudo that are followed by a value. */
    private static final Set<String> WITH_VALUE = Set.of("-u", "-g", "-p", "-C", "-h");

    private final Set<String> names;
    private final StringBuilder word = new StringBuilder();
    private String line = "";
    private int at;
    private Head head = Head.BEGIN;
    private List<String> words = List.of();
    private boolean isSuperuser;
    private boolean isFed;
    private int subshells;
    private int substitutions;

    /** The position of the scan in a command. */
    private enum Head {
        BEGIN,
        SUDO,
        VALUE_OF_SUDO,
        /** After the name of a command that is kept. */
        WANTED,
        /** After the name of another command. */
        OTHER
    }

    /** Creates a scan for commands with these names, and for those that may start a shell. */
    ShellScan(Set<String> names) {
        this.names = names;
    }

    /**
     * The commands of a line, without the content of here-documents. Commands that a shell gets with {@code -c} follow
     * the shell, with its rights and its input.
     */
    List<ShellCommand> commands(String text) {
        List<ShellCommand> commands = commands(text, false);
        for (int i = 0; i < commands.size(); i++) {
            ShellCommand shell = commands.get(i);
            String given = shell.givenCommands();
            if (!given.isEmpty()) {
                List<ShellCommand> inner = commands(given, shell.isFed());
                inner.replaceAll(command -> command.in(shell));
                commands.addAll(i + 1, inner);
                i += inner.size();
            }
        }
        return commands;
    }

    private List<ShellCommand> commands(String text, boolean isShellFed) {
        line = text;
        at = 0;
        subshells = 0;
        substitutions = 0;
        List<ShellCommand> commands = new ArrayList<>(2);
        boolean isPiped = isShellFed;
        while (at < line.length()) {
            begin(isPiped);
            // A pipe at the end of a line goes on in the next one.
            isPiped = endsByPipe() || (isPiped && head == Head.BEGIN);
            if (head == Head.WANTED || (isSuperuser && words.isEmpty())) {
                commands.add(new ShellCommand(words.isEmpty() ? "" : words.get(0), words, isSuperuser, isFed));
            }
        }
        return commands;
    }

    private void begin(boolean isPiped) {
        head = Head.BEGIN;
        words = List.of();
        isSuperuser = false;
        isFed = isPiped;
    }

    /** Reads to the end of the command. */
    private boolean endsByPipe() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (isPlain(c)) {
                plain();
            } else if (c == ' ') {
                end();
            } else if (c == '\'' || c == '"') {
                quoted(c);
            } else if (c == '\\' && at < line.length()) {
                word.append(line.charAt(at++));
            } else if (Character.isWhitespace(c) && c != '\n') {
                end();
            } else if (isEnd(c)) {
                end();
                return isPipe(c);
            } else {
                word.append(c);
            }
        }
        end();
        return false;
    }

    /** A run of plain characters; it is a word if it has a blank on both sides. */
    private void plain() {
        int begin = at - 1;
        while (at < line.length() && isPlain(line.charAt(at))) {
            at++;
        }
        if (!word.isEmpty() || (at < line.length() && line.charAt(at) != ' ')) {
            word.append(line, begin, at);
        } else if (head == Head.BEGIN && at - begin == 4 && line.startsWith("sudo", begin)) {
            add("sudo");
        } else if (head != Head.OTHER) {
            add(line.substring(begin, at));
        }
    }

    /** Whether the character has no meaning of its own, as most have none. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '+' && c <= ':') || (c >= 'A' && c <= 'Z') || c == '_' || c == '=';
    }

    private boolean isEnd(char c) {
        if (c == '#' && word.isEmpty()) {
            at = lineEnd();
            return true;
        }
        if (c == '&' && word.length() > 0 && word.charAt(word.length() - 1) == '>') {
            return false;
        }
        if (c == '(' || c == ')') {
            return isSubshell(c);
        }
        return c == ';' || c == '&' || c == '|' || c == '\n';
    }

    /** Whether the parenthesis opens or closes a subshell. All others, as those of {@code $(…)}, belong to words. */
    private boolean isSubshell(char parenthesis) {
        if (parenthesis == '(') {
            boolean isSubshell = head == Head.BEGIN && word.isEmpty();
            if (isSubshell) {
                subshells++;
            } else {
                substitutions++;
            }
            return isSubshell;
        }
        if (substitutions > 0) {
            substitutions--;
            return false;
        }
        boolean isSubshell = subshells > 0;
        if (isSubshell) {
            subshells--;
        }
        return isSubshell;
    }

    private boolean isPipe(char c) {
        boolean isDouble = (c == '|' || c == '&') && next() == c;
        if (isDouble || (c == '|' && next() == '&')) {
            at++;
        }
        return c == '|' && !isDouble;
    }

    private int lineEnd() {
        int end = line.indexOf('\n', at);
        return end < 0 ? line.length() : end + 1;
    }

    private char next() {
        return at < line.length() ? line.charAt(at) : ' ';
    }

    private void quoted(char quote) {
        while (at < line.length() && line.charAt(at) != quote) {
            if (quote == '"' && line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            word.append(line.charAt(at++));
        }
        at++;
    }

    private void end() {
        if (word.length() > 0) {
            if (head != Head.OTHER) {
                add(word.toString());
            }
            word.setLength(0);
        }
    }

    private void add(String text) {
        isFed = isFed || text.startsWith("<");
        switch (head) {
            case BEGIN -> {
                if (text.equals("sudo")) {
                    isSuperuser = true;
                    head = Head.SUDO;
                } else if (!KEYWORDS.contains(text) && !isAssignment(text)) {
                    name(text);
                }
            }
            case SUDO -> {
                if (text.startsWith("-")) {
                    head = WITH_VALUE.contains(text) ? Head.VALUE_OF_SUDO : Head.SUDO;
                } else if (!isAssignment(text)) {
                    name(text);
                }
            }
            case VALUE_OF_SUDO -> head = Head.SUDO;
            default -> words.add(text);
        }
    }

    private void name(String text) {
        String name = text.startsWith("/") ? text.substring(text.lastIndexOf('/') + 1) : text;
        head = names.contains(name) || ShellCommand.mayBeShell(name) ? Head.WANTED : Head.OTHER;
        words = new ArrayList<>(8);
        words.add(name);
    }

    private static boolean isAssignment(String text) {
        return text.indexOf('=') > 0 && ASSIGNMENT.matcher(text).matches();
    }
}
