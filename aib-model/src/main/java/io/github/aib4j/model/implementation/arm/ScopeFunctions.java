package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmNode;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code resourceGroup()} and {@code subscription()}, which may be known in part. */
final class ScopeFunctions {
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "resourcegroup", List.of("id", "name", "location"),
            "subscription", List.of("id", "subscriptionId"));

    private ScopeFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("resourceGroup", ScopeFunctions::whole);
        all.put("subscription", ScopeFunctions::whole);
    }

    /** The whole result; fails if a part is unknown. */
    private static JsonValue whole(ArmCall call) {
        call.takes(0, 0);
        ArmScope scope = call.evaluation().scope();
        Optional<JsonValue> given = scope.result(call.name(), List.of());
        if (given.isPresent()) {
            return given.get();
        }
        JsonObject.Builder members = JsonObject.builder();
        MEMBERS.getOrDefault(LetterCase.lower(call.name()), List.of())
                .forEach(name -> members.put(name, member(call.name(), name, scope)));
        return members.build();
    }

    /** Whether the call is one of these functions, so that a part of its result may be known. */
    static boolean isOne(ArmNode.Call call) {
        return call.arguments().isEmpty() && MEMBERS.containsKey(LetterCase.lower(call.name()));
    }

    /** A member of the result; empty if there is none with that name. */
    static Optional<JsonValue> member(ArmNode.Call call, String name, ArmEvaluation evaluation) {
        ArmScope scope = evaluation.scope();
        Optional<JsonValue> given = ArmScope.object(scope.result(call.name(), List.of()))
                .flatMap(object -> ArmValues.member(object, name, evaluation.budget()));
        boolean isKnown = MEMBERS.getOrDefault(LetterCase.lower(call.name()), List.of()).stream()
                .anyMatch(name::equalsIgnoreCase);
        return given.isPresent() || !isKnown ? given : Optional.of(member(call.name(), name, scope));
    }

    private static JsonValue member(String function, String name, ArmScope scope) {
        return scope.member(function, name).orElseThrow(() -> missing(function, name, scope));
    }

    private static ArmFailure missing(String function, String name, ArmScope scope) {
        boolean isGroup = function.equalsIgnoreCase("resourceGroup");
        if (isGroup && name.equalsIgnoreCase("location")) {
            return ArmFailure.ofCloud("the location of the resource group is not given");
        }
        return ArmFailure.ofCloud(
                isGroup
                                && (name.equalsIgnoreCase("name")
                                        || scope.subscriptionId().isPresent())
                        ? "the resource group is not given"
                        : "the subscription is not given");
    }

    /** The id of the subscription. */
    static String subscriptionId(ArmScope scope) {
        return ((JsonString) member("subscription", "subscriptionId", scope)).value();
    }

    /** The name of the resource group. */
    static String group(ArmScope scope) {
        return ((JsonString) member("resourceGroup", "name", scope)).value();
    }
}
