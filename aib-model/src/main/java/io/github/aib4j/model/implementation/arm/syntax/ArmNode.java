package io.github.aib4j.model.implementation.arm.syntax;

import io.github.aib4j.model.value.JsonValue;
import java.util.List;

/** A part of an ARM template expression. */
public sealed interface ArmNode {
    /** A text in single quotes, or a whole number. */
    record Literal(JsonValue value) implements ArmNode {}

    /** {@code name(a, b)}; the name as written, with its namespace if it has one. */
    record Call(String name, List<ArmNode> arguments) implements ArmNode {}

    /** {@code target.key}, {@code target['key']} or {@code target[0]}. */
    record Item(ArmNode target, ArmNode key) implements ArmNode {}
}
