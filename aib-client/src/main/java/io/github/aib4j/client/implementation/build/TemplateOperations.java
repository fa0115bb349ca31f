package io.github.aib4j.client.implementation.build;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.RequestContent;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.ResourceProvider;
import io.github.aib4j.client.implementation.arm.ResponseReaders;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.implementation.preflight.Preflight;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.RequestJson;
import io.github.aib4j.model.json.ResponseJson;
import io.github.aib4j.model.json.ResponseJson.Page;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProviderOperation;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.value.OneLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The operations of the service; each is a call, a paged list, or a long-running operation. Thread-safe. */
public final class TemplateOperations {
    /** The provider of image templates. */
    public static final String PROVIDER = ResourceProvider.IMAGE_BUILDER.namespace();

    static final String LIST_OUTPUTS = "list the run outputs of";

    private static final String TEMPLATES = "imageTemplates";
    private static final int OK = 200;
    private static final int GONE_ALREADY = 204;

    private final ArmEndpoint endpoint;
    private final ApiVersion version;
    private final TemplateRuleCheck rules;

    /**
     * Creates operations for this api-version.
     *
     * @param rulesChecked whether templates are checked against the rules before they are created or changed
     */
    public TemplateOperations(ArmEndpoint endpoint, ApiVersion version, boolean rulesChecked) {
        this.endpoint = endpoint;
        this.version = version;
        this.rules = new TemplateRuleCheck(version, rulesChecked);
    }

    ArmEndpoint manager() {
        return endpoint;
    }

    /** The rules that a template is checked against before it is sent. */
    TemplateRuleCheck rules() {
        return rules;
    }

    String runUrl(TemplateRef ref) {
        return endpoint.url(address(ref).all("run"));
    }

    String url(TemplateRef ref) {
        return endpoint.url(address(ref));
    }

    private static RequestPath address(TemplateRef ref) {
        return inGroup(ref.subscription(), ref.resourceGroup()).one(TEMPLATES, "template name", ref.name());
    }

    private static RequestPath inGroup(String subscription, String resourceGroup) {
        return RequestPath.ofSubscription(subscription)
                .resourceGroup(resourceGroup)
                .provider(PROVIDER);
    }

    private static RequestPath triggerAddress(TemplateRef ref, String name) {
        return address(ref).one("triggers", "trigger name", name);
    }

    /** A template in the subscription of this client. */
    public TemplateRef template(String resourceGroup, String name) {
        return new TemplateRef(endpoint.subscriptionId(), resourceGroup, name);
    }

    /** The api-version of the requests. */
    public ApiVersion apiVersion() {
        return version;
    }

    /** The service's time if a recent response reported it, otherwise this machine's. */
    public Instant now() {
        return endpoint.time().lately().orElseGet(Instant::now);
    }

    /** The template of a token. */
    TemplateRef template(BuildToken token) {
        return template(token.templateId());
    }

    /** The template with this id, in whatever subscription. */
    public TemplateRef template(ImageTemplateId id) {
        return new TemplateRef(
                id.subscriptionId().orElseThrow(),
                id.resourceGroup().orElseThrow(),
                id.name().orElseThrow());
    }

    /** Creates a template. */
    public LongRunningOperation<OperationProgress, ImageTemplateResource> create(
            TemplateRef ref, ImageTemplate template) {
        byte[] body = RequestContent.ofTemplate(ref.task("create"), () -> content(template));
        ArmRequest put = ArmRequest.of(ref.task("create"), HttpMethod.PUT, url(ref), body);
        rules.check(ref, template);
        return ResourceOperation.of(endpoint, put, answer -> false, read(ref));
    }

    /** Looks up the resources that a template needs, and checks the template against them. */
    public ArmCall<List<Finding>> preflight(TemplateRef ref, ImageTemplate template) {
        return Preflight.of(endpoint, version, ref.id(), template);
    }

    /**
     * The body of a request, without the defaults of members that this api-version lacks, which a template has if it
     * was read with a later one.
     */
    byte[] content(ImageTemplate template) {
        try {
            return ImageTemplateJson.writeBytes(template, version);
        } catch (UnsupportedMemberException e) {
            return ImageTemplateJson.writeBytes(template.withoutServiceDefaults(), version);
        }
    }

