package io.github.aib4j.client.implementation.build;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import io.github.aib4j.client.implementation.arm.Address;
import io.github.aib4j.client.implementation.arm.Ask;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.Provider;
import io.github.aib4j.client.implementation.arm.Reads;
import io.github.aib4j.client.implementation.arm.ResourceManager;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.AnswerJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.RequestJson;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProviderOperation;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.update.TemplateUpdate;
import java.util.List;

/** The operations of the service: each a dialog, a list in pages, or a long-running operation. Thread-safe. */
public final class Templates {
    /** The provider of image templates. */
    public static final String PROVIDER = Provider.IMAGE_BUILDER.namespace();

    private static final String TEMPLATES = "imageTemplates";
    private static final int OK = 200;
    private static final int GONE_ALREADY = 204;

    private final ResourceManager manager;
    private final ApiVersion version;

    /** Speaks that api-version. */
    public Templates(ResourceManager manager, ApiVersion version) {
        this.manager = manager;
        this.version = version;
    }

    ResourceManager manager() {
        return manager;
    }

    String runUrl(TemplateRef ref) {
        return manager.url(address(ref).all("run"));
    }

    private String url(TemplateRef ref) {
        return manager.url(address(ref));
    }

    private static Address address(TemplateRef ref) {
        return inGroup(ref.subscription(), ref.resourceGroup()).one(TEMPLATES, "template name", ref.name());
    }

    private static Address inGroup(String subscription, String resourceGroup) {
        return Address.ofSubscription(subscription).resourceGroup(resourceGroup).provider(PROVIDER);
    }

    private static Address triggerAddress(TemplateRef ref, String name) {
        return address(ref).one("triggers", "trigger name", name);
    }

    /** A template in the subscription of this client. */
    public TemplateRef template(String resourceGroup, String name) {
        return new TemplateRef(manager.subscriptionId(), resourceGroup, name);
    }

    /** The template that a token is about. */
    TemplateRef template(BuildToken token) {
        ImageTemplateId id = token.templateId();
        return new TemplateRef(
                id.subscriptionId().orElseThrow(),
                id.resourceGroup().orElseThrow(),
                id.name().orElseThrow());
    }

    /** Creates a template. */
    public LongRunning<OperationProgress, ImageTemplateResource> create(TemplateRef ref, ImageTemplate template) {
        Ask put = Ask.of(ref.task("create"), HttpMethod.PUT, url(ref), ImageTemplateJson.writeBytes(template, version));
        return ResourceOperation.of(manager, put, answer -> false, read(ref));
    }

    /** Changes a template; tags alone are changed at once (recorded). */
    public LongRunning<OperationProgress, ImageTemplateResource> update(TemplateRef ref, TemplateUpdate update) {
        Ask patch = Ask.of(ref.task("update"), HttpMethod.PATCH, url(ref), RequestJson.writeBytes(update, version));
        return ResourceOperation.of(manager, patch, answer -> answer.status() == OK, read(ref));
    }

    /** Deletes a template; one that does not exist counts as deleted. */
    public LongRunning<OperationProgress, ImageTemplateId> delete(TemplateRef ref) {
        Ask delete = Ask.of(ref.task("delete"), HttpMethod.DELETE, url(ref));
        return ResourceOperation.of(manager, delete, answer -> answer.status() == GONE_ALREADY, Dialog.of(ref.id()));
    }

    /** Reads a template. */
    public Dialog<Response<ImageTemplateResource>> get(TemplateRef ref) {
        return Reads.resource(manager, Ask.get(ref.task("read"), url(ref)), AnswerJson::imageTemplate);
    }

    private Dialog<ImageTemplateResource> read(TemplateRef ref) {
        return get(ref).map(Response::getValue);
    }

    /** Reads a template, and the time at which that was. */
    Dialog<Seen> look(TemplateRef ref) {
        return manager.send(Ask.get(ref.task("read"), url(ref)))
                .map(answer ->
                        new Seen(Reads.read(answer, AnswerJson::imageTemplate), answer.date(), answer.retryAfter()));
    }

    /** Whether there is such a template; a resource group or a subscription that is missing is an error all the same. */
    public Dialog<Response<Boolean>> exists(TemplateRef ref) {
        return Reads.exists(manager, Ask.get(ref.task("look for"), url(ref)));
    }

