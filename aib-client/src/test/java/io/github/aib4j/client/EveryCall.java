package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.util.Context;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.WhenBlocked;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.plan.CleanupPlan;
import io.github.aib4j.model.plan.CleanupRule;
import io.github.aib4j.model.plan.TemplateHash;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.testing.LocalImageBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Each method of a client, called as far as it goes: operations to their end, lists to their last page.
 *
 * @param name the name of the method, with a dash and another word if there are several of that name
 * @param before prepares the service for the call
 */
record EveryCall(String name, Doing before, Doing call) {
    /** An action with a client of either kind. */
    interface Doing {
        void with(Flavour flavour, LocalImageBuilder service, HttpClient http, Exercised exercised);

        static Doing templates(Consumer<ImageBuilderClient> what) {
            return (flavour, service, http, exercised) ->
                    what.accept(flavour.of(Transport.IN_MEMORY.to(service).httpClient(http), exercised));
        }

        static Doing galleries(Consumer<GalleryClient> what) {
            return (flavour, service, http, exercised) -> what.accept(
                    flavour.of(Transport.IN_MEMORY.toGalleriesOf(service).httpClient(http), exercised));
        }
    }

    private static final PollOptions AT_ONCE =
            PollOptions.every(Duration.ofMillis(1)).withDetail(false);
    private static final BuildLogOptions WITH_SAS = BuildLogOptions.defaults().withServiceSas();
    private static final ImageTemplate VALIDATED = Samples.template().toBuilder()
            .validate(Validator.shell("answers", "curl -fsS http://localhost/"))
            .build();
    private static final BuildToken TOKEN = BuildToken.of(ImageTemplateId.of(Samples.SUBSCRIPTION, "images", "web-01"));
    private static final TriggerDefinition TRIGGER = TriggerDefinition.builder()
            .name("new-source")
            .kind(TriggerKind.SOURCE_IMAGE)
            .build();
    private static final TemplatePlan PLAN =
            TemplatePlan.of(TOKEN.templateId(), Samples.template(), Optional.empty(), ApiVersion.latest());
    private static final CleanupPlan CLEANUP = cleanup();
    private static final ApplyOptions WAITING =
            ApplyOptions.defaults().withWhenBlocked(WhenBlocked.WAIT).withPolling(AT_ONCE);
    private static final TemplateUpdate UPDATE = TemplateUpdate.builder()
            .identity(UserAssignedIdentityId.of(Samples.SUBSCRIPTION, "images", "other"))
            .build();

