package io.github.aib4j.testing.deployment;

/**
 * JSON as Azure's command line sends it: with the comments and line breaks of the template file, and {@code template}
 * without quotes (recorded).
 */
final class JsonWithComments {
    private final String text;
    private final StringBuilder strict = new StringBuilder();
    private int at;

    private JsonWithComments(String text) {
        this.text = text;
    }

    /** The same in strict JSON, with these three deviations removed. */
    static String strict(String text) {
        return new JsonWithComments(text).strict();
    }

    private String strict() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"') {
                copyString();
            } else if (text.startsWith("//", at)) {
                skipTo(text.indexOf('\n', at), 0);
            } else if (text.startsWith("/*", at)) {
                skipTo(text.indexOf("*/", at + 2), 2);
            } else if (Character.isLetter(next)) {
                copyWord();
            } else {
                strict.append(next);
                at++;
            }
        }
        return strict.toString();
    }

    /** Replaces a comment, which may have any length, by a blank. */
    private void skipTo(int end, int length) {
        at = end < 0 ? text.length() : end + length;
        strict.append(' ');
    }

    private void copyString() {
        strict.append('"');
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            switch (next) {
                case '\n' -> strict.append("\\n");
                case '\r' -> strict.append("\\r");
                case '\t' -> strict.append("\\t");
                default -> strict.append(next);
            }
            if (next == '\\' && at < text.length()) {
                strict.append(text.charAt(at++));
            } else if (next == '"') {
                return;
            }
        }
    }

    /** Quotes a word that is a name, because a colon follows. */
    private void copyWord() {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        boolean isName = text.startsWith(":", end);
        strict.append(isName ? '"' + word + '"' : word);
        at = end;
    }
}
