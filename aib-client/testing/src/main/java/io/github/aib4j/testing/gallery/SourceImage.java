package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.Optional;

/**
 * The known properties of the source image of a version.
 *
 * @param plan as in the source; empty if images of that kind have none
 */
record SourceImage(Optional<String> type, Optional<String> state, Optional<String> generation, Optional<String> plan) {
    static SourceImage ofImage(JsonObject image) {
        JsonObject properties = Json.child(image, "properties");
        JsonObject disk = OrderedMembers.object(properties, "storageProfile.osDisk");
        return new SourceImage(
                disk.text("osType"), disk.text("osState"), properties.text("hyperVGeneration"), Optional.empty());
    }

    static SourceImage ofDefinition(JsonObject properties) {
        return new SourceImage(
                properties.text("osType"),
                properties.text("osState"),
                properties.text("hyperVGeneration"),
                Optional.of(plan(properties)));
    }

    private static String plan(JsonObject properties) {
        JsonValue plan = Json.sorted(Json.child(properties, "purchasePlan"));
        return plan.equals(JsonObject.empty()) ? "null" : JsonText.print(plan);
    }

    /** Refuses the source if it does not fit the definition of the new version. */
    void check(String id, JsonObject definition) {
        SourceImage wanted = ofDefinition(definition);
        if (differ(state, wanted.state)) {
            throw InvalidParameter.otherState(id, state.orElse(""), wanted.state.orElse(""));
        }
        if (differ(generation, wanted.generation)) {
            throw InvalidParameter.otherGeneration(id, generation.orElse(""), wanted.generation.orElse(""));
        }
        if (differ(type, wanted.type)) {
            throw InvalidParameter.otherType(id, type.orElse(""), wanted.type.orElse(""));
        }
        if (differ(plan, wanted.plan)) {
            throw InvalidParameter.otherPlan(id, plan.orElse(""), wanted.plan.orElse(""));
        }
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.get().equalsIgnoreCase(other.get());
    }
}
