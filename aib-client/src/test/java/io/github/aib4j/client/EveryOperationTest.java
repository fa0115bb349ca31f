package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.plan.CleanupPlan;
import io.github.aib4j.model.plan.CleanupRule;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProviderOperation;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation, by each client over each transport, against the local service; none is left out. */
@ParameterizedClass
@MethodSource("io.github.aib4j.client.Transport#withEachFlavour")
class EveryOperationTest {
    private static final PollOptions PLAIN =
            PollOptions.every(Duration.ofMillis(1)).withDetail(false);
    private static final TriggerDefinition NEW_SOURCE = TriggerDefinition.builder()
            .name("new-source")
            .kind(TriggerKind.SOURCE_IMAGE)
            .build();
    private static final Exercised CALLS = new Exercised();
    private static int tests;

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
            .pageSize(2)
            .build();
    private final ImageBuilderClient client;
    private final ImageBuilderClient elsewhere;

    EveryOperationTest(Flavour flavour, Transport transport) {
        ImageBuilderClientBuilder builder = transport.to(service);
        client = flavour.of(builder, CALLS);
        elsewhere = builder.buildClient();
    }

    @AfterEach
    void close() {
        tests++;
        service.close();
    }

    @BeforeParameterizedClassInvocation
    static void nothing_was_called_yet() {
        CALLS.forget();
        tests = 0;
    }

