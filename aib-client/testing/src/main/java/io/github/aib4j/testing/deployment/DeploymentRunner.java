package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.DeploymentEvaluation.Value;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.OperationEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Advances deployments, event by event, up to a time. Resources begin as soon as they wait for nothing; after a
 * failure, unaffected resources are still deployed (documented).
 */
final class DeploymentRunner {
    /** The time from the last resource to the end of the outputs, and from there to the end (recorded). */
    private static final Duration OUTPUTS = Duration.ofMillis(150);

    private static final Duration CLOSING = Duration.ofMillis(30);

    /** How long a request takes whose response is final (assumed). */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final ResourceRequests requests;
    private final NestedDeployments nesting;
    private long count;

    /**
     * @param nesting starts nested deployments
     */
    DeploymentRunner(ResourceRequests requests, NestedDeployments nesting) {
        this.requests = requests;
        this.nesting = nesting;
    }

    /** Starts a nested deployment. */
    interface NestedDeployments {
        Deployment add(
                DeploymentAddress address,
                DeploymentRequest request,
                DeploymentPlan plan,
                Instant now,
                Consumer<Instant> whenOver);
    }

    /** Carries out all events up to this time. */
    void advance(Instant now) {
        while (!events.isEmpty() && !events.element().time.isAfter(now)) {
            Event next = events.remove();
            next.what.accept(next.time);
        }
    }

    void start(Deployment deployment, Instant now) {
        at(now.plus(Deployment.BEGINNING), deployment, time -> {
            deployment.steps().stream()
                    .filter(step -> !step.isWaiting())
                    .forEach(step -> begin(step, deployment, time));
            endIfIdle(deployment, time);
        });
    }

    private void begin(Step step, Deployment deployment, Instant now) {
        DeployedStates states = new DeployedStates(deployment, requests, now);
        try {
            begin(step, deployment, step.resource().evaluation().apply(states), states, now);
        } catch (ErrorResponseException refusal) {
            if (!step.isRunning()) {
                deployment.began(step, now);
            }
            step.accepted(refusal.status());
            end(step, deployment, Optional.of(refusal.error()), now);
        }
    }

    private void begin(
            Step step, Deployment deployment, PlannedResource.Evaluated evaluated, DeployedStates states, Instant now) {
        states.missing().forEach(step::waitFor);
        if (step.isWaiting()) {
            return;
        }
        deployment.began(step, now);
        String id = step.resource().id();
        if (evaluated.open().isPresent()) {
            JsonObject why =
                    DeploymentErrors.expressionFailure(id, evaluated.open().get());
            end(step, deployment, Optional.of(why), now);
        } else if (evaluated.nested().isPresent()) {
            nest(step, deployment, evaluated.body(), evaluated.nested().get(), now);
        } else {
            await(step, deployment, requests.put(id, step.resource().apiVersion(), evaluated.body(), now), now);
        }
    }

    private void await(Step step, Deployment deployment, Provisioning provisioning, Instant now) {
        step.accepted(provisioning.status());
        String id = step.resource().id();
        Optional<OperationEnd> operation = provisioning.operation();
        Instant end = operation.map(OperationEnd::time).orElse(now.plus(AT_ONCE));
        Optional<JsonObject> why = operation
                .flatMap(OperationEnd::error)
                .map(cause -> DeploymentErrors.resourceFailed(id, cause))
                .or(provisioning::error);
        at(end, deployment, time -> end(step, deployment, why, time));
    }

    private void nest(Step step, Deployment deployment, JsonObject body, DeploymentPlan plan, Instant now) {
        DeploymentAddress address = ResourceIds.deployment(step.resource().id());
        step.accepted(201);
        Deployment inner = nesting.add(
                address, DeploymentRequest.nested(body, plan), plan, now, time -> nestedOver(step, deployment, time));
        step.deploys(inner);
    }

    private void nestedOver(Step step, Deployment deployment, Instant now) {
        if (deployment.isActive() && step.isRunning()) {
            Optional<JsonObject> why = step.nested()
                    .flatMap(Deployment::error)
                    .map(cause ->
                            DeploymentErrors.resourceFailed(step.resource().id(), cause));
            end(step, deployment, why, now);
        }
    }

    private void end(Step step, Deployment deployment, Optional<JsonObject> why, Instant now) {
        deployment.ended(step, why, now);
        if (why.isEmpty()) {
            for (Step dependent : List.copyOf(step.dependents())) {
                dependent.stopWaitingFor(step);
                if (!dependent.isWaiting() && dependent.begun().isEmpty()) {
                    begin(dependent, deployment, now);
                }
            }
        }
        endIfIdle(deployment, now);
    }

    private void endIfIdle(Deployment deployment, Instant now) {
        if (deployment.isActive() && !deployment.isBusy()) {
            endIdle(deployment, now);
        }
    }

    private void endIdle(Deployment deployment, Instant now) {
        List<JsonObject> errors = deployment.steps().stream()
                .flatMap(step -> step.error().stream())
                .toList();
        if (!errors.isEmpty()) {
            deployment.fail(DeploymentErrors.failed(deployment.address(), errors.stream()), now);
        } else if (deployment.isComplete()) {
            at(now.plus(OUTPUTS), deployment, time -> evaluateOutputs(deployment, time));
        } else {
            deployment.fail(deadlock(deployment), now);
        }
    }

    /** Resources that wait for each other only in expressions that became known after others were deployed. */
    private static JsonObject deadlock(Deployment deployment) {
        String id = deployment.steps().stream()
                .filter(Step::isWaiting)
                .findFirst()
                .map(step -> step.resource().id())
                .orElse(deployment.address().id());
        return DeploymentErrors.error(
                "InvalidTemplate",
                "Deployment template validation failed: 'Circular dependency detected on resource: '" + id + "'.'.");
    }

    private void evaluateOutputs(Deployment deployment, Instant now) {
        List<Value> outputs = deployment.plan().outputs().apply(new DeployedStates(deployment, requests, now));
        List<Value> open =
                outputs.stream().filter(output -> output.value().isEmpty()).toList();
        if (open.isEmpty()) {
            deployment.evaluated(now);
            JsonObject values = DeploymentPlan.shown(outputs);
            at(now.plus(CLOSING), deployment, time -> deployment.succeed(values, time));
        } else {
            deployment.fail(DeploymentErrors.outputs(open), now);
        }
    }

    /** Schedules an event of a deployment; it is dropped if the deployment has ended by then. */
    private void at(Instant time, Deployment deployment, Consumer<Instant> what) {
        events.add(new Event(time, count++, when -> {
            if (deployment.isActive()) {
                what.accept(when);
            }
        }));
    }

    /** An event; events at the same time happen in the order in which they were scheduled. */
    private record Event(Instant time, long number, Consumer<Instant> what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = time.compareTo(other.time);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
