package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.build.Artifact;
import io.github.aib4j.client.testing.build.Failure;
import io.github.aib4j.client.testing.build.Run;
import io.github.aib4j.client.testing.wire.Answer;
import io.github.aib4j.client.testing.wire.Ids;
import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.client.testing.wire.Refusal;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The image templates and what can be done with them. */
final class Templates {
    private final NavigableMap<String, StoredTemplate> byKey = new TreeMap<>();
    private final Settings settings;
    private final Operations operations;
    private final Ids ids;
    private final Scripts scripts;
    private final RunStarter starter;

    Templates(Settings settings, Operations operations, Ids ids, Scripts scripts) {
        this.settings = settings;
        this.operations = operations;
        this.ids = ids;
        this.scripts = scripts;
        this.starter = new RunStarter(ids, scripts);
    }

    /** 201 and the template, with an operation that ends when it is provisioned (recorded). */
    Answer put(Call call) {
        TemplateAddress address = call.template();
        TemplateChecks.checkName(address.name());
        if (find(call).isPresent()) {
            throw conflict();
        }
        JsonObject sent = parsed(call.request().body());
        TemplateChecks.check(sent, call.version());
        StoredTemplate template =
                new StoredTemplate(address, sent, call.now(), provisioning(address, sent, call.now()), ids.next());
        byKey.put(address.key(), template);
        return operation(
                        template,
                        call,
                        template::provisioningEnd,
                        () -> template.failure().map(ProvisioningFailure::operation))
                .announced(Answer.of(201, body(template, call)));
    }

    /** As a test wants it; else it fails if something is wrong with it. */
    private ProvisioningDirections provisioning(TemplateAddress address, JsonObject sent, Instant now) {
        return scripts.forCreate(address, now)
                .orElseGet(() -> new ProvisioningDirections(
                        ProvisioningChecks.check(sent, settings.forbidden()), Optional.empty(), false));
    }

    Answer get(Call call) {
        return Answer.of(200, body(existing(call), call));
    }

    private JsonObject body(StoredTemplate template, Call call) {
        return new TemplateBody(template, call.version(), call.now(), ids).json();
    }

    /** The templates of a group, or of a subscription if the address names none; by id (recorded). */
    Answer list(Call call) {
        return values(byKey.values().stream()
                .filter(template -> !template.isGone(call.now()))
                .filter(template -> isIn(template.address(), call.route()))
                .map(template -> body(template, call))
                .toList());
    }

    /** 202 with an operation, or 204 if there is nothing to delete (recorded; the 204 documented). */
    Answer delete(Call call) {
        Optional<StoredTemplate> found = find(call);
        if (found.isEmpty()) {
            return Answer.empty(204);
        }
        StoredTemplate template = found.get();
        Allowance.checkDelete(template, call.now());
        template.delete(call.now());
        return operation(template, call, () -> template.deletionEnd().orElse(call.now()), Optional::empty)
                .accepted();
    }

    /** 202 with an operation that lasts as long as the build (recorded). */
    Answer run(Call call) {
        StoredTemplate template = existing(call);
        Allowance.checkRun(template, call.now());
        Run run = starter.start(template, call.now());
        template.add(run);
        return operation(template, call, run::operationEnd, run::failure).accepted();
    }

    /** 204 at once, while the build goes on stopping (recorded). */
    Answer cancel(Call call) {
        Allowance.running(existing(call), call.now()).cancel(call.now());
        return Answer.empty(204);
    }

    Answer outputs(Call call) {
        StoredTemplate template = existing(call);
        return values(template.artifacts(call.now()).stream()
                .map(artifact -> output(artifact, template))
                .toList());
    }

    Answer output(Call call) {
        StoredTemplate template = existing(call);
        String name = call.route().rest().get(3);
        return template.artifacts(call.now()).stream()
                .filter(artifact -> artifact.outputName().equalsIgnoreCase(name))
                .findFirst()
                .map(artifact -> Answer.of(200, output(artifact, template)))
                .orElseThrow(() -> missing(call.template(), "/runOutputs/" + name));
    }

    private static JsonObject output(Artifact artifact, StoredTemplate template) {
        return artifact.output(template.address().id(), TemplateAddress.TYPE);
    }

    private Operation.Started operation(
            StoredTemplate template, Call call, Supplier<Instant> end, Supplier<Optional<Failure>> failure) {
        return operations.start(call, template.region(), end, failure);
    }

    /** The template that the call is about; one that is gone is forgotten. */
    private Optional<StoredTemplate> find(Call call) {
        String key = call.template().key();
        StoredTemplate template = byKey.get(key);
        if (template != null && template.isGone(call.now())) {
            byKey.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(template);
    }

    private StoredTemplate existing(Call call) {
        return find(call).orElseThrow(() -> missing(call.template(), ""));
    }

    /** The templates there are. */
    Stream<StoredTemplate> stored(Instant now) {
        return byKey.values().stream().filter(template -> !template.isGone(now));
    }

    private static boolean isIn(TemplateAddress address, Route route) {
        return address.subscription().equalsIgnoreCase(route.subscription())
                && route.resourceGroup()
                        .filter(group -> !group.equalsIgnoreCase(address.resourceGroup()))
                        .isEmpty();
    }

    /** A list without {@code nextLink} (recorded). */
    private static Answer values(List<JsonObject> values) {
        return Answer.of(200, Json.object("value", Json.array(values.stream())));
    }

    private static JsonObject parsed(Optional<String> body) {
        try {
            return (JsonObject) JsonText.parse(body.orElse(""), "the request");
        } catch (JsonReadException | ClassCastException e) {
            throw Refusal.byArm(
                    400, "InvalidRequestContent", "The request content was invalid and could not be deserialized.");
        }
    }

    /** The words are documented. */
    private static Refusal conflict() {
        return Refusal.byProvider(
                409,
                "Conflict",
                "Update/Upgrade of image templates is currently not supported. Please change the name of the template"
                        + " you are submitting. If you have previously tried to submit a template and it failed to"
                        + " provision, you must delete it first and then resubmit. For more information, go to"
                        + " https://aka.ms/azvmimagebuilderts.");
    }

    /** The words are documented. */
    private static Refusal missing(TemplateAddress address, String child) {
        return Refusal.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + TemplateAddress.TYPE + "/" + address.name() + child + "' under resource group '"
                        + address.resourceGroup()
                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }
}