    /**
     * Changes a template, which takes effect at once if only tags change (recorded). The rules may need the current
     * template.
     */
    public LongRunningOperation<OperationProgress, ImageTemplateResource> update(
            TemplateRef ref, TemplateUpdate update) {
        byte[] body = RequestContent.ofTemplate(ref.task("update"), () -> RequestJson.writeBytes(update, version));
        ArmRequest patch = ArmRequest.of(ref.task("update"), HttpMethod.PATCH, url(ref), body);
        ArmCall<Optional<ArmRequest>> start = ArmCall.of(Optional.of(patch));
        return new ResourceOperation<>(
                endpoint,
                patch.task(),
                rules.needsCurrent(update)
                        ? rules.checkChange(ref, update, read(ref)).then(checked -> start)
                        : start,
                answer -> answer.status() == OK,
                read(ref));
    }

    /** Deletes a template; if it does not exist, it counts as deleted. */
    public LongRunningOperation<OperationProgress, ImageTemplateId> delete(TemplateRef ref) {
        ArmRequest delete = ArmRequest.of(ref.task("delete"), HttpMethod.DELETE, url(ref));
        return ResourceOperation.of(endpoint, delete, answer -> answer.status() == GONE_ALREADY, ArmCall.of(ref.id()));
    }

    /** Reads a template. */
    public ArmCall<Response<ImageTemplateResource>> get(TemplateRef ref) {
        return ResponseReaders.resource(endpoint, ArmRequest.get(ref.task("read"), url(ref)), template(ref));
    }

    static Function<byte[], ImageTemplateResource> template(TemplateRef ref) {
        return body -> {
            ImageTemplateResource found = ResponseJson.imageTemplate(body);
            if (!ref.isOf(found.id())) {
                throw Errors.contradicted(ref.task("read"), "the response is about '" + found.id() + "'");
            }
            checkIsAbout(found.name(), ref.name(), ref.task("read"));
            return found;
        };
    }

    /**
     * Checks that a response is about the requested resource; the service may return names in a different letter case
     * (recorded).
     */
    private static void checkIsAbout(String told, String asked, RequestPurpose task) {
        if (!told.equalsIgnoreCase(asked)) {
            throw Errors.contradicted(task, "the response is about '" + told + "'");
        }
    }

    private ArmCall<ImageTemplateResource> read(TemplateRef ref) {
        return get(ref).map(Response::getValue);
    }

    /** Reads a template, if it exists; a missing resource group or subscription is an error. */
    public ArmCall<Optional<ImageTemplateResource>> find(TemplateRef ref) {
        return ResponseReaders.found(endpoint, ArmRequest.get(ref.task("read"), url(ref)), template(ref));
    }

    /** Reads a template, and the time of reading. */
    ArmCall<TemplateSnapshot> snapshot(TemplateRef ref) {
        return endpoint.send(ArmRequest.get(ref.task("read"), url(ref)))
                .map(answer -> new TemplateSnapshot(
                        ResponseReaders.read(answer, template(ref)), answer.date(), answer.retryAfter()));
    }

    /** Whether there is such a template; a missing resource group or subscription is an error. */
    public ArmCall<Response<Boolean>> exists(TemplateRef ref) {
        return ResponseReaders.exists(endpoint, ArmRequest.get(ref.task("look for"), url(ref)));
    }

    /** The templates of the subscription. */
    public Pages<ImageTemplateResource> list() {
        RequestPurpose task = new RequestPurpose("list", "the image templates of the subscription", "");
        return new Pages<>(
                endpoint,
                task,
                endpoint.url(RequestPath.ofSubscription(endpoint.subscriptionId())
                        .provider(PROVIDER)
                        .all(TEMPLATES)),
                ResponseJson::imageTemplates);
    }

    /** The templates of a resource group. */
    public Pages<ImageTemplateResource> list(String resourceGroup) {
        RequestPurpose task =
                new RequestPurpose("list", "the image templates of resource group '" + resourceGroup + "'", "");
        return new Pages<>(
                endpoint,
                task,
                endpoint.url(inGroup(endpoint.subscriptionId(), resourceGroup).all(TEMPLATES)),
                ResponseJson::imageTemplates);
    }

    /** Starts a build, and watches it. */
    public LongRunningOperation<BuildProgress, BuildOutcome> run(TemplateRef ref, PollOptions options) {
        return new BuildStarter(this, ref, options);
    }

    /** Starts a build, and passes on the token by which it can be watched. */
    public ArmCall<BuildToken> start(TemplateRef ref, PollOptions options) {
        return run(ref, options).begin().map(state -> state.progress().token());
    }

    /** Watches the running build, or reports how the last one ended. */
    public LongRunningOperation<BuildProgress, BuildOutcome> watch(TemplateRef ref, PollOptions options) {
        return BuildWatch.of(this, ref, options);
    }

