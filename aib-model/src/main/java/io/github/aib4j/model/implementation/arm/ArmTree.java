package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates every text in a piece of a deployment template, the names of members included. */
public final class ArmTree {
    private final ArmEvaluation evaluation;
    private final Keeper keeper;

    public ArmTree(ArmEvaluation evaluation, Keeper keeper) {
        this.evaluation = evaluation;
        this.keeper = keeper;
    }

    /** Hears of what the result alone does not tell. */
    public interface Keeper {
        /** Keeps nothing: an expression without a value ends the evaluation. */
        Keeper NONE = (from, to, why) -> {
            throw why;
        };

        /**
         * An expression has no value and is kept as it is.
         *
         * @param from where it stands in the template
         * @param to where it stands in the result
         */
        void kept(ArmPath from, ArmPath to, ArmFailure why);

        /** The value of a secure parameter went into what stands there in the result. */
        default void secret(ArmPath to) {}

        /** An object was met in the template. */
        default void met(JsonObject object, ArmPath from) {}
    }

    /**
     * The value with everything in it evaluated.
     *
     * @param from where it stands in the template
     * @param to where it will stand in the result
     */
    public JsonValue evaluate(JsonValue value, ArmPath from, ArmPath to) {
        if (value instanceof JsonString string) {
            return text(string, from, to);
        }
        if (value instanceof JsonArray array) {
            return evaluation.nested(() -> array(array, from, to));
        }
        return value instanceof JsonObject object ? evaluation.nested(() -> object(object, from, to)) : value;
    }

    private JsonValue text(JsonString string, ArmPath from, ArmPath to) {
        try {
            ArmEvaluation.Result result = evaluation.text(string.value(), to.depth());
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
        keeper.met(object, from);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            ArmPath place = from.member(member.getKey());
            String name = name(member.getKey(), members, place, to);
            members.put(name, evaluate(member.getValue(), place, to.member(name)));
        }
        return new JsonObject(members);
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
        ArmEvaluation.Result result = evaluation.text(name, 0);
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
