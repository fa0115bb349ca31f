package io.github.aib4j.testing.service;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Artifact;
import io.github.aib4j.testing.build.Directions;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.template.ProvisioningChecks;
import io.github.aib4j.testing.template.ProvisioningDirections;
import io.github.aib4j.testing.template.ProvisioningFailure;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.template.TemplateBody;
import io.github.aib4j.testing.template.TemplateChecks;
import io.github.aib4j.testing.template.TemplatePatch;
import io.github.aib4j.testing.wire.Answer;
import io.github.aib4j.testing.wire.Ids;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The image templates and what can be done with them. */
final class Templates {
    /** How long a change takes (recorded: 1.36 seconds for an identity). */
    private static final Duration UPDATE = Duration.ofMillis(1400);

    private final Settings settings;
    private final TemplateStore store;
    private final Pages pages;
    private final Operations operations;
    private final Ids ids;
    private final Scripts scripts;
    private final RunStarter starter;

    Templates(
            Settings settings,
            TemplateStore store,
            Operations operations,
            Ids ids,
            Scripts scripts,
            RunStarter starter) {
        this.settings = settings;
        this.store = store;
        this.pages = new Pages(settings.pageSize(), ids);
        this.operations = operations;
        this.ids = ids;
        this.scripts = scripts;
        this.starter = starter;
    }

    /** 201 and the template, with an operation that ends when it is provisioned (recorded). */
    Answer put(Call call) {
        TemplateAddress address = call.template();
        TemplateChecks.checkName(address.name(), call.version());
        if (store.find(call).isPresent()) {
            throw conflict();
        }
        JsonObject sent = TemplateChecks.checked(Bodies.object(call.request().body()), call.version());
        StoredTemplate template =
                new StoredTemplate(address, sent, call.now(), provisioning(address, sent, call.now()), ids.next());
        template.resolve(starter.sources(), call.now());
        store.add(template);
        runByItself(template, template.provisioningEnd(), call);
        return operation(
                        template,
                        call,
                        template::provisioningEnd,
                        () -> template.failure().map(ProvisioningFailure::operation))
                .announced(Answer.of(201, body(template, call)));
    }

    /** With {@code autoRun} every create and update starts a build (documented), when it has succeeded (assumed). */
    private void runByItself(StoredTemplate template, Instant ready, Call call) {
        boolean enabled = Json.child(template.properties(ready), "autoRun")
                .text("state")
                .filter("Enabled"::equalsIgnoreCase)
                .isPresent();
        boolean known = call.version().isAtLeast(ApiVersion.V2024_02_01);
        boolean comes = ready.isBefore(call.now().plus(Directions.FOREVER));
        if (enabled && known && comes && Allowance.canRun(template, ready)) {
            starter.start(template, ready);
        }
    }

    /** 200 and the template if only tags change; else 202 with an operation, and the change when it ends (recorded). */
    Answer patch(Call call) {
        StoredTemplate template = store.existing(call);
        TemplatePatch patch = new TemplatePatch(Bodies.object(call.request().body()), call.version());
        Allowance.checkUpdate(template, call.now());
        Instant end = patch.takesTime() ? call.now().plus(UPDATE) : call.now();
        template.update(patch.applied(template.sent(call.now())), call.now(), end);
        runByItself(template, end, call);
        return patch.takesTime()
                ? operation(template, call, () -> end, Optional::empty).accepted()
                : Answer.of(200, body(template, call));
    }

    /** As a test wants it; else it fails if something is wrong with it. */
    private ProvisioningDirections provisioning(TemplateAddress address, JsonObject sent, Instant now) {
        return scripts.forCreate(address, now)
                .orElseGet(() -> new ProvisioningDirections(wrong(sent, now), Optional.empty(), false));
    }

    private Optional<ProvisioningFailure> wrong(JsonObject sent, Instant now) {
        return ProvisioningChecks.check(sent, settings.forbidden())
                .or(() -> ProvisioningChecks.sharedStaging(sent, store.all(now)))
                .or(() -> starter.missingDefinition(sent, now));
    }

    Answer get(Call call) {
        return Answer.of(200, body(store.existing(call), call));
    }

    private JsonObject body(StoredTemplate template, Call call) {
        return new TemplateBody(template, call.version(), call.now(), ids).json();
    }

    /** The templates of a group, or of a subscription if the address names none; by id (recorded). */
    Answer list(Call call) {
        return pages.answer(call, store.in(call.route(), call.now()), template -> body(template, call));
    }

    /** 202 with an operation, or 204 if there is nothing to delete (recorded; the 204 documented). */
    Answer delete(Call call) {
        Optional<StoredTemplate> found = store.find(call);
        if (found.isEmpty()) {
            return Answer.empty(204);
        }
        StoredTemplate template = found.get();
        Allowance.checkDelete(template, call.now());
        store.delete(template, call.now());
        return operation(template, call, () -> template.deletionEnd().orElse(call.now()), Optional::empty)
                .accepted();
    }

    /** 202 with an operation that lasts as long as the build (recorded). */
    Answer run(Call call) {
        StoredTemplate template = store.existing(call);
        Allowance.checkRun(template, call.now());
        Run run = starter.start(template, call.now());
        return operation(template, call, run::operationEnd, run::failure).accepted();
    }

    /** 204 at once, while the build goes on stopping (recorded). */
    Answer cancel(Call call) {
        Allowance.running(store.existing(call), call.now()).cancel(call.now());
        return Answer.empty(204);
    }

    /** By name; with one output as recorded, that several come in this order is assumed. */
    Answer outputs(Call call) {
        StoredTemplate template = store.existing(call);
        NavigableMap<String, Artifact> artifacts = new TreeMap<>();
        template.artifacts(call.now())
                .forEach(artifact -> artifacts.put(artifact.outputName().toLowerCase(Locale.ROOT), artifact));
        return pages.answer(call, artifacts, artifact -> output(artifact, template));
    }

    Answer output(Call call) {
        StoredTemplate template = store.existing(call);
        String name = call.route().rest().get(3);
        return template.artifacts(call.now()).stream()
                .filter(artifact -> artifact.outputName().equalsIgnoreCase(name))
                .findFirst()
                .map(artifact -> Answer.of(200, output(artifact, template)))
                .orElseThrow(() -> TemplateStore.missing(call.template(), "/runOutputs/" + name));
    }

    private static JsonObject output(Artifact artifact, StoredTemplate template) {
        return artifact.output(template.address().id(), TemplateAddress.TYPE);
    }

    private Operation.Started operation(
            StoredTemplate template, Call call, Supplier<Instant> end, Supplier<Optional<Failure>> failure) {
        return operations.start(call, template.region(), end, failure);
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
}
