package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.Redaction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Searches for all failures of the catalog at once. */
final class FailureScan {
    /** A message that does not tell the cause, but where to look for it. */
    static final Phrase GENERIC = Phrase.of("Internal error occurred");

    static final Phrase CATCH_ALL = Phrase.of("InternalOperationError");
    static final Phrase DISTRIBUTING = Phrase.of("Failed in distributing");

    private static final List<Phrase> PHRASES = Stream.concat(
                    Row.Catalogue.rows().stream().flatMap(row -> row.clue().phrases()),
                    Stream.of(GENERIC, CATCH_ALL, DISTRIBUTING))
            .distinct()
            .toList();
    private static final PhraseIndex INDEX = new PhraseIndex(PHRASES);

    private final Hits hits;

    FailureScan() {
        this(new Hits());
    }

    private FailureScan(Hits hits) {
        this.hits = hits;
    }

    /** A line of an error text. */
    void textLine(long number, String text) {
        INDEX.find(text, (id, start) -> hits.addInText(PHRASES.get(id), shown(number, text, id, start)));
    }

    /** Several lines of an error text, joined into one, because phrases may have been wrapped. */
    void textLines(long number, String text) {
        INDEX.find(text, (id, start) -> hits.addOnceInText(PHRASES.get(id), shown(number, text, id, start)));
    }

    /** A line of a log. */
    void logLine(long number, String text) {
        INDEX.find(text, (id, start) -> hits.addInLog(PHRASES.get(id), shown(number, text, id, start)));
    }

    private static Supplier<SourceLine> shown(long number, String text, int id, int start) {
        int length = PHRASES.get(id).words().length();
        return () -> new SourceLine(number, Redaction.around(text, start, length));
    }

    /** Forgets the log so far, because the build went on. */
    void forgetLog() {
        hits.forgetLog();
    }

    /** The result so far. */
    FailureScan copy() {
        return new FailureScan(hits.copy());
    }

    /** Combines the results from two sources. */
    static FailureScan of(FailureScan text, FailureScan log) {
        return new FailureScan(text.hits.with(log.hits));
    }

    /** The failures that the texts show, the best explanation first. */
    List<KnownFailure> failures() {
        return hits.isEmpty()
                ? List.of()
                : Row.Catalogue.rows().stream()
                        .filter(row -> row.clue().stands(hits, row.isSeenInLogs()))
                        .sorted(Comparator.comparingInt(Row::rank))
                        .map(Row::failure)
                        .toList();
    }

    /** Whether an error text contains one of these phrases. */
    boolean has(Phrase phrase) {
        return hits.count(phrase, false) > 0;
    }

    /** The first line of an error text that contains the phrase. */
    Optional<SourceLine> line(Phrase phrase) {
        return hits.first(phrase, false);
    }

    /** The lines that show a failure. */
    List<SourceLine> lines(KnownFailure failure) {
        Row row = Row.Catalogue.row(failure);
        return positive(row.clue())
                .flatMap(phrase -> hits.first(phrase, row.isSeenInLogs()).stream())
                .distinct()
                .sorted(Comparator.comparingLong(SourceLine::number))
                .toList();
    }

    private static Stream<Phrase> positive(Clue clue) {
        if (clue instanceof Clue.All all) {
            return all.clues().stream().flatMap(FailureScan::positive);
        }
        return clue instanceof Clue.Not ? Stream.empty() : clue.phrases();
    }
}
