package io.github.aib4j.stress;

import java.util.Map;

/** What the owner of a template knows about it: how its builds end, its last change, and how many were started. */
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
