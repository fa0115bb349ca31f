package io.github.aib4j.model.diagnose;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of the catalogue.
 *
 * @param rank how little it explains: 0 for a cause, more for a symptom that other failures have, too
 * @param clue the phrases that identify it
 * @param message an example of its message, if it has one outside of the log
 */
record Row(
        KnownFailure failure,
        Set<FailurePlace> seenIn,
        FailureCategory category,
        RetryAdvice retry,
        int rank,
        String cause,
        String remedy,
        Clue clue,
        String code,
        Optional<String> message,
        List<String> logLines,
        List<URI> sources) {

    boolean isSeenInLogs() {
        return seenIn.contains(FailurePlace.LOG);
    }

    static Builder of(KnownFailure failure, FailureCategory category, RetryAdvice retry) {
        return new Builder(failure, category, retry);
    }

    /** Builds a row, sentence by sentence. */
    static final class Builder {
        private final KnownFailure failure;
        private final FailureCategory category;
        private final RetryAdvice retry;
        private Set<FailurePlace> seenIn = Set.of();
        private int rank;
        private String cause = "";
        private String remedy = "";
        private Clue clue = Clue.NONE;
        private String code = "PackerBuildFailed";
        private Optional<String> message = Optional.empty();
        private List<String> logLines = List.of();

        private Builder(KnownFailure failure, FailureCategory category, RetryAdvice retry) {
            this.failure = failure;
            this.category = category;
            this.retry = retry;
        }

        Builder seenIn(FailurePlace... places) {
            seenIn = Set.of(places);
            return this;
        }

        Builder rank(int value) {
            rank = value;
            return this;
        }

        Builder because(String text) {
            cause = text;
            return this;
        }

        Builder fix(String text) {
            remedy = text;
            return this;
        }

        Builder knownBy(Clue value) {
            clue = value;
            return this;
        }

        Builder says(String errorCode, String text) {
            code = errorCode;
            message = Optional.of(text);
            return this;
        }

        Builder logs(String... lines) {
            logLines = List.of(lines);
            return this;
        }

        Row from(String... sources) {
            return new Row(
                    failure,
                    seenIn,
                    category,
                    retry,
                    rank,
                    cause,
                    remedy,
                    clue,
                    code,
                    message,
                    logLines,
                    Arrays.stream(sources).map(URI::create).toList());
        }
    }

    /** All rows of the catalog, one for each {@link KnownFailure}. */
    static final class Catalogue {
        private static final Map<KnownFailure, Row> ROWS = byFailure();

        private Catalogue() {}

        static Row row(KnownFailure failure) {
            Row row = ROWS.get(failure);
            if (row == null) {
                throw new IllegalStateException(failure + " has no row");
            }
            return row;
        }

        /** In the order of their numbers. */
        static List<Row> rows() {
            return List.copyOf(ROWS.values());
        }

        private static Map<KnownFailure, Row> byFailure() {
            Map<KnownFailure, Row> rows = new EnumMap<>(KnownFailure.class);
            Stream.of(
                            SubmissionFailures.rows(),
                            RunFailures.rows(),
                            CallFailures.rows(),
                            WindowsLogFailures.rows(),
                            LogFailures.rows(),
                            GalleryFailures.rows())
                    .flatMap(List::stream)
                    .forEach(row -> rows.put(row.failure(), row));
            return rows;
        }
    }
}