    /** A plan made by hand, so that the call is this one alone. */
    private static CleanupPlan cleanup() {
        ImageTemplateId id =
                ImageTemplateId.of(Samples.SUBSCRIPTION, "images", "web-" + TemplateHash.shortOf(Samples.template()));
        ImageTemplateResource old = ImageTemplateResource.builder()
                .id(id)
                .name(id.name().orElseThrow())
                .template(Samples.template())
                .build();
        return new CleanupPlan(
                "web", CleanupRule.keepingNewest(1), List.of(new CleanupPlan.Decision(old, true, "it is old")));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Prepares the service directly. */
    void prepare(LocalImageBuilder service) {
        before.with(Flavour.SYNC, service, service.httpClient(), new Exercised());
    }

    /** Calls, through that HTTP client. */
    void make(Flavour flavour, LocalImageBuilder service, HttpClient http) {
        call.with(flavour, service, http, new Exercised());
    }

    /** The calls of both clients. */
    static List<EveryCall> all() {
        return Stream.concat(ofTemplates().stream(), EveryGalleryCall.all().stream())
                .toList();
    }

    private static List<EveryCall> ofTemplates() {
        return List.of(
                fresh(
                        "beginCreate",
                        c -> c.beginCreate("images", "web-01", Samples.template())
                                .getFinalResult()),
                fresh(
                        "beginCreate-options",
                        c -> c.beginCreate("images", "web-01", Samples.template(), AT_ONCE)
                                .getFinalResult()),
                fresh("preflight", c -> c.preflight("images", "web-01", Samples.template())),
                created("get", c -> c.get("images", "web-01")),
                created("getWithResponse", c -> c.getWithResponse("images", "web-01", Context.NONE)),
                created("exists", c -> c.exists("images", "web-01")),
                created("existsWithResponse", c -> c.existsWithResponse("images", "web-01", Context.NONE)),
                created(
                        "beginUpdate",
                        c -> c.beginUpdate("images", "web-01", UPDATE).getFinalResult()),
                created(
                        "beginUpdate-options",
                        c -> c.beginUpdate("images", "web-01", UPDATE, AT_ONCE).getFinalResult()),
                created(
                        "beginDelete-options",
                        c -> c.beginDelete("images", "web-01", AT_ONCE).getFinalResult()),
                created("beginDelete", c -> c.beginDelete("images", "web-01").getFinalResult()),
                created("list", c -> c.list().forEach(template -> {})),
                created(
                        "listByResourceGroup",
                        c -> c.listByResourceGroup("images").forEach(template -> {})),
                created("startRun", c -> c.startRun("images", "web-01")),
                created("beginRun", c -> c.beginRun("images", "web-01").getFinalResult()),
                created(
                        "beginRun-options",
                        c -> c.beginRun("images", "web-01", AT_ONCE).getFinalResult()),
                fresh("submitAndRun", c -> c.submitAndRun("images", "web-01", Samples.template())),
                fresh("submitAndRun-options", c -> c.submitAndRun("images", "web-01", Samples.template(), AT_ONCE)),
                running("watch-name", c -> c.watch("images", "web-01").getFinalResult()),
                running(
                        "watch-name-options",
                        c -> c.watch("images", "web-01", AT_ONCE).getFinalResult()),
                running("watch-token", c -> c.watch(TOKEN).getFinalResult()),
                running("watch-token-options", c -> c.watch(TOKEN, AT_ONCE).getFinalResult()),
                running("cancel", c -> c.cancel("images", "web-01")),
                running("cancelWithResponse", c -> c.cancelWithResponse("images", "web-01", Context.NONE)),
                running("cancelAndWait", c -> c.cancelAndWait("images", "web-01")),
                running("cancelAndWait-options", c -> c.cancelAndWait("images", "web-01", AT_ONCE)),
                built(
                        "listRunOutputs",
                        c -> c.listRunOutputs("images", "web-01").forEach(output -> {})),
                built("getRunOutput", c -> c.getRunOutput("images", "web-01", "gallery")),
                built(
                        "getRunOutputWithResponse",
                        c -> c.getRunOutputWithResponse("images", "web-01", "gallery", Context.NONE)),
                built("getBuildLog", c -> c.getBuildLog("images", "web-01")),
                built("getBuildLog-options", c -> c.getBuildLog("images", "web-01", WITH_SAS)),
                validated("getValidationLog", c -> c.getValidationLog("images", "web-01")),
                validated("getValidationLog-options", c -> c.getValidationLog("images", "web-01", WITH_SAS)),
                built(
                        "streamBuildLog",
                        c -> c.streamBuildLog("images", "web-01").forEach(line -> {})),
                built(
                        "streamBuildLog-options",
                        c -> c.streamBuildLog("images", "web-01", WITH_SAS).forEach(line -> {})),
                built("diagnose", c -> c.diagnose("images", "web-01")),
                built("diagnose-options", c -> c.diagnose("images", "web-01", WITH_SAS)),
                created(
                        "beginCreateTrigger",
                        c -> c.beginCreateTrigger("images", "web-01", TRIGGER).getFinalResult()),
                triggered("getTrigger", c -> c.getTrigger("images", "web-01", "new-source")),
                triggered(
                        "getTriggerWithResponse",
                        c -> c.getTriggerWithResponse("images", "web-01", "new-source", Context.NONE)),
                triggered(
                        "listTriggers", c -> c.listTriggers("images", "web-01").forEach(trigger -> {})),
                triggered(
                        "beginDeleteTrigger",
                        c -> c.beginDeleteTrigger("images", "web-01", "new-source")
                                .getFinalResult()),
                created("plan", c -> c.plan("images", "web-01", Samples.template())),
                fresh("apply", c -> c.apply(PLAN)),
                fresh("apply-options", c -> c.apply(PLAN, WAITING)),
                fresh("ensure", c -> c.ensure("images", "web", Samples.template())),
                fresh("ensure-options", c -> c.ensure("images", "web", Samples.template(), WAITING)),
                created("buildIfNeeded", c -> c.buildIfNeeded("images", "web-01")),
                created("buildIfNeeded-options", c -> c.buildIfNeeded("images", "web-01", WAITING)),
                created("planCleanup", c -> c.planCleanup("images", "web", CleanupRule.keepingNewest(1))),
                of("applyCleanup", EveryCall::ensureTwo, c -> c.applyCleanup(CLEANUP)),
                of("applyCleanup-options", EveryCall::ensureTwo, c -> c.applyCleanup(CLEANUP, WAITING)),
                fresh("listOperations", c -> c.listOperations().forEach(operation -> {})));
    }

    static List<EveryCall> of(Set<String> names) {
        return all().stream().filter(call -> names.contains(call.name)).toList();
    }

    private static EveryCall fresh(String name, Consumer<ImageBuilderClient> call) {
        return of(name, client -> {}, call);
    }

    private static EveryCall created(String name, Consumer<ImageBuilderClient> call) {
        return of(name, EveryCall::create, call);
    }

    private static EveryCall running(String name, Consumer<ImageBuilderClient> call) {
        return of(
                name,
                client -> {
                    create(client);
                    client.beginRun("images", "web-01");
                },
                call);
    }

    private static EveryCall built(String name, Consumer<ImageBuilderClient> call) {
        return of(
                name,
                client -> {
                    create(client);
                    client.beginRun("images", "web-01").getFinalResult();
                },
                call);
    }

    private static EveryCall validated(String name, Consumer<ImageBuilderClient> call) {
        return of(
                name,
                client -> {
                    client.beginCreate("images", "web-01", VALIDATED).getFinalResult();
                    client.beginRun("images", "web-01").getFinalResult();
                },
                call);
    }

    private static EveryCall triggered(String name, Consumer<ImageBuilderClient> call) {
        return of(
                name,
                client -> {
                    create(client);
                    client.beginCreateTrigger("images", "web-01", TRIGGER).getFinalResult();
                },
                call);
    }

    private static void ensureTwo(ImageBuilderClient client) {
        client.ensure("images", "web", Samples.template());
        client.ensure("images", "web", VALIDATED);
    }

    private static void create(ImageBuilderClient client) {
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
    }

    private static EveryCall of(String name, Consumer<ImageBuilderClient> before, Consumer<ImageBuilderClient> call) {
        return new EveryCall(name, Doing.templates(before), Doing.templates(call));
    }
}
