package io.github.aib4j.client;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.polling.AsyncPollResponse;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.PollerFlux;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TemplateUpdate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProviderOperation;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.Trigger;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/** An asynchronous client seen as a synchronous one, so that one test can be about both. */
record AsyncAsSync(ImageBuilderAsyncClient client) implements ImageBuilderClient {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template) {
        return new Poller<>(client.beginCreate(resourceGroup, name, template));
    }

    @Override
    public ImageTemplateResource get(String resourceGroup, String name) {
        return now(client.get(resourceGroup, name));
    }

    @Override
    public Response<ImageTemplateResource> getWithResponse(String resourceGroup, String name, Context context) {
        return now(client.getWithResponse(resourceGroup, name));
    }

    @Override
    public boolean exists(String resourceGroup, String name) {
        return now(client.exists(resourceGroup, name));
    }

    @Override
    public Response<Boolean> existsWithResponse(String resourceGroup, String name, Context context) {
        return now(client.existsWithResponse(resourceGroup, name));
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateResource> beginUpdate(
            String resourceGroup, String name, TemplateUpdate update) {
        return new Poller<>(client.beginUpdate(resourceGroup, name, update));
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name) {
        return new Poller<>(client.beginDelete(resourceGroup, name));
    }

    @Override
    public PagedIterable<ImageTemplateResource> list() {
        return pages(client.list());
    }

    @Override
    public PagedIterable<ImageTemplateResource> listByResourceGroup(String resourceGroup) {
        return pages(client.listByResourceGroup(resourceGroup));
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name) {
        return new Poller<>(client.beginRun(resourceGroup, name));
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name, PollOptions options) {
        return new Poller<>(client.beginRun(resourceGroup, name, options));
    }

    @Override
    public BuildOutcome submitAndRun(String resourceGroup, String name, ImageTemplate template) {
        return now(client.submitAndRun(resourceGroup, name, template));
    }

    @Override
    public BuildOutcome submitAndRun(String resourceGroup, String name, ImageTemplate template, PollOptions options) {
        return now(client.submitAndRun(resourceGroup, name, template, options));
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> watch(String resourceGroup, String name) {
        return new Poller<>(client.watch(resourceGroup, name));
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> watch(String resourceGroup, String name, PollOptions options) {
        return new Poller<>(client.watch(resourceGroup, name, options));
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> watch(BuildToken token) {
        return new Poller<>(client.watch(token));
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> watch(BuildToken token, PollOptions options) {
        return new Poller<>(client.watch(token, options));
    }

    @Override
    public void cancel(String resourceGroup, String name) {
        client.cancel(resourceGroup, name).block(PATIENCE);
    }

    @Override
    public Response<Void> cancelWithResponse(String resourceGroup, String name, Context context) {
        return now(client.cancelWithResponse(resourceGroup, name));
    }

    @Override
    public BuildOutcome cancelAndWait(String resourceGroup, String name) {
        return now(client.cancelAndWait(resourceGroup, name));
    }

    @Override
    public BuildOutcome cancelAndWait(String resourceGroup, String name, PollOptions options) {
        return now(client.cancelAndWait(resourceGroup, name, options));
    }

    @Override
    public PagedIterable<RunOutput> listRunOutputs(String resourceGroup, String name) {
        return pages(client.listRunOutputs(resourceGroup, name));
    }

    @Override
    public RunOutput getRunOutput(String resourceGroup, String name, String runOutputName) {
        return now(client.getRunOutput(resourceGroup, name, runOutputName));
    }

    @Override
    public Response<RunOutput> getRunOutputWithResponse(
            String resourceGroup, String name, String runOutputName, Context context) {
        return now(client.getRunOutputWithResponse(resourceGroup, name, runOutputName));
    }

    @Override
    public SyncPoller<OperationProgress, Trigger> beginCreateTrigger(
            String resourceGroup, String name, TriggerDefinition trigger) {
        return new Poller<>(client.beginCreateTrigger(resourceGroup, name, trigger));
    }

    @Override
    public Trigger getTrigger(String resourceGroup, String name, String triggerName) {
        return now(client.getTrigger(resourceGroup, name, triggerName));
    }

    @Override
    public Response<Trigger> getTriggerWithResponse(
            String resourceGroup, String name, String triggerName, Context context) {
        return now(client.getTriggerWithResponse(resourceGroup, name, triggerName));
    }

    @Override
    public PagedIterable<Trigger> listTriggers(String resourceGroup, String name) {
        return pages(client.listTriggers(resourceGroup, name));
    }

    @Override
    public SyncPoller<OperationProgress, String> beginDeleteTrigger(
            String resourceGroup, String name, String triggerName) {
        return new Poller<>(client.beginDeleteTrigger(resourceGroup, name, triggerName));
    }

    @Override
    public PagedIterable<ProviderOperation> listOperations() {
        return pages(client.listOperations());
    }

    private static <T> T now(Mono<T> later) {
        return later.blockOptional(PATIENCE).orElseThrow();
    }

    /** Pages as the flux gives them. */
    private static <T> PagedIterable<T> pages(PagedFlux<T> flux) {
        return new PagedIterable<>(
                () -> now(flux.byPage().next()), next -> now(flux.byPage(next).next()));
    }

    /** Takes one response after the other; as the synchronous pollers do, it begins at once, and polls once with that. */
    private static final class Poller<T, U> implements SyncPoller<T, U> {
        /** As signals: a flux that runs ahead and fails must not hide what it told before. */
        private final Iterator<Signal<AsyncPollResponse<T, U>>> signals;

        private AsyncPollResponse<T, U> last;
        private boolean isFresh = true;

        Poller(PollerFlux<T, U> flux) {
            this.signals = flux.materialize().toIterable(1).iterator();
            this.last = next().orElseThrow();
        }

        @Override
        public PollResponse<T> poll() {
            if (isFresh) {
                isFresh = false;
            } else if (signals.hasNext()) {
                last = next().orElse(last);
            }
            return new PollResponse<>(last.getStatus(), last.getValue());
        }

        private Optional<AsyncPollResponse<T, U>> next() {
            Signal<AsyncPollResponse<T, U>> signal = signals.next();
            Throwable failure = signal.getThrowable();
            if (failure != null) {
                throw Exceptions.propagate(failure);
            }
            return Optional.ofNullable(signal.get());
        }

        @Override
        public PollResponse<T> waitForCompletion() {
            return waitUntil(status -> false);
        }

        @Override
        public PollResponse<T> waitForCompletion(Duration timeout) {
            throw new UnsupportedOperationException("not of an asynchronous client");
        }

        @Override
        public PollResponse<T> waitUntil(LongRunningOperationStatus statusToWaitFor) {
            return waitUntil(statusToWaitFor::equals);
        }

        @Override
        public PollResponse<T> waitUntil(Duration timeout, LongRunningOperationStatus statusToWaitFor) {
            throw new UnsupportedOperationException("not of an asynchronous client");
        }

        @Override
        public U getFinalResult() {
            waitForCompletion();
            return now(last.getFinalResult());
        }

        @Override
        public U getFinalResult(Duration timeout) {
            throw new UnsupportedOperationException("not of an asynchronous client");
        }

        @Override
        public void cancelOperation() {
            last.cancelOperation().block(PATIENCE);
        }

        private PollResponse<T> waitUntil(Predicate<LongRunningOperationStatus> reached) {
            while (!last.getStatus().isComplete() && !reached.test(last.getStatus())) {
                poll();
            }
            return new PollResponse<>(last.getStatus(), last.getValue());
        }
    }
}
