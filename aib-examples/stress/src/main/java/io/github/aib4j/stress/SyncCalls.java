package io.github.aib4j.stress;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.update.TemplateUpdate;
import java.util.List;

/** Calls by the synchronous client. */
record SyncCalls(ImageBuilderClient client) implements Calls {
    @Override
    public ImageTemplateResource create(String name, ImageTemplate template) {
        return client.beginCreate(Bench.GROUP, name, template).getFinalResult();
    }

    @Override
    public ImageTemplateResource get(String name) {
        return client.get(Bench.GROUP, name);
    }

    @Override
    public boolean exists(String name) {
        return client.exists(Bench.GROUP, name);
    }

    @Override
    public ImageTemplateResource update(String name, TemplateUpdate update) {
        return client.beginUpdate(Bench.GROUP, name, update).getFinalResult();
    }

    @Override
    public void delete(String name) {
        client.beginDelete(Bench.GROUP, name).getFinalResult();
    }

    @Override
    public BuildOutcome run(String name) {
        return client.beginRun(Bench.GROUP, name).getFinalResult();
    }

    @Override
    public BuildToken start(String name) {
        return client.startRun(Bench.GROUP, name);
    }

    @Override
    public BuildOutcome watch(BuildToken token) {
        return client.watch(token).getFinalResult();
    }

    @Override
    public BuildOutcome watch(String name) {
        return client.watch(Bench.GROUP, name).getFinalResult();
    }

    @Override
    public BuildOutcome cancel(String name) {
        return client.cancelAndWait(Bench.GROUP, name);
    }

    @Override
    public List<ImageTemplateResource> list() {
        return client.list().stream().toList();
    }
}
