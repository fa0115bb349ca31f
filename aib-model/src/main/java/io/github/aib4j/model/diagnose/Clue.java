package io.github.aib4j.model.diagnose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What identifies a failure: phrases, all or some of which a text must contain, and others that it must not. */
sealed interface Clue permits Phrase, Clue.All, Clue.Any, Clue.Not {
    /** No text shows the failure. */
    Clue NONE = new Any(List.of());

    boolean stands(Hits hits, boolean inLogs);

    Stream<Phrase> phrases();

    static Clue all(Clue... clues) {
        return new All(List.of(clues));
    }

    static Clue any(Clue... clues) {
        return new Any(List.of(clues));
    }

    static Clue not(Clue clue) {
        return new Not(clue);
    }

    /** All of these clues. */
    record All(List<Clue> clues) implements Clue {
        @Override
        public boolean stands(Hits hits, boolean inLogs) {
            return clues.stream().allMatch(clue -> clue.stands(hits, inLogs));
        }

        @Override
        public Stream<Phrase> phrases() {
            return clues.stream().flatMap(Clue::phrases);
        }

        @Override
        public String toString() {
            return clues.stream()
                    .map(clue -> clue instanceof Any ? "(" + clue + ")" : clue.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    /** At least one of these clues. */
    record Any(List<Clue> clues) implements Clue {
        @Override
        public boolean stands(Hits hits, boolean inLogs) {
            return clues.stream().anyMatch(clue -> clue.stands(hits, inLogs));
        }

        @Override
        public Stream<Phrase> phrases() {
            return clues.stream().flatMap(Clue::phrases);
        }

        @Override
        public String toString() {
            return clues.isEmpty()
                    ? "no text"
                    : clues.stream().map(Clue::toString).collect(Collectors.joining(" or "));
        }
    }

    /** None of the clue's phrases. */
    record Not(Clue clue) implements Clue {
        @Override
        public boolean stands(Hits hits, boolean inLogs) {
            return !clue.stands(hits, inLogs);
        }

        @Override
        public Stream<Phrase> phrases() {
            return clue.phrases();
        }

        @Override
        public String toString() {
            return "not " + clue;
        }
    }
}
