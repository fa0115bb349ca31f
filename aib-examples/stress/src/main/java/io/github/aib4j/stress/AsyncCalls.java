package io.github.aib4j.stress;

import com.azure.core.util.polling.AsyncPollResponse;
import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.ImageBuilderAsyncClient;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.update.TemplateUpdate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Calls by the asynchronous client. */
record AsyncCalls(ImageBuilderAsyncClient client) implements Calls {
    private static <T> T end(Mono<T> call) {
        return call.blockOptional().orElseThrow();
    }

    private static <U> U result(PollerFlux<?, U> poller) {
        return end(poller.last().flatMap(AsyncPollResponse::getFinalResult));
    }

    @Override
    public ImageTemplateResource create(String name, ImageTemplate template) {
        return result(client.beginCreate(Bench.GROUP, name, template));
    }

    @Override
    public ImageTemplateResource get(String name) {
        return end(client.get(Bench.GROUP, name));
    }

    @Override
    public boolean exists(String name) {
        return end(client.exists(Bench.GROUP, name));
    }

    @Override
    public ImageTemplateResource update(String name, TemplateUpdate update) {
        return result(client.beginUpdate(Bench.GROUP, name, update));
    }

    @Override
    public void delete(String name) {
        result(client.beginDelete(Bench.GROUP, name));
    }

    @Override
    public BuildOutcome run(String name) {
        return result(client.beginRun(Bench.GROUP, name));
    }

    @Override
    public BuildToken start(String name) {
        return end(client.startRun(Bench.GROUP, name));
    }

    @Override
    public BuildOutcome watch(BuildToken token) {
        return result(client.watch(token));
    }

    @Override
    public BuildOutcome watch(String name) {
        return result(client.watch(Bench.GROUP, name));
    }

    @Override
    public BuildOutcome cancel(String name) {
        return end(client.cancelAndWait(Bench.GROUP, name));
    }

    @Override
    public List<ImageTemplateResource> list() {
        return end(client.list().collectList());
    }
}
