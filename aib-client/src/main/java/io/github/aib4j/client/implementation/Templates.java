package io.github.aib4j.client.implementation;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.http.rest.PagedResponseBase;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.AnswerJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations on image templates, each one request or one poller. Thread-safe. */
public final class Templates {
    private final ResourceManager manager;
    private final ApiVersion version;
    private final PollOptions pollOptions;

    /** Speaks that api-version, and polls as the options say. */
    public Templates(ResourceManager manager, ApiVersion version, PollOptions pollOptions) {
        this.manager = manager;
        this.version = version;
        this.pollOptions = pollOptions;
    }

    /** Begins to create a template. */
    public SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(TemplateRef ref, ImageTemplate template) {
        Task task = ref.task("create");
        byte[] body = ImageTemplateJson.writeBytes(template, version);
        Operation operation = Operation.startedBy(manager.send(task, HttpMethod.PUT, url(ref), body), manager, task);
        return poller(operation, () -> get(ref));
    }

    /** Reads a template. */
    public ImageTemplateResource get(TemplateRef ref) {
        Task task = ref.task("read");
        return read(task, manager.send(task, HttpMethod.GET, url(ref)), AnswerJson::imageTemplate);
    }

    /** Begins a build. */
    public SyncPoller<BuildProgress, BuildOutcome> beginRun(TemplateRef ref) {
        Task task = ref.task("run");
        Operation operation = Operation.startedBy(manager.send(task, HttpMethod.POST, url(ref, "run")), manager, task);
        BuildProgress begun = new BuildProgress(RunState.RUNNING, Optional.empty(), Optional.empty(), Duration.ZERO);
        return new ServicePoller<>(
                task, begun, new BuildOperation(operation, this, ref, pollOptions.subState()), pollOptions);
    }

    /** Asks the service to stop the present build. */
    public void cancel(TemplateRef ref) {
        manager.send(ref.task("cancel the build of"), HttpMethod.POST, url(ref, "cancel"));
    }

    /** Lists what the last build made, a page at a time. */
    public PagedIterable<RunOutput> runOutputs(TemplateRef ref) {
        Task task = ref.task("list the run outputs of");
        return new PagedIterable<>(() -> page(task, url(ref, "runOutputs")), next -> page(task, next));
    }

    /** Reads one run output. */
    public RunOutput runOutput(TemplateRef ref, String name) {
        Task task =
                new Task("read", "run output '" + name + "' of " + ref.task("").subject(), name);
        return read(task, manager.send(task, HttpMethod.GET, url(ref, "runOutputs", name)), AnswerJson::runOutput);
    }

    /** Begins to delete a template; one that does not exist counts as deleted. */
    public SyncPoller<OperationProgress, ImageTemplateId> beginDelete(TemplateRef ref) {
        Task task = ref.task("delete");
        ImageTemplateId id = id(ref);
        Answer answer = manager.send(task, HttpMethod.DELETE, url(ref));
        if (answer.status() == 204) {
            return new ServicePoller<>(task, gone(), new AlreadyDone<>(gone(), id), PollOptions.every(Duration.ZERO));
        }
        return poller(Operation.startedBy(answer, manager, task), () -> id);
    }

    /** The id of a template. */
    ImageTemplateId id(TemplateRef ref) {
        return ImageTemplateId.of(manager.subscriptionId(), ref.resourceGroup(), ref.name());
    }

    private <U> SyncPoller<OperationProgress, U> poller(Operation operation, Supplier<U> read) {
        OperationProgress begun = new OperationProgress("InProgress", Optional.empty());
        return new ServicePoller<>(operation.task(), begun, new ResourceOperation<>(operation, read), pollOptions);
    }

    private PagedResponse<RunOutput> page(Task task, String url) {
        Answer answer = manager.send(task, HttpMethod.GET, url);
        AnswerJson.Page<RunOutput> page = read(task, answer, AnswerJson::runOutputs);
        @Nullable String next = page.nextLink().orElse(null);
        return new PagedResponseBase<Void, RunOutput>(
                answer.response().getRequest(),
                answer.status(),
                answer.response().getHeaders(),
                page.items(),
                next,
                null);
    }

    private static <T> T read(Task task, Answer answer, Function<byte[], T> reader) {
        try {
            return reader.apply(answer.body());
        } catch (JsonReadException e) {
            throw Errors.unknown(task, answer, "the answer cannot be read: " + e.getMessage());
        }
    }

    private String url(TemplateRef ref, String... below) {
        return manager.templateUrl(ref.resourceGroup(), ref.name(), below);
    }

    private static OperationProgress gone() {
        return new OperationProgress("Succeeded", Optional.empty());
    }
}