    /** Only after all tests, because a single one calls few methods. */
    @AfterParameterizedClassInvocation
    static void every_method_was_called(Flavour flavour) {
        long all = Stream.of(EveryOperationTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(tests == all ? CALLS.missing(flavour.type) : Stream.empty()).isEmpty();
    }

    private ImageTemplateResource create(String name) {
        return client.beginCreate("images", name, Samples.template()).getFinalResult();
    }

    @Test
    void a_template_is_created_changed_and_deleted_with_options_of_their_own() {
        PollOptions options = PollOptions.every(Duration.ofMillis(1));
        TemplateUpdate update =
                TemplateUpdate.builder().putTag("team", "platform").build();

        client.beginCreate("images", "web-01", Samples.template(), options).getFinalResult();
        ImageTemplateResource tagged =
                client.beginUpdate("images", "web-01", update, options).getFinalResult();
        client.beginDelete("images", "web-01", options).getFinalResult();

        assertThat(tagged.template().tags()).containsEntry("team", "platform");
        assertThatThrownBy(() -> client.get("images", "web-01")).hasMessageContaining("404");
    }

    /** Starts a build without watching it, because each poll moves the service's clock. */
    private void run(String name) {
        elsewhere.beginRun("images", name);
    }

    private List<String> asked(int from) {
        return service.requests().stream().skip(from).map(LocalRequest::method).toList();
    }

    @Test
    void a_template_is_created_and_read() {
        SyncPoller<OperationProgress, ImageTemplateResource> creation =
                client.beginCreate("images", "web-01", Samples.template());
        assertThat(creation.poll().getStatus()).isEqualTo(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
        ImageTemplateResource created = creation.getFinalResult();

        Response<ImageTemplateResource> read = client.getWithResponse("images", "web-01", Context.NONE);

        assertThat(read.getStatusCode()).isEqualTo(200);
        assertThat(read.getHeaders().getValue(HttpHeaderName.fromString("x-ms-request-id")))
                .isNotBlank();
        assertThat(read.getValue()).isEqualTo(created).isEqualTo(client.get("images", "web-01"));
        assertThat(created.template().distribute()).isEqualTo(Samples.template().distribute());
        assertThat(created.provisioningState()).contains(ProvisioningState.SUCCEEDED);
    }

    @Test
    void the_existence_of_a_template_is_reported() {
        assertThat(client.exists("images", "web-01")).isFalse();
        assertThat(client.existsWithResponse("images", "web-01", Context.NONE))
                .satisfies(no -> assertThat(no.getStatusCode()).isEqualTo(404))
                .extracting(Response::getValue)
                .isEqualTo(false);

        create("web-01");

        assertThat(client.exists("images", "web-01")).isTrue();
        assertThat(client.existsWithResponse("images", "web-01", Context.NONE))
                .satisfies(yes -> assertThat(yes.getStatusCode()).isEqualTo(200))
                .extracting(Response::getValue)
                .isEqualTo(true);
    }

    @Test
    void the_resources_that_a_template_needs_are_looked_up() {
        assertThat(client.preflight("images", "web-01", Samples.template()))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("builder' does not exist"));
    }

    @Test
    void a_desired_template_is_planned_applied_and_ensured() {
        TemplatePlan plan = client.plan("images", "web-01", Samples.template());

        assertThat(client.apply(plan).steps()).containsExactly("created");
        assertThat(client.apply(plan, ApplyOptions.defaults()).steps()).isEmpty();
        assertThat(client.buildIfNeeded("images", "web-01").isNeeded()).isTrue();
        CleanupPlan cleanup = client.planCleanup("images", "web", CleanupRule.keepingNewest(1));
        assertThat(client.applyCleanup(cleanup).deleted()).isEmpty();
        assertThat(client.applyCleanup(cleanup, ApplyOptions.defaults()).spared())
                .isEmpty();
        assertThat(client.buildIfNeeded(
                                "images", "web-01", ApplyOptions.defaults().asDryRun())
                        .outcome())
                .isEmpty();
        assertThat(client.ensure("images", "web", Samples.template()).steps()).containsExactly("created");
        assertThat(client.ensure("images", "web", Samples.template(), ApplyOptions.defaults())
                        .steps())
                .isEmpty();
    }

    @Test
    void tags_change_at_once_and_an_identity_takes_a_while() {
        create("web-01");
        int before = service.requests().size();

        ImageTemplateResource tagged = client.beginUpdate(
                        "images",
                        "web-01",
                        TemplateUpdate.builder().putTag("team", "web").build())
                .getFinalResult();

        assertThat(tagged.template().tags()).containsEntry("team", "web");
        assertThat(asked(before)).containsExactly("PATCH", "GET");

        UserAssignedIdentityId other = UserAssignedIdentityId.of(Samples.SUBSCRIPTION, "images", "other");
        before = service.requests().size();
        SyncPoller<OperationProgress, ImageTemplateResource> change = client.beginUpdate(
                "images", "web-01", TemplateUpdate.builder().identity(other).build());

        assertThat(change.getFinalResult().template().identity().orElseThrow().userAssignedIdentities())
                .contains(other);
        assertThat(change.poll().getValue().status()).isEqualTo("Succeeded");
        assertThat(asked(before)).containsExactly("PATCH", "GET", "GET");
    }

    @Test
    void targets_and_the_build_machine_change_and_none_is_lost() {
        ImageTemplateResource template = create("web-01");
        TemplateUpdate update = template.update()
                .addDistributor(Distributor.vhd("disk"))
                .leavingVersioningUnset("gallery")
                .vmProfile(VmProfile.builder().vmSize("Standard_D4s_v5").build())
                .build();

        ImageTemplate changed =
                client.beginUpdate("images", "web-01", update).getFinalResult().template();

        assertThat(changed.distribute())
                .extracting(Distributor::runOutputName)
                .containsExactly("gallery", "managed", "disk");
        assertThat(changed.vmProfile().flatMap(VmProfile::vmSize)).contains("Standard_D4s_v5");
    }

    @Test
    void templates_are_listed_in_pages_that_are_fetched_on_demand() {
        Stream.of("a", "b", "c").forEach(this::create);
        Stream.of("d", "e")
                .forEach(name ->
                        client.beginCreate("attic", name, Samples.template()).getFinalResult());
        int before = service.requests().size();

        PagedIterable<ImageTemplateResource> all = client.list();
        assertThat(asked(before)).isEmpty();
        assertThat(all.iterator().next().name()).isEqualTo("d");
        assertThat(asked(before)).hasSize(1);
        assertThat(all).extracting(ImageTemplateResource::name).containsExactly("d", "e", "a", "b", "c");
        assertThat(asked(before)).hasSize(4);
        assertThat(all.streamByPage().map(page -> page.getValue().size())).containsExactly(2, 2, 1);

        PagedIterable<ImageTemplateResource> group = client.listByResourceGroup("images");
        assertThat(group).extracting(ImageTemplateResource::name).containsExactly("a", "b", "c");
        PagedResponse<ImageTemplateResource> first =
                group.iterableByPage().iterator().next();
        assertThat(group.iterableByPage(first.getContinuationToken()))
                .singleElement()
                .satisfies(last -> assertThat(last.getValue())
                        .extracting(ImageTemplateResource::name)
                        .containsExactly("c"));
        assertThat(client.listByResourceGroup("empty")).isEmpty();
    }

    @Test
    void a_build_runs_and_its_outputs_are_read() {
        client.beginCreate("images", "web-01", threeTargets()).getFinalResult();
        List<RunState> heard = new ArrayList<>();

        BuildOutcome quiet = client.beginRun("images", "web-01").getFinalResult();
        BuildOutcome loud = client.beginRun(
                        "images", "web-01", PLAIN.withListener(progress -> heard.add(progress.state())))
                .getFinalResult();

        assertThat(quiet.isSucceeded()).isTrue();
        assertThat(quiet.exactSourceVersion()).isPresent();
        assertThat(loud.isSucceeded()).isTrue();
        assertThat(loud.startTime().orElseThrow()).isAfter(quiet.endTime().orElseThrow());
        assertThat(heard).containsExactly(RunState.SUCCEEDED);
        assertThat(client.listRunOutputs("images", "web-01"))
                .containsExactlyElementsOf(loud.outputs())
                .extracting(RunOutput::name)
                .containsExactly("disk", "gallery", "managed");
        RunOutput disk = client.getRunOutput("images", "web-01", "disk");
        assertThat(disk.artifactUri()).isPresent();
        assertThat(client.getRunOutputWithResponse("images", "web-01", "disk", Context.NONE)
                        .getValue())
                .isEqualTo(disk);
        assertThatThrownBy(() -> client.getRunOutput("images", "web-01", "none"))
                .hasMessageStartingWith("Could not read run output 'none' of image template 'web-01' in resource group"
                        + " 'images': ResourceNotFound, ");
    }

    private static ImageTemplate threeTargets() {
        return Samples.template().toBuilder()
                .distribute(Stream.concat(Samples.template().distribute().stream(), Stream.of(Distributor.vhd("disk")))
                        .toList())
                .build();
    }

    @Test
    void a_template_is_submitted_and_run_in_one_call() {
        assertThat(client.submitAndRun("images", "web-01", threeTargets()).outputs())
                .hasSize(3);
        assertThat(client.submitAndRun("images", "web-02", threeTargets(), PLAIN)
                        .outputs())
                .hasSize(3);
        assertThatThrownBy(() -> client.submitAndRun("images", "web-02", threeTargets()))
                .hasMessageStartingWith("Could not create image template 'web-02' in resource group 'images': Conflict")
                .hasMessageContaining("Delete 'web-02' first");
    }

    @Test
    void a_build_of_somebody_else_is_watched_by_name_or_by_token() {
        create("web-01");
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");
        BuildToken token = BuildToken.parse(build.poll().getValue().token().toString());

        BuildOutcome byName = client.watch("images", "web-01").getFinalResult();

        assertThat(byName.isSucceeded()).isTrue();
        assertThat(build.getFinalResult().outputs()).isEqualTo(byName.outputs());
        assertThat(client.watch("images", "web-01", PLAIN).getFinalResult().startTime())
                .isEqualTo(byName.startTime());
        assertThat(client.watch(token).getFinalResult().startTime()).isEqualTo(byName.startTime());
        assertThat(client.watch(token, PLAIN).getFinalResult().startTime()).isEqualTo(byName.startTime());
    }

    @Test
    void a_build_is_started_without_being_watched() {
        create("web-01");

        String text = client.startRun("images", "web-01").toString();

        assertThat(client.get("images", "web-01").lastRunStatus().orElseThrow().runState())
                .contains(RunState.RUNNING);
        assertThat(client.watch(BuildToken.parse(text)).getFinalResult().isSucceeded())
                .isTrue();
    }

    @Test
    void a_build_is_canceled_with_or_without_waiting() {
        create("web-01");

        run("web-01");
        client.cancel("images", "web-01");
        assertThat(client.get("images", "web-01").lastRunStatus().orElseThrow().runState())
                .contains(RunState.CANCELING);
        assertThat(client.cancelAndWait("images", "web-01").isCanceled()).isTrue();

        run("web-01");
        assertThat(client.cancelWithResponse("images", "web-01", Context.NONE).getStatusCode())
                .isEqualTo(204);
        assertThat(client.watch("images", "web-01").getFinalResult().isCanceled())
                .isTrue();

        run("web-01");
        assertThat(client.cancelAndWait("images", "web-01", PLAIN).isCanceled()).isTrue();
        assertThatThrownBy(() -> client.cancel("images", "web-01"))
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageStartingWith("Could not cancel the build of image template 'web-01'");
    }

    @Test
    void triggers_are_created_and_deleted() {
        create("web-01");

        Trigger created =
                client.beginCreateTrigger("images", "web-01", NEW_SOURCE).getFinalResult();

        assertThat(created.status().orElseThrow().code()).contains("Healthy");
        assertThat(client.getTrigger("images", "web-01", "new-source")).isEqualTo(created);
        assertThat(client.getTriggerWithResponse("images", "web-01", "new-source", Context.NONE)
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(client.listTriggers("images", "web-01")).containsExactly(created);
        assertThat(client.beginDeleteTrigger("images", "web-01", "new-source").getFinalResult())
                .isEqualTo("new-source");
        assertThat(client.listTriggers("images", "web-01")).isEmpty();
        assertThat(client.beginDeleteTrigger("images", "web-01", "new-source").getFinalResult())
                .isEqualTo("new-source");
    }

    @Test
    void the_operations_of_the_provider_are_listed_in_pages() {
        assertThat(client.listOperations().stream().toList())
                .hasSize(13)
                .extracting(ProviderOperation::name)
                .contains("Microsoft.VirtualMachineImages/imageTemplates/run/action");
        assertThat(asked(0)).hasSize(7);
    }

    @Test
    void a_template_is_deleted_unless_it_is_being_built() {
        ImageTemplateResource template = create("web-01");
        run("web-01");

        assertThatThrownBy(() -> client.beginDelete("images", "web-01"))
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageStartingWith("Could not delete image template 'web-01' in resource group 'images': "
                        + "OperationNotAllowed, ")
                .hasMessageContaining("Wait until the present build ends, or cancel it.");

        client.cancelAndWait("images", "web-01");
        assertThat(client.beginDelete("images", "web-01").getFinalResult()).isEqualTo(template.id());
        assertThat(client.exists("images", "web-01")).isFalse();
        assertThat(client.beginDelete("images", "web-01").getFinalResult()).isEqualTo(template.id());
    }

    @Test
    void the_log_of_a_build_is_read_streamed_and_diagnosed() {
        BuildLogOptions options = BuildLogOptions.defaults().withServiceSas();
        ImageTemplate template = Samples.template().toBuilder()
                .validate(Validator.shell("answers", "curl -fsS http://localhost/"))
                .build();
        client.beginCreate("images", "web-01", template).getFinalResult();
        service.nextRun(Scenario.failsAtValidator(0));
        client.beginRun("images", "web-01").getFinalResult();

        BuildLog log = client.getBuildLog("images", "web-01");
        BuildLog validation = client.getValidationLog("images", "web-01");
        List<String> lines = client.streamBuildLog("images", "web-01").stream().toList();
        Diagnosis diagnosis = client.diagnose("images", "web-01");

        assertThat(log.end()).isEqualTo(BuildLog.End.SUCCEEDED);
        assertThat(validation.end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(lines).hasSize((int) log.lineCount());
        assertThat(diagnosis.failure()).contains(KnownFailure.SCRIPT_FAILED);
        assertThat(diagnosis.step().orElseThrow()).hasToString("validator 0 'answers' (shell), exit code 1");
        assertThat(client.getBuildLog("images", "web-01", options).lineCount()).isEqualTo(log.lineCount());
        assertThat(client.getValidationLog("images", "web-01", options).lineCount())
                .isEqualTo(validation.lineCount());
        assertThat(client.streamBuildLog("images", "web-01", options)).containsExactlyElementsOf(lines);
        assertThat(client.diagnose("images", "web-01", options)).hasToString(diagnosis.toString());
    }
}
