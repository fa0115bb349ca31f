package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The states of resources while a deployment is in progress; remembers which resources of its own were not ready. */
final class DeployedStates implements ResourceStates {
    private final Deployment deployment;
    private final ResourceRequests requests;
    private final Instant now;
    private final Set<Step> missing = new LinkedHashSet<>();

    DeployedStates(Deployment deployment, ResourceRequests requests, Instant now) {
        this.deployment = deployment;
        this.requests = requests;
        this.now = now;
    }

    @Override
    public Optional<JsonObject> find(String resource, Optional<String> apiVersion) {
        Optional<Step> step = deployment.order().find(resource);
        if (step.isPresent() && !step.get().isReady()) {
            missing.add(step.get());
            return Optional.empty();
        }
        Optional<PlannedResource> planned = step.map(Step::resource);
        String id = planned.map(PlannedResource::id).orElse(resource);
        String version =
                apiVersion.or(() -> planned.map(PlannedResource::apiVersion)).orElse("");
        return requests.get(id, version, now);
    }

    /** The resources of the deployment that were requested but are not deployed yet. */
    Set<Step> missing() {
        return missing;
    }
}
