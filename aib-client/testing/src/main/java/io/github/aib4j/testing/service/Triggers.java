package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.template.FollowedImage;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.template.StoredTrigger;
import io.github.aib4j.testing.template.TriggerChecks;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The triggers of the image templates, and the reaction to new versions of sources. */
final class Triggers {
    private final TemplateStore store;
    private final AsyncOperations operations;
    private final RunStarter starter;
    private final ListPages pages;

    Triggers(TemplateStore store, AsyncOperations operations, RunStarter starter, ListPages pages) {
        this.store = store;
        this.operations = operations;
        this.starter = starter;
        this.pages = pages;
    }

    /**
     * 201 and the trigger, with an operation that ends when it is created (recorded); 200 if it exists (documented).
     */
    ServiceResponse put(ArmRequest call) {
        String name = call.route().rest().get(3);
        TriggerChecks.checkName(name);
        StoredTemplate template = store.existing(call);
        StateChecks.checkTrigger(template, call.now());
        JsonObject sent = RequestBodies.object(call.request().body());
        TriggerChecks.checkBody(sent, call.version());
        TriggerChecks.checkTemplate(template.properties(call.now()));
        Optional<StoredTrigger> old = template.trigger(call.now());
        if (old.isPresent()) {
            TriggerChecks.checkOnlyOne(old.get(), name);
            StateChecks.checkTrigger(old.get());
            return announced(200, old.get(), template, call);
        }
        TriggerChecks.checkCount(
                store.in(call.route().ofSubscription(), call.now()).values(), template, call.now());
        StoredTrigger trigger = new StoredTrigger(name, call.now());
        template.set(trigger);
        return announced(201, trigger, template, call);
    }

    private ServiceResponse announced(int status, StoredTrigger trigger, StoredTemplate template, ArmRequest call) {
        Instant end = trigger.settled().isBefore(call.now()) ? call.now() : trigger.settled();
        return operations
                .start(call, template.region(), () -> end, Optional::empty)
                .announced(ServiceResponse.of(status, body(trigger, template, call)));
    }

    ServiceResponse get(ArmRequest call) {
        StoredTemplate template = store.existing(call);
        return find(template, call)
                .map(trigger -> ServiceResponse.of(200, body(trigger, template, call)))
                .orElseThrow(() -> TemplateStore.missing(
                        call.template(), "/triggers/" + call.route().rest().get(3)));
    }

    ServiceResponse list(ArmRequest call) {
        StoredTemplate template = store.existing(call);
        NavigableMap<String, StoredTrigger> triggers = new TreeMap<>(template.trigger(call.now())
                .map(trigger -> Collections.singletonMap(trigger.key(), trigger))
                .orElse(Collections.emptyMap()));
        return pages.answer(call, triggers, trigger -> body(trigger, template, call));
    }

    /** 204 if there is none (recorded), else 202 with an operation (documented). */
    ServiceResponse delete(ArmRequest call) {
        StoredTemplate template = store.existing(call);
        Optional<StoredTrigger> found = find(template, call);
        if (found.isEmpty()) {
            return ServiceResponse.empty(204);
        }
        StateChecks.checkTrigger(template, call.now());
        StoredTrigger trigger = found.get();
        if (trigger.deletionEnd().isEmpty()) {
            trigger.delete(call.now());
        }
        Instant end = trigger.deletionEnd().orElse(call.now());
        return operations
                .start(call, template.region(), () -> end, Optional::empty)
                .accepted();
    }

    /**
     * Handles a new version of a source: every idle template that follows the image and has an active trigger starts a
     * build.
     *
     * @return the number of started builds
     */
    int newSourceVersion(String urnOrId, Instant now) {
        FollowedImage image = starter.sources().add(urnOrId);
        int started = 0;
        for (StoredTemplate template : store.all(now)) {
            if (follows(template, image, now) && StateChecks.canRun(template, now)) {
                starter.start(template, now);
                started++;
            }
        }
        return started;
    }

    private static boolean follows(StoredTemplate template, FollowedImage image, Instant now) {
        return template.trigger(now)
                        .filter(trigger -> trigger.isActive(template.runs(now), now))
                        .isPresent()
                && FollowedImage.of(Json.child(template.properties(now), "source"))
                        .filter(image::equals)
                        .isPresent();
    }

    private static Optional<StoredTrigger> find(StoredTemplate template, ArmRequest call) {
        String name = call.route().rest().get(3);
        return template.trigger(call.now()).filter(trigger -> trigger.name().equalsIgnoreCase(name));
    }

    private static JsonObject body(StoredTrigger trigger, StoredTemplate template, ArmRequest call) {
        return trigger.body(template.address(), template.runs(call.now()), call.now());
    }
}
