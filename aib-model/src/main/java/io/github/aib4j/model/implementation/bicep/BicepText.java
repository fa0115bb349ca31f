package io.github.aib4j.model.implementation.bicep;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of literal parts and of code that is interpolated.
 *
 * @param parts the parts in order; no two literals stand side by side
 */
record BicepText(List<Part> parts) {
    private static final String LONG_QUOTE = "'''";

    BicepText {
        parts = List.copyOf(parts);
    }

    /** A literal, or code that is interpolated. */
    record Part(boolean isLiteral, String text) {}

    static BicepText literal(String text) {
        return new BicepText(List.of(new Part(true, text)));
    }

    static BicepText code(String code) {
        return new BicepText(List.of(new Part(false, code)));
    }

    static BicepText joined(List<BicepText> texts) {
        List<Part> parts = new ArrayList<>();
        for (BicepText text : texts) {
            text.parts.forEach(part -> add(part, parts));
        }
        return new BicepText(parts);
    }

    private static void add(Part part, List<Part> parts) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last.isLiteral && part.isLiteral) {
            parts.set(parts.size() - 1, new Part(true, last.text + part.text));
        } else if (!part.isLiteral || !part.text.isEmpty()) {
            parts.add(part);
        }
    }

    boolean isLiteral() {
        return parts.stream().allMatch(Part::isLiteral);
    }

    /** The rest of another text after this one and a slash; null if the other one begins differently. */
    @Nullable
    BicepText restOf(BicepText longer) {
        List<Part> begin = joined(List.of(this, literal("/"))).parts;
        int last = begin.size() - 1;
        if (longer.parts.size() < begin.size() || !longer.parts.subList(0, last).equals(begin.subList(0, last))) {
            return null;
        }
        Part shared = longer.parts.get(last);
        if (!shared.isLiteral || !shared.text.startsWith(begin.get(last).text)) {
            return null;
        }
        List<Part> rest = new ArrayList<>();
        add(new Part(true, shared.text.substring(begin.get(last).text.length())), rest);
        longer.parts.subList(last + 1, longer.parts.size()).forEach(part -> add(part, rest));
        return new BicepText(rest);
    }

    /** These with slashes between. */
    static BicepText slashed(List<BicepText> segments) {
        List<BicepText> texts = new ArrayList<>();
        for (BicepText segment : segments) {
            if (!texts.isEmpty()) {
                texts.add(literal("/"));
            }
            texts.add(segment);
        }
        return joined(texts);
    }

    /** The text cut at its slashes. */
    List<BicepText> segments() {
        List<BicepText> segments = new ArrayList<>();
        List<Part> current = new ArrayList<>();
        for (Part part : parts) {
            String rest = part.text;
            for (int slash = rest.indexOf('/'); part.isLiteral && slash >= 0; slash = rest.indexOf('/')) {
                add(new Part(true, rest.substring(0, slash)), current);
                segments.add(new BicepText(current));
                current = new ArrayList<>();
                rest = rest.substring(slash + 1);
            }
            add(new Part(part.isLiteral, rest), current);
        }
        segments.add(new BicepText(current));
        return segments;
    }

    /** The text as code: in quotes, or the single value that it consists of. */
    String code() {
        if (parts.size() == 1 && !parts.get(0).isLiteral) {
            return parts.get(0).text;
        }
        if (isLiteral() && isLong(plain())) {
            return LONG_QUOTE + "\n" + plain() + LONG_QUOTE;
        }
        StringBuilder code = new StringBuilder("'");
        for (Part part : parts) {
            code.append(part.isLiteral ? escaped(part.text) : "${" + part.text + "}");
        }
        return code.append('\'').toString();
    }

    /** The literal parts, one after the other. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        parts.forEach(part -> plain.append(part.text));
        return plain.toString();
    }

    /** A text over several lines has no escapes, so it must not need any. */
    private static boolean isLong(String text) {
        return text.indexOf('\n') >= 0
                && !text.contains(LONG_QUOTE)
                && !text.endsWith("'")
                && text.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0x7f && !isUnseen(c)));
    }

    private static boolean isUnseen(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(c) == Character.SURROGATE;
    }

    /** A literal in single quotes. */
    static String quoted(String text) {
        return "'" + escaped(text) + "'";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 2);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\'' -> escaped.append("\\'");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '{' -> {
                    if (endsWithDollar(escaped)) {
                        escaped.insert(escaped.length() - 1, '\\');
                    }
                    escaped.append('{');
                }
                default -> append(c, escaped);
            }
        });
        return escaped.toString();
    }

    private static boolean endsWithDollar(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '$';
    }

    private static void append(int c, StringBuilder escaped) {
        if (Character.getType(c) == Character.SURROGATE) {
            throw new BicepException("a text has half of a surrogate pair, which Bicep cannot say");
        }
        if (isUnseen(c)) {
            escaped.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
            escaped.appendCodePoint(c);
        }
    }
}
