package io.github.aib4j.model.implementation.arm.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A place in a document, as the path that leads to it; the JSON pointer is only made when needed. */
public record ArmPath(@Nullable ArmPath parent, String segment) {
    /** The document itself. */
    public static final ArmPath ROOT = new ArmPath(null, "");

    public ArmPath member(String name) {
        return new ArmPath(this, name);
    }

    public ArmPath item(int index) {
        return new ArmPath(this, Integer.toString(index));
    }

    /** How many steps lead here. */
    public int depth() {
        int depth = 0;
        for (ArmPath at = parent; at != null; at = at.parent) {
            depth++;
        }
        return depth;
    }

    /** The JSON pointer. */
    public String pointer() {
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
