package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A resource of a deployment in progress. */
final class Step {
    private final PlannedResource resource;
    private final Set<Step> waitsFor = new HashSet<>();
    private final List<Step> dependents = new ArrayList<>();
    private Optional<Instant> begun = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<JsonObject> error = Optional.empty();
    private Optional<Deployment> nested = Optional.empty();
    private int status = 200;
    private boolean canceled;

    Step(PlannedResource resource) {
        this.resource = resource;
    }

    PlannedResource resource() {
        return resource;
    }

    /** Whether it is deployed, and not only mentioned in the template. */
    boolean isDeployed() {
        return resource.presence() == PlannedResource.Presence.DEPLOYED;
    }

    /** Whether its state can be read because it was deployed or existed before. */
    boolean isReady() {
        return isDone() || !isDeployed();
    }

    /** Makes this resource wait for the other one; nothing changes if it already waits or the other is done. */
    void waitFor(Step other) {
        if (!other.isDone() && waitsFor.add(other)) {
            other.dependents.add(this);
        }
    }

    boolean isWaiting() {
        return !waitsFor.isEmpty();
    }

    List<Step> dependents() {
        return dependents;
    }

    /** Records that the other resource is done. */
    void stopWaitingFor(Step other) {
        waitsFor.remove(other);
    }

    Set<Step> waitsFor() {
        return waitsFor;
    }

    void begin(Instant now) {
        begun = Optional.of(now);
    }

    void accepted(int responseStatus) {
        status = responseStatus;
    }

    void deploys(Deployment deployment) {
        nested = Optional.of(deployment);
    }

    void end(Instant now, Optional<JsonObject> why) {
        ended = Optional.of(now);
        error = why;
    }

    void cancel(Instant now) {
        if (isRunning()) {
            ended = Optional.of(now);
            canceled = true;
        }
    }

    Optional<Instant> begun() {
        return begun;
    }

    Optional<Instant> ended() {
        return ended;
    }

    Optional<JsonObject> error() {
        return error;
    }

    Optional<Deployment> nested() {
        return nested;
    }

    int status() {
        return status;
    }

    boolean isRunning() {
        return begun.isPresent() && ended.isEmpty();
    }

    boolean isDone() {
        return ended.isPresent() && error.isEmpty() && !canceled;
    }

    /** The value of {@code provisioningState} of its operation. */
    String state() {
        if (canceled) {
            return "Canceled";
        }
        if (error.isPresent()) {
            return "Failed";
        }
        return ended.isPresent() ? "Succeeded" : "Running";
    }
}
