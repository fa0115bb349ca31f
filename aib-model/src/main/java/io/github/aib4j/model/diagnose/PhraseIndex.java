package io.github.aib4j.model.diagnose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds many phrases in one pass over a text (Aho-Corasick): the work only grows with the length of the text, not with
 * the number of phrases.
 */
final class PhraseIndex {
    private static final int ASCII = 128;

    private final List<Phrase> phrases;
    private final byte[] letters = new byte[ASCII];
    private final int letterCount;
    private final int[] next;
    private final int[][] found;

    PhraseIndex(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        this.letterCount = numberLetters();
        List<int[]> states = new ArrayList<>();
        List<List<Integer>> ends = new ArrayList<>();
        addState(states, ends);
        for (int i = 0; i < phrases.size(); i++) {
            add(phrases.get(i).words(), i, states, ends);
        }
        linkFailures(states, ends);
        this.next = states.stream().flatMapToInt(Arrays::stream).toArray();
        this.found = ends.stream()
                .map(ids -> ids.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Receives each phrase that is found. */
    interface Finder {
        void found(int phrase, int start);
    }

    /** Finds all phrases in the whole text. */
    void find(String text, Finder finder) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            state = c < ASCII ? next[state * letterCount + letters[c]] : 0;
            for (int phrase : found[state]) {
                int start = i + 1 - phrases.get(phrase).words().length();
                if (phrases.get(phrase).isAt(text, start)) {
                    finder.found(phrase, start);
                }
            }
        }
    }

    private int numberLetters() {
        int count = 1; // 0 stands for characters that are in no phrase
        for (Phrase phrase : phrases) {
            for (int i = 0; i < phrase.words().length(); i++) {
                char lower = Character.toLowerCase(phrase.words().charAt(i));
                if (letters[lower] == 0) {
                    letters[lower] = (byte) count;
                    letters[Character.toUpperCase(lower)] = (byte) count;
                    count++;
                }
            }
        }
        return count;
    }

    private int addState(List<int[]> states, List<List<Integer>> ends) {
        int[] none = new int[letterCount];
        Arrays.fill(none, -1);
        states.add(none);
        ends.add(new ArrayList<>());
        return states.size() - 1;
    }

    private void add(String words, int phrase, List<int[]> states, List<List<Integer>> ends) {
        int state = 0;
        for (int i = 0; i < words.length(); i++) {
            int letter = letters[words.charAt(i)];
            if (states.get(state)[letter] < 0) {
                int added = addState(states, ends);
                states.get(state)[letter] = added;
            }
            state = states.get(state)[letter];
        }
        ends.get(state).add(phrase);
    }

    private void linkFailures(List<int[]> states, List<List<Integer>> ends) {
        int[] fallback = new int[states.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int letter = 0; letter < letterCount; letter++) {
                int other = state == 0 ? 0 : states.get(fallback[state])[letter];
                int child = states.get(state)[letter];
                if (child < 0) {
                    states.get(state)[letter] = other;
                } else {
                    fallback[child] = other;
                    ends.get(child).addAll(ends.get(other));
                    open.add(child);
                }
            }
        }
    }
}
