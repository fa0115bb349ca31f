package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A deployment: the request, and its progress. */
final class Deployment {
    /** How long a deployment is {@code Accepted} before its first resources are created (recorded: 1.2 seconds). */
    static final Duration BEGINNING = Duration.ofMillis(1200);

    private final DeploymentAddress address;
    private final DeploymentPlan plan;
    private final Optional<String> location;
    private final JsonObject tags;
    private final Instant started;
    private final String correlationId;
    private final DeploymentOrder order;
    private final Consumer<Instant> whenOver;
    private Optional<Instant> ended = Optional.empty();
    private Optional<Instant> outputsEnd = Optional.empty();
    private Optional<JsonObject> error = Optional.empty();
    private JsonObject outputs = JsonObject.empty();
    private String state = "Running";
    private int running;
    private int done;

    Deployment(
            DeploymentAddress address,
            DeploymentPlan plan,
            DeploymentRequest request,
            Instant started,
            String correlationId,
            DeploymentOrder order,
            Consumer<Instant> whenOver) {
        this.address = address;
        this.plan = plan;
        this.location = request.location();
        this.tags = request.tags();
        this.started = started;
        this.correlationId = correlationId;
        this.order = order;
        this.whenOver = whenOver;
    }

    DeploymentAddress address() {
        return address;
    }

    DeploymentPlan plan() {
        return plan;
    }

    Optional<String> location() {
        return location;
    }

    JsonObject tags() {
        return tags;
    }

    Instant started() {
        return started;
    }

    String correlationId() {
        return correlationId;
    }

    /** What it deploys, in the order of the template. */
    List<Step> steps() {
        return order.deployed();
    }

    DeploymentOrder order() {
        return order;
    }

    void began(Step step, Instant now) {
        step.begin(now);
        running++;
    }

    void ended(Step step, Optional<JsonObject> why, Instant now) {
        step.end(now, why);
        running--;
        done += why.isEmpty() ? 1 : 0;
    }

    /** Whether something is being deployed. */
    boolean isBusy() {
        return running > 0;
    }

    /** Whether all was deployed. */
    boolean isComplete() {
        return done == steps().size();
    }

    Optional<Instant> ended() {
        return ended;
    }

    /** When its outputs were evaluated; empty if they were not, or not yet. */
    Optional<Instant> outputsEnd() {
        return outputsEnd;
    }

    Optional<JsonObject> error() {
        return error;
    }

    JsonObject outputs() {
        return outputs;
    }

    boolean isActive() {
        return ended.isEmpty();
    }

    /** The value of {@code provisioningState}. */
    String state(Instant now) {
        return isActive() && now.isBefore(started.plus(BEGINNING)) ? "Accepted" : state;
    }

    void evaluated(Instant now) {
        outputsEnd = Optional.of(now);
    }

    void succeed(JsonObject evaluated, Instant now) {
        outputs = evaluated;
        end("Succeeded", now);
    }

    void fail(JsonObject why, Instant now) {
        error = Optional.of(why);
        end("Failed", now);
    }

    /** Stops it: resources in progress go on, but no others begin. */
    void cancel(Instant now) {
        steps().forEach(step -> {
            step.nested().filter(Deployment::isActive).ifPresent(inner -> inner.cancel(now));
            step.cancel(now);
        });
        end("Canceled", now);
    }

    private void end(String last, Instant now) {
        state = last;
        ended = Optional.of(now);
        whenOver.accept(now);
    }
}
