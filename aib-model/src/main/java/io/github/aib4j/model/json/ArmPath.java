package io.github.aib4j.model.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A place in a document, as the steps that lead to it; the JSON pointer is made only where it is wanted. */
record ArmPath(@Nullable ArmPath parent, String segment) {
    /** The document itself. */
    static final ArmPath ROOT = new ArmPath(null, "");

    ArmPath member(String name) {
        return new ArmPath(this, name);
    }

    ArmPath item(int index) {
        return new ArmPath(this, Integer.toString(index));
    }

    /** How many steps lead here. */
    int depth() {
        int depth = 0;
        for (ArmPath at = parent; at != null; at = at.parent) {
            depth++;
        }
        return depth;
    }

    /** The JSON pointer. */
    String pointer() {
        Deque<String> segments = new ArrayDeque<>();
        for (ArmPath at = this; at.parent != null; at = at.parent) {
            segments.push(escaped(at.segment));
        }
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