    /** The templates of the subscription. */
    public Pages<ImageTemplateResource> list() {
        Task task = new Task("list", "the image templates of the subscription", "");
        return new Pages<>(
                manager,
                task,
                manager.url(Address.ofSubscription(manager.subscriptionId())
                        .provider(PROVIDER)
                        .all(TEMPLATES)),
                AnswerJson::imageTemplates);
    }

    /** The templates of a resource group. */
    public Pages<ImageTemplateResource> list(String resourceGroup) {
        Task task = new Task("list", "the image templates of resource group '" + resourceGroup + "'", "");
        return new Pages<>(
                manager,
                task,
                manager.url(inGroup(manager.subscriptionId(), resourceGroup).all(TEMPLATES)),
                AnswerJson::imageTemplates);
    }

    /** Begins a build, and watches it. */
    public LongRunning<BuildProgress, BuildOutcome> run(TemplateRef ref, PollOptions options) {
        return new BuildRun(this, ref, options);
    }

    /** Watches the build that goes on, or tells how the last one ended. */
    public LongRunning<BuildProgress, BuildOutcome> watch(TemplateRef ref, PollOptions options) {
        return BuildWatch.of(this, ref, options);
    }

    /** Watches the build that a token is about. */
    public LongRunning<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options) {
        return BuildWatch.of(this, template(token), token, options);
    }

    /** Asks the service to stop the present build. */
    public Dialog<Response<Void>> cancelRun(TemplateRef ref) {
        return manager.send(Ask.of(
                        ref.task("cancel the build of"),
                        HttpMethod.POST,
                        manager.url(address(ref).all("cancel"))))
                .map(answer -> new SimpleResponse<>(
                        answer.response().getRequest(),
                        answer.status(),
                        answer.response().getHeaders(),
                        null));
    }

    Dialog<Boolean> cancel(TemplateRef ref) {
        return cancelRun(ref).map(response -> true);
    }

    /** What the last build made. */
    public Pages<RunOutput> runOutputs(TemplateRef ref) {
        return new Pages<>(
                manager,
                ref.task("list the run outputs of"),
                manager.url(address(ref).all("runOutputs")),
                AnswerJson::runOutputs);
    }

    Dialog<List<RunOutput>> allRunOutputs(TemplateRef ref) {
        return runOutputs(ref).all();
    }

    /** Reads one run output. */
    public Dialog<Response<RunOutput>> runOutput(TemplateRef ref, String name) {
        Ask ask = Ask.get(
                ref.task("read", "run output", name),
                manager.url(address(ref).one("runOutputs", "run output name", name)));
        return Reads.resource(manager, ask, AnswerJson::runOutput);
    }

    /** Creates a trigger. */
    public LongRunning<OperationProgress, Trigger> createTrigger(TemplateRef ref, TriggerDefinition trigger) {
        String name = trigger.name();
        Ask put = Ask.of(
                ref.task("create", "trigger", name),
                HttpMethod.PUT,
                manager.url(triggerAddress(ref, name)),
                RequestJson.writeBytes(trigger, version));
        return ResourceOperation.of(
                manager,
                put,
                answer -> answer.status() == OK,
                trigger(ref, name).map(Response::getValue));
    }

    /** Reads a trigger. */
    public Dialog<Response<Trigger>> trigger(TemplateRef ref, String name) {
        Ask ask = Ask.get(ref.task("read", "trigger", name), manager.url(triggerAddress(ref, name)));
        return Reads.resource(manager, ask, AnswerJson::trigger);
    }

    /** The triggers of a template. */
    public Pages<Trigger> triggers(TemplateRef ref) {
        return new Pages<>(
                manager,
                ref.task("list the triggers of"),
                manager.url(address(ref).all("triggers")),
                AnswerJson::triggers);
    }

    /** Deletes a trigger; one that does not exist counts as deleted. */
    public LongRunning<OperationProgress, String> deleteTrigger(TemplateRef ref, String name) {
        Ask delete =
                Ask.of(ref.task("delete", "trigger", name), HttpMethod.DELETE, manager.url(triggerAddress(ref, name)));
        return ResourceOperation.of(manager, delete, answer -> answer.status() == GONE_ALREADY, Dialog.of(name));
    }

    /** What the provider can do. */
    public Pages<ProviderOperation> operations() {
        Task task = new Task("list", "the operations of Microsoft.VirtualMachineImages", "");
        return new Pages<>(
                manager, task, manager.url(Address.ofProvider(PROVIDER).all("operations")), AnswerJson::operations);
    }
}
