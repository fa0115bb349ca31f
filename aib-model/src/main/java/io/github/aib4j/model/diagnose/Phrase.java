package io.github.aib4j.model.diagnose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A phrase in a text, ignoring case. If it begins or ends with a letter or digit, no other one may be adjacent: {@code
 * ServerError} is not found in {@code SqlServerErrors}.
 */
final class Phrase implements Clue {
    /** The number of characters that {@link #like} examines. */
    private static final int WINDOW = 600;

    private final String words;
    private final Optional<Pattern> like;
    private final Optional<String> notAfter;
    private final boolean isWholeLine;
    private final boolean isPrefix;
    private final int times;
    private final String shown;

    private Phrase(
            String words,
            Optional<Pattern> like,
            Optional<String> notAfter,
            boolean isWholeLine,
            boolean isPrefix,
            int times,
            String shown) {
        this.words = words;
        this.like = like;
        this.notAfter = notAfter;
        this.isWholeLine = isWholeLine;
        this.isPrefix = isPrefix;
        this.times = times;
        this.shown = shown;
    }

    static Phrase of(String words) {
        return new Phrase(words, Optional.empty(), Optional.empty(), false, false, 1, words);
    }

    /** A phrase that other letters may follow. */
    static Phrase beginning(String words) {
        return new Phrase(words, Optional.empty(), Optional.empty(), false, true, 1, words + "…");
    }

    /**
     * A phrase with variable parts.
     *
     * @param regex matches from the start of the phrase on
     * @param shown the phrase as shown to people
     */
    static Phrase like(String words, String regex, String shown) {
        return new Phrase(
                words,
                Optional.of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE)),
                Optional.empty(),
                false,
                true,
                1,
                shown);
    }

    /** The same phrase, but not after those words. */
    Phrase notAfter(String other) {
        return new Phrase(
                words, like, Optional.of(other.toLowerCase(Locale.ROOT)), isWholeLine, isPrefix, times, shown);
    }

    /** The same phrase, but only as a whole line. */
    Phrase alone() {
        return new Phrase(words, like, notAfter, true, isPrefix, times, shown);
    }

    /** The same phrase, but only if it occurs at least this often. */
    Phrase times(int atLeast) {
        return new Phrase(words, like, notAfter, isWholeLine, isPrefix, atLeast, shown);
    }

    String words() {
        return words;
    }

    boolean isWholeLine() {
        return isWholeLine;
    }

    /** Whether the words found at this position satisfy the other conditions of the phrase. */
    boolean isAt(String text, int start) {
        int end = start + words.length();
        return !(start > 0 && isWordPart(words.charAt(0)) && isWordPart(text.charAt(start - 1)))
                && (isPrefix || !(end < text.length() && isLetter(words, text, end)))
                && (!isWholeLine || text.strip().length() == words.length())
                && notAfter.filter(other -> isAfter(other, text, start)).isEmpty()
                && like.map(pattern -> pattern.matcher(text)
                                .region(start, Math.min(text.length(), start + WINDOW))
                                .lookingAt())
                        .orElse(true);
    }

    private static boolean isLetter(String words, String text, int end) {
        return isWordPart(words.charAt(words.length() - 1)) && isWordPart(text.charAt(end));
    }

    private static boolean isAfter(String other, String text, int start) {
        return text.regionMatches(true, start - other.length(), other, 0, other.length());
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    @Override
    public boolean stands(Hits hits, boolean inLogs) {
        return hits.count(this, inLogs) >= times;
    }

    @Override
    public Stream<Phrase> phrases() {
        return Stream.of(this);
    }

    @Override
    public String toString() {
        return "`" + shown + "`" + (times > 1 ? " repeated" : "");
    }
}
