package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.Redaction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error text, line by line: a message, an error body, the output of a console. JSON escapes in it are undone,
 * however often they were escaped. Consecutive lines are also searched together, because consoles wrap lines.
 */
final class ErrorText {
    private static final int LONGEST = 16 * 1024;
    /** Longer than any phrase. */
    private static final int OVERLAP = 700;

    private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\{1,16}+(?=[\"/])");
    private static final Pattern ESCAPED_SPACE =
            Pattern.compile("\\\\{1,16}[nrt](?![A-Za-z0-9_.-])|\\\\{1,16}r\\\\{1,16}n");
    private static final Pattern ESCAPED_LETTER = Pattern.compile("\\\\{1,16}u00([2-7][0-9a-fA-F])");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}+");

    private final FailureScan scan;
    private final StringBuilder block = new StringBuilder();
    private long firstNumber;

    ErrorText(FailureScan scan) {
        this.scan = scan;
    }

    void line(long number, String raw) {
        String text = raw.indexOf('\\') < 0 ? raw : unescaped(Redaction.secretless(raw));
        scan.textLine(number, text);
        if (text.isBlank()) {
            end();
            return;
        }
        add(number, text.strip());
    }

    private void add(long number, String text) {
        firstNumber = block.isEmpty() ? number : firstNumber;
        block.append(block.isEmpty() ? "" : " ").append(text);
        if (block.length() > LONGEST) {
            scanBlock();
            block.delete(0, block.length() - OVERLAP);
        }
    }

    /** Ends a block of lines that belong together. */
    void end() {
        scanBlock();
        block.setLength(0);
    }

    private void scanBlock() {
        if (!block.isEmpty()) {
            scan.textLines(firstNumber, SPACES.matcher(block).replaceAll(" "));
        }
    }

    /**
     * Undoes escapes. Secrets must be redacted before, because an unescaped character can look like the end of a
     * secret.
     */
    private static String unescaped(String raw) {
        String quoted = ESCAPED_QUOTE.matcher(raw).replaceAll("");
        String spaced = ESCAPED_SPACE.matcher(quoted).replaceAll(" ");
        return ESCAPED_LETTER
                .matcher(spaced)
                .replaceAll(letter ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
    }
}
