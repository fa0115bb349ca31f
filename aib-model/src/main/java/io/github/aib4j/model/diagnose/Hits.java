package io.github.aib4j.model.diagnose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Which phrases were found, how often, and the first line with each: in error texts, and in logs. */
final class Hits {
    private final Map<Phrase, Hit> inTexts = new HashMap<>();
    private final Map<Phrase, Hit> inLogs = new HashMap<>();

    /** How often a phrase was found. */
    private record Hit(int count, SourceLine first) {
        Hit again() {
            return new Hit(count == Integer.MAX_VALUE ? count : count + 1, first);
        }
    }

    void addInText(Phrase phrase, Supplier<SourceLine> line) {
        add(inTexts, phrase, line);
    }

    /** Adds a hit in joined lines, unless the phrase was already found in one of them. */
    void addOnceInText(Phrase phrase, Supplier<SourceLine> line) {
        if (!inTexts.containsKey(phrase)) {
            add(inTexts, phrase, line);
        }
    }

    void addInLog(Phrase phrase, Supplier<SourceLine> line) {
        add(inLogs, phrase, line);
    }

    private static void add(Map<Phrase, Hit> hits, Phrase phrase, Supplier<SourceLine> line) {
        Hit known = hits.get(phrase);
        hits.put(phrase, known == null ? new Hit(1, line.get()) : known.again());
    }

    /** Forgets the hits in the log so far, because the build went on. */
    void forgetLog() {
        inLogs.clear();
    }

    boolean isEmpty() {
        return inTexts.isEmpty() && inLogs.isEmpty();
    }

    int count(Phrase phrase, boolean withLogs) {
        int texts = Optional.ofNullable(inTexts.get(phrase)).map(Hit::count).orElse(0);
        int logs = withLogs
                ? Optional.ofNullable(inLogs.get(phrase)).map(Hit::count).orElse(0)
                : 0;
        return Math.max(texts, logs);
    }

    Optional<SourceLine> first(Phrase phrase, boolean withLogs) {
        Optional<SourceLine> text = Optional.ofNullable(inTexts.get(phrase)).map(Hit::first);
        return withLogs
                ? Optional.ofNullable(inLogs.get(phrase)).map(Hit::first).or(() -> text)
                : text;
    }

    /** These hits in error texts, with those of the other in logs. */
    Hits with(Hits log) {
        Hits both = new Hits();
        both.inTexts.putAll(inTexts);
        both.inLogs.putAll(inLogs);
        both.inLogs.putAll(log.inLogs);
        return both;
    }

    /** A copy that later hits do not change. */
    Hits copy() {
        Hits copy = new Hits();
        copy.inTexts.putAll(inTexts);
        copy.inLogs.putAll(inLogs);
        return copy;
    }
}