    /** Watches the build of a token. */
    public LongRunningOperation<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options) {
        return BuildWatch.of(this, template(token), token, options);
    }

    /** Asks the service to cancel the current build. */
    public ArmCall<Response<Void>> cancelRun(TemplateRef ref) {
        return endpoint.send(ArmRequest.of(
                        ref.task("cancel the build of"),
                        HttpMethod.POST,
                        endpoint.url(address(ref).all("cancel"))))
                .map(answer -> new SimpleResponse<>(
                        answer.response().getRequest(),
                        answer.status(),
                        answer.response().getHeaders(),
                        null));
    }

    ArmCall<Boolean> cancel(TemplateRef ref) {
        return cancelRun(ref).map(response -> true);
    }

    /** The outputs of the last build. */
    public Pages<RunOutput> runOutputs(TemplateRef ref) {
        return new Pages<>(
                endpoint,
                ref.task(LIST_OUTPUTS),
                endpoint.url(address(ref).all("runOutputs")),
                body -> runOutputsOf(ref, body));
    }

    static Page<RunOutput> runOutputsOf(TemplateRef ref, byte[] body) {
        Page<RunOutput> page = ResponseJson.runOutputs(body);
        page.items().forEach(output -> output.id().ifPresent(id -> checkIsWithin(id, ref, ref.task(LIST_OUTPUTS))));
        return page;
    }

    /** Checks that an output or a trigger belongs to the template: that of another one may have the same name. */
    private static void checkIsWithin(ResourceId id, TemplateRef ref, RequestPurpose task) {
        if (id.isParsed() && !ref.holds(id)) {
            throw Errors.contradicted(task, "the response is about '" + OneLine.of(id.text()) + "'");
        }
    }

    ArmCall<List<RunOutput>> allRunOutputs(TemplateRef ref) {
        return runOutputs(ref).all();
    }

    /** Reads one run output. */
    public ArmCall<Response<RunOutput>> runOutput(TemplateRef ref, String name) {
        ArmRequest request = ArmRequest.get(
                ref.task("read", "run output", name),
                endpoint.url(address(ref).one("runOutputs", "run output name", name)));
        return ResponseReaders.resource(endpoint, request, body -> {
            RunOutput found = ResponseJson.runOutput(body);
            found.id().ifPresent(id -> checkIsWithin(id, ref, request.task()));
            checkIsAbout(found.name(), name, request.task());
            return found;
        });
    }

    /** Creates a trigger. */
    public LongRunningOperation<OperationProgress, Trigger> createTrigger(TemplateRef ref, TriggerDefinition trigger) {
        String name = trigger.name();
        RequestPurpose task = ref.task("create", "trigger", name);
        byte[] body = RequestContent.ofTrigger(task, () -> RequestJson.writeBytes(trigger, version));
        ArmRequest put = ArmRequest.of(task, HttpMethod.PUT, endpoint.url(triggerAddress(ref, name)), body);
        return ResourceOperation.of(
                endpoint,
                put,
                answer -> answer.status() == OK,
                trigger(ref, name).map(Response::getValue));
    }

    /** Reads a trigger. */
    public ArmCall<Response<Trigger>> trigger(TemplateRef ref, String name) {
        ArmRequest request = ArmRequest.get(ref.task("read", "trigger", name), endpoint.url(triggerAddress(ref, name)));
        return ResponseReaders.resource(endpoint, request, body -> {
            Trigger found = ResponseJson.trigger(body);
            checkIsWithin(found.id(), ref, request.task());
            checkIsAbout(found.name(), name, request.task());
            return found;
        });
    }

    /** The triggers of a template. */
    public Pages<Trigger> triggers(TemplateRef ref) {
        return new Pages<>(
                endpoint,
                ref.task("list the triggers of"),
                endpoint.url(address(ref).all("triggers")),
                ResponseJson::triggers);
    }

    /** Deletes a trigger; if it does not exist, it counts as deleted. */
    public LongRunningOperation<OperationProgress, String> deleteTrigger(TemplateRef ref, String name) {
        ArmRequest delete = ArmRequest.of(
                ref.task("delete", "trigger", name), HttpMethod.DELETE, endpoint.url(triggerAddress(ref, name)));
        return ResourceOperation.of(endpoint, delete, answer -> answer.status() == GONE_ALREADY, ArmCall.of(name));
    }

    /** The operations of the resource provider. */
    public Pages<ProviderOperation> operations() {
        RequestPurpose task = new RequestPurpose("list", "the operations of Microsoft.VirtualMachineImages", "");
        return new Pages<>(
                endpoint,
                task,
                endpoint.url(RequestPath.ofProvider(PROVIDER).all("operations")),
                ResponseJson::operations);
    }
}
