package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates every text in a part of a deployment template, including the names of members, and expands its copy loops.
 */
public final class ArmTree {
    private static final String LOOP = "loop";

    private final ArmEvaluation evaluation;
    private final ArmFrame frame;
    private final @Nullable ArmTree escaped;
    private final Keeper keeper;

    private ArmTree(ArmEvaluation evaluation, ArmFrame frame, @Nullable ArmTree escaped, Keeper keeper) {
        this.evaluation = evaluation;
        this.frame = frame;
        this.escaped = escaped;
        this.keeper = keeper;
    }

    ArmTree(ArmEvaluation evaluation, ArmFrame frame, Keeper keeper) {
        this(evaluation, frame, null, keeper);
    }

    /** Evaluates outside of all loops. */
    public ArmTree(ArmEvaluation evaluation, Keeper keeper) {
        this(evaluation, evaluation.root(), keeper);
    }

    /** Receives facts that the result alone does not show. */
    public interface Keeper {
        /** Keeps no expressions: one without a value ends the evaluation. */
        Keeper NONE = (from, to, why) -> {
            throw why;
        };

        /**
         * An expression has no value and is kept as it is.
         *
         * @param from its place in the template
         * @param to its place in the result
         */
        void kept(ArmPath from, ArmPath to, ArmFailure why);

        /** A place in the result contains the value of a secure parameter. */
        default void secret(ArmPath to) {}
    }

    /** A tree of the same template with another keeper. */
    public ArmTree tellingTo(Keeper other) {
        return new ArmTree(evaluation, frame, escaped == null ? null : escaped.tellingTo(other), other);
    }

    /**
     * A tree of a nested template that is evaluated in the scope of the outer one.
     *
     * @param inner evaluates texts that are escaped here, which are expressions in the nested template
     */
    public ArmTree withEscapedFor(ArmTree inner) {
        return new ArmTree(evaluation, frame, inner, keeper);
    }

    /** The trees of the rounds of a resource's loop, each with its own index. */
    public List<ArmTree> rounds(ArmCopy loop) {
        long rounds = loop.rounds(evaluation, frame);
        List<ArmTree> trees = new ArrayList<>();
        for (long i = 0; i < rounds; i++) {
            trees.add(new ArmTree(evaluation, frame.looping(loop.name(), i, true), escaped, keeper));
        }
        return trees;
    }

    /** The array that a loop of an output makes; fails if a part has no value. */
    public ArmEvaluation.Result strictLoop(JsonValue loop) {
        JsonObject loops = JsonObject.empty()
                .with(
                        ArmCopy.MEMBER,
                        new JsonArray(List.of(
                                loop instanceof JsonObject object ? object.with("name", new JsonString(LOOP)) : loop)));
        ArmEvaluation.Result result = strictly(loops);
        return new ArmEvaluation.Result(
                ArmMembers.find((JsonObject) result.value(), LOOP).orElse(result.value()), result.secret());
    }

    /**
     * The value with everything in it evaluated; fails if a part has no value. Returns whether it contains a secret.
     */
    public ArmEvaluation.Result strictly(JsonValue value) {
        boolean[] secret = new boolean[1];
        Keeper strict = new Keeper() {
            @Override
            public void kept(ArmPath from, ArmPath to, ArmFailure why) {
                throw why;
            }

            @Override
            public void secret(ArmPath to) {
                secret[0] = true;
            }
        };
        JsonValue result = tellingTo(strict).evaluate(value, ArmPath.ROOT, ArmPath.ROOT);
        return new ArmEvaluation.Result(result, secret[0]);
    }

    /**
     * The value with everything in it evaluated.
     *
     * @param from its place in the template
     * @param to its place in the result
     */
    public JsonValue evaluate(JsonValue value, ArmPath from, ArmPath to) {
        if (frame.loop() != null) {
            evaluation
                    .budget()
                    .spend(1 + (value instanceof JsonString text ? text.value().length() : 0));
        }
        if (value instanceof JsonString string) {
            return text(string, from, to);
        }
        if (!(value instanceof JsonArray) && !(value instanceof JsonObject)) {
            return value;
        }
        evaluation.enter();
        try {
            return value instanceof JsonArray array ? array(array, from, to) : object((JsonObject) value, from, to);
        } finally {
            evaluation.leave();
        }
    }

