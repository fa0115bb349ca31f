package io.github.aib4j.stress;

import java.util.Map;

/** What its owner knows of a template: how its builds end, its last change, and how many builds were begun. */
record OwnTemplate(Fate fate, int change, int runs) {
    Map<String, String> tags() {
        return change == 0 ? Map.of() : Map.of("change", Integer.toString(change));
    }

    OwnTemplate changed(int to) {
        return new OwnTemplate(fate, to, runs);
    }

    OwnTemplate ran() {
        return new OwnTemplate(fate, change, runs + 1);
    }
}
