package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.desired.PendingPlanStore;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;

/** The unfinished replacements in the caller's store. */
record PendingPlans(Optional<PendingPlanStore> store) {
    private static final String HASH = "hash";
    private static final String TRIGGERS = "triggers";

    void save(TemplatePlan plan) {
        store.ifPresent(kept -> kept.save(plan.id(), text(plan)));
    }

    void remove(TemplatePlan plan) {
        store.ifPresent(kept -> kept.remove(plan.id()));
    }

    private static String text(TemplatePlan plan) {
        List<JsonValue> names = plan.triggers().stream()
                .<JsonValue>map(trigger -> new JsonString(trigger.name()))
                .toList();
        JsonValue template =
                JsonText.parse(ImageTemplateJson.writeBytes(plan.desired(), plan.apiVersion()), "desired template");
        return JsonText.print(JsonObject.empty()
                .with(HASH, new JsonString(plan.hash()))
                .with(TRIGGERS, new JsonArray(names))
                .with("template", template));
    }

    /**
     * A creation that finishes a replacement restores the triggers of the replaced template, regardless of what was
     * desired then.
     */
    TemplatePlan completed(TemplatePlan plan) {
        if (!plan.triggers().isEmpty()) {
            return plan;
        }
        return store.flatMap(kept -> kept.load(plan.id()))
                .map(text -> plan.withTriggers(triggers(text)))
                .orElse(plan);
    }

    private static List<TriggerDefinition> triggers(String text) {
        if (!(JsonText.parse(text, "pending plan") instanceof JsonObject plan)) {
            throw new JsonReadException("pending plan", 1, 1, "", "an object belongs here");
        }
        return plan.array(TRIGGERS).map(JsonArray::items).orElse(List.of()).stream()
                .filter(JsonString.class::isInstance)
                .map(name -> TriggerDefinition.builder()
                        .name(((JsonString) name).value())
                        .kind(TriggerKind.SOURCE_IMAGE)
                        .build())
                .toList();
    }
}
