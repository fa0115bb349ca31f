package io.github.aib4j.testing.service;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.build.RunArtifact;
import io.github.aib4j.testing.build.RunOverrides;
import io.github.aib4j.testing.template.ProvisioningChecks;
import io.github.aib4j.testing.template.ProvisioningFailure;
import io.github.aib4j.testing.template.ProvisioningOverrides;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.template.TemplateBody;
import io.github.aib4j.testing.template.TemplateChecks;
import io.github.aib4j.testing.template.TemplatePatch;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The operations on image templates. */
final class Templates {
    /** How long a change takes (recorded: 1.36 seconds for an identity). */
    private static final Duration UPDATE = Duration.ofMillis(1400);

    private final ServiceSettings settings;
    private final TemplateStore store;
    private final ListPages pages;
    private final AsyncOperations operations;
    private final IdGenerator ids;
    private final PendingScenarios pending;
    private final RunStarter starter;
    private final UploadedBlobs scripts;

    Templates(
            ServiceSettings settings,
            TemplateStore store,
            AsyncOperations operations,
            IdGenerator ids,
            PendingScenarios pending,
            RunStarter starter,
            UploadedBlobs scripts) {
        this.settings = settings;
        this.store = store;
        this.pages = new ListPages(settings.pageSize(), ids);
        this.operations = operations;
        this.ids = ids;
        this.pending = pending;
        this.starter = starter;
        this.scripts = scripts;
    }

    /** 201 and the template, with an operation that ends when it is provisioned (recorded). */
    ServiceResponse put(ArmRequest call) {
        TemplateAddress address = call.template();
        TemplateChecks.checkName(address.name(), call.version());
        if (store.find(call).isPresent()) {
            throw conflict();
        }
        JsonObject sent =
                TemplateChecks.checked(RequestBodies.object(call.request().body()), text(call), call.version());
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
                .announced(ServiceResponse.of(201, body(template, call)));
    }

    private static String text(ArmRequest call) {
        return call.request().body().orElse("");
    }

    /** With {@code autoRun} every create and update starts a build (documented) once it has succeeded (assumed). */
    private void runByItself(StoredTemplate template, Instant ready, ArmRequest call) {
        boolean enabled = Json.child(template.properties(ready), "autoRun")
                .text("state")
                .filter("Enabled"::equalsIgnoreCase)
                .isPresent();
        boolean known = call.version().isAtLeast(ApiVersion.V2024_02_01);
        boolean comes = ready.isBefore(call.now().plus(RunOverrides.FOREVER));
        if (enabled && known && comes && StateChecks.canRun(template, ready)) {
            starter.start(template, ready);
        }
    }

    /** 200 and the template if only tags change; else 202 with an operation, and the change when it ends (recorded). */
    ServiceResponse patch(ArmRequest call) {
        StoredTemplate template = store.existing(call);
        TemplatePatch patch =
                new TemplatePatch(RequestBodies.object(call.request().body()), call.version());
        StateChecks.checkUpdate(template, call.now());
        Instant end = patch.takesTime() ? call.now().plus(UPDATE) : call.now();
        template.update(patch.applied(template.sent(call.now())), call.now(), end);
        runByItself(template, end, call);
        return patch.takesTime()
                ? operation(template, call, () -> end, Optional::empty).accepted()
                : ServiceResponse.of(200, body(template, call));
    }

    /** Follows the test's scenario; otherwise provisioning fails if something is wrong with the template. */
    private ProvisioningOverrides provisioning(TemplateAddress address, JsonObject sent, Instant now) {
        return pending.forCreate(address, now)
                .orElseGet(() -> new ProvisioningOverrides(wrong(sent, now), Optional.empty(), false));
    }

    private Optional<ProvisioningFailure> wrong(JsonObject sent, Instant now) {
        return ProvisioningChecks.check(sent, settings.forbidden())
                .or(() -> ProvisioningChecks.sharedStaging(sent, store.all(now)))
                .or(() -> scripts.missingScript(sent))
                .or(() -> starter.missingDefinition(sent, now));
    }

    ServiceResponse get(ArmRequest call) {
        return ServiceResponse.of(200, body(store.existing(call), call));
    }

    private ResponseContent body(StoredTemplate template, ArmRequest call) {
        return ResponseContent.printed(printed(template, call));
    }

    private byte[] printed(StoredTemplate template, ArmRequest call) {
        return new TemplateBody(template, call.version(), call.now(), ids).printed();
    }

    /** The templates of a group, or of a subscription if the address names none; by id (recorded). */
    ServiceResponse list(ArmRequest call) {
        return pages.answerPrinted(call, store.in(call.route(), call.now()), template -> printed(template, call));
    }

    /** 202 with an operation, or 204 if there is nothing to delete (recorded; the 204 documented). */
    ServiceResponse delete(ArmRequest call) {
        Optional<StoredTemplate> found = store.find(call);
        if (found.isEmpty()) {
            return ServiceResponse.empty(204);
        }
        StoredTemplate template = found.get();
        StateChecks.checkDelete(template, call.now());
        store.delete(template, call.now());
        return operation(template, call, () -> template.deletionEnd().orElse(call.now()), Optional::empty)
                .accepted();
    }

    /** 202 with an operation that lasts as long as the build (recorded). */
    ServiceResponse run(ArmRequest call) {
        StoredTemplate template = store.existing(call);
        StateChecks.checkRun(template, call.now());
        Run run = starter.start(template, call.now());
        return operation(template, call, run::operationEnd, run::failure).accepted();
    }

    /** 204 at once, while the build is still stopping (recorded). */
    ServiceResponse cancel(ArmRequest call) {
        StateChecks.running(store.existing(call), call.now()).cancel(call.now());
        return ServiceResponse.empty(204);
    }

    /** Ordered by name; recorded with one output, and assumed for several. */
    ServiceResponse outputs(ArmRequest call) {
        StoredTemplate template = store.existing(call);
        NavigableMap<String, RunArtifact> artifacts = new TreeMap<>();
        template.artifacts(call.now())
                .forEach(artifact -> artifacts.put(artifact.outputName().toLowerCase(Locale.ROOT), artifact));
        return pages.answer(call, artifacts, artifact -> output(artifact, template));
    }

    ServiceResponse output(ArmRequest call) {
        StoredTemplate template = store.existing(call);
        String name = call.route().rest().get(3);
        return template.artifacts(call.now()).stream()
                .filter(artifact -> artifact.outputName().equalsIgnoreCase(name))
                .findFirst()
                .map(artifact -> ServiceResponse.of(200, output(artifact, template)))
                .orElseThrow(() -> TemplateStore.missing(call.template(), "/runOutputs/" + name));
    }

    private static JsonObject output(RunArtifact artifact, StoredTemplate template) {
        return artifact.output(template.address().id(), TemplateAddress.TYPE);
    }

    private AsyncOperation.Started operation(
            StoredTemplate template, ArmRequest call, Supplier<Instant> end, Supplier<Optional<Failure>> failure) {
        return operations.start(call, template.region(), end, failure);
    }

    /** The message is documented. */
    private static ErrorResponseException conflict() {
        return ErrorResponseException.byProvider(
                409,
                "Conflict",
                "Update/Upgrade of image templates is currently not supported. Please change the name of the template"
                        + " you are submitting. If you have previously tried to submit a template and it failed to"
                        + " provision, you must delete it first and then resubmit. For more information, go to"
                        + " https://aka.ms/azvmimagebuilderts.");
    }
}