    private JsonValue text(JsonString string, ArmPath from, ArmPath to) {
        if (escaped != null && string.value().startsWith("[[") && string.value().endsWith("]")) {
            return escaped.text(new JsonString(string.value().substring(1)), from, to);
        }
        try {
            ArmEvaluation.Result result = evaluation.text(string.value(), to.depth(), frame);
            if (result.secret()) {
                keeper.secret(to);
            }
            return result.value();
        } catch (ArmFailure failure) {
            keeper.kept(from, to, failure);
            return string;
        }
    }

    private JsonValue array(JsonArray array, ArmPath from, ArmPath to) {
        List<JsonValue> items = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            items.add(evaluate(item, from.item(items.size()), to.item(items.size())));
        }
        return new JsonArray(items);
    }

    private JsonValue object(JsonObject object, ArmPath from, ArmPath to) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            String written = member.getKey();
            ArmPath place = from.member(written);
            if (written.equalsIgnoreCase(ArmCopy.MEMBER) && ArmCopy.areLoops(member.getValue())) {
                loops((JsonArray) member.getValue(), place, to, members);
            } else {
                String name = name(written, members, place, to);
                members.put(name, evaluate(member.getValue(), place, to.member(name)));
            }
        }
        return new JsonObject(members);
    }

    /** Makes a member of each loop. Loops with an unknown number of rounds are kept. */
    private void loops(JsonArray loops, ArmPath from, ArmPath to, Map<String, JsonValue> members) {
        List<JsonValue> kept = new ArrayList<>();
        for (int i = 0; i < loops.items().size(); i++) {
            JsonValue item = loops.items().get(i);
            ArmCopy loop = ArmCopy.of(item).orElseThrow();
            try {
                long rounds = loop.rounds(evaluation, frame);
                ArmPath input = from.item(i).member("input");
                members.put(loop.name(), array(loop, item, rounds, input, to.member(loop.name())));
            } catch (ArmFailure open) {
                kept.add(keptAll(item, from.item(i), to.member(ArmCopy.MEMBER).item(kept.size()), open));
            }
        }
        if (!kept.isEmpty()) {
            members.put(ArmCopy.MEMBER, new JsonArray(kept));
        }
    }

    private JsonValue array(ArmCopy loop, JsonValue item, long rounds, ArmPath from, ArmPath to) {
        JsonValue input = ArmCopy.input(item).orElseThrow();
        List<JsonValue> items = new ArrayList<>();
        for (long i = 0; i < rounds; i++) {
            ArmTree round = new ArmTree(evaluation, frame.looping(loop.name(), i, false), escaped, keeper);
            items.add(round.evaluate(input, from, to.item(items.size())));
        }
        return new JsonArray(items);
    }

    /**
     * Nothing is evaluated in a loop with an unknown number of rounds, because it is kept as it is; literal texts still
     * lose their escapes, as everywhere.
     */
    private JsonValue keptAll(JsonValue value, ArmPath from, ArmPath to, ArmFailure why) {
        if (value instanceof JsonString text) {
            return new JsonString(keptText(text.value(), from, to, why));
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>(array.items().size());
            for (JsonValue item : array.items()) {
                items.add(keptAll(item, from.item(items.size()), to.item(items.size()), why));
            }
            return new JsonArray(items);
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.forEach((written, member) -> {
            String plain = ArmEscapes.unescape(written);
            String name = members.containsKey(plain) ? written : plain;
            keptText(written, from.member(written), to.member(name), why);
            members.put(name, keptAll(member, from.member(written), to.member(name), why));
        });
        return new JsonObject(members);
    }

    /** A text that is escaped here may be an expression of the nested template. */
    private String keptText(String written, ArmPath from, ArmPath to, ArmFailure why) {
        String plain = ArmEscapes.unescape(written);
        if (ArmExpression.isExpression(written) || (escaped != null && !plain.equals(written))) {
            keeper.kept(from, to, why);
        }
        return plain;
    }

    private String name(String name, Map<String, JsonValue> before, ArmPath from, ArmPath object) {
        try {
            return name(name, before);
        } catch (ArmFailure failure) {
            keeper.kept(from, object.member(name), failure);
            return name;
        }
    }

    private String name(String name, Map<String, JsonValue> before) {
        ArmEvaluation.Result result = evaluation.text(name, 0, frame);
        if (result.secret()) {
            throw new ArmFailure("a secure parameter is not a name for a member");
        }
        if (!(result.value() instanceof JsonString text)) {
            throw new ArmFailure(
                    "the name of a member is a text, not " + result.value().kind());
        }
        if (before.containsKey(text.value())) {
            throw new ArmFailure("the object has a member of this name already");
        }
        return text.value();
    }
}
