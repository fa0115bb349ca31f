package io.github.aib4j.client;

import com.azure.core.http.rest.PagedIterable;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.implementation.TemplateRef;
import io.github.aib4j.client.implementation.Templates;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;

/** The client that talks to Azure Resource Manager. */
record DefaultImageBuilderClient(Templates templates) implements ImageBuilderClient {
    @Override
    public SyncPoller<OperationProgress, ImageTemplateResource> beginCreate(
            String resourceGroup, String name, ImageTemplate template) {
        return templates.beginCreate(new TemplateRef(resourceGroup, name), template);
    }

    @Override
    public ImageTemplateResource get(String resourceGroup, String name) {
        return templates.get(new TemplateRef(resourceGroup, name));
    }

    @Override
    public SyncPoller<BuildProgress, BuildOutcome> beginRun(String resourceGroup, String name) {
        return templates.beginRun(new TemplateRef(resourceGroup, name));
    }

    @Override
    public PagedIterable<RunOutput> listRunOutputs(String resourceGroup, String name) {
        return templates.runOutputs(new TemplateRef(resourceGroup, name));
    }

    @Override
    public RunOutput getRunOutput(String resourceGroup, String name, String runOutputName) {
        return templates.runOutput(new TemplateRef(resourceGroup, name), runOutputName);
    }

    @Override
    public SyncPoller<OperationProgress, ImageTemplateId> beginDelete(String resourceGroup, String name) {
        return templates.beginDelete(new TemplateRef(resourceGroup, name));
    }
}
