package io.github.aib4j.testing.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which resources of a template wait for which.
 *
 * <p>An entry of {@code dependsOn} is an id, the end of one, a name, a symbolic name, or the name of a loop
 * (documented). A resource whose expressions ask for the state of another waits for that, too. Nothing waits for a
 * resource that already exists or whose condition is false (documented).
 */
final class DeploymentOrder {
    private final Map<String, List<Step>> byName = new HashMap<>();
    private final List<Step> deployed = new ArrayList<>();

    private DeploymentOrder() {}

    /** Links each resource to those that it waits for. */
    static DeploymentOrder of(List<PlannedResource> resources) {
        DeploymentOrder order = new DeploymentOrder();
        resources.forEach(order::add);
        order.deployed.forEach(order::link);
        checkCircle(order.deployed);
        return order;
    }

    /** The resources to deploy, in the order of the template. */
    List<Step> deployed() {
        return deployed;
    }

    /** The first resource with that id, path, name or symbolic name, deployed or not. */
    Optional<Step> find(String name) {
        return Optional.ofNullable(byName.get(key(name))).map(found -> found.get(0));
    }

    private void add(PlannedResource resource) {
        Step step = new Step(resource);
        put(resource.id(), step);
        if (step.isDeployed()) {
            deployed.add(step);
            checkTwice(resource);
        }
        put(ResourceIds.withProvider(resource.id()), step);
        put(resource.path(), step);
        put(resource.name(), step);
        resource.resource().symbolicName().ifPresent(name -> put(name, step));
        resource.resource().loops().forEach(name -> put(name, step));
    }

    private void checkTwice(PlannedResource resource) {
        if (all(resource.id()).stream().filter(Step::isDeployed).count() > 1) {
            throw DeploymentErrors.twice(resource.path());
        }
    }

    private void put(String name, Step step) {
        List<Step> named = byName.computeIfAbsent(key(name), any -> new ArrayList<>());
        if (named.isEmpty() || named.get(named.size() - 1) != step) {
            named.add(step);
        }
    }

    private void link(Step step) {
        for (String name : step.resource().dependsOn()) {
            List<Step> others = all(name);
            if (others.isEmpty()) {
                throw DeploymentErrors.undefined(name);
            }
            others.stream().filter(Step::isDeployed).forEach(step::waitFor);
        }
        for (String name : step.resource().references()) {
            all(name).stream().filter(Step::isDeployed).forEach(step::waitFor);
        }
    }

    /** All resources that an entry of {@code dependsOn} refers to. */
    List<Step> all(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.startsWith("/providers/") ? key.substring("/providers/".length()) : key;
    }

    /** Repeatedly removes resources that wait for nothing; the remaining ones form a cycle, or wait for one. */
    private static void checkCircle(List<Step> steps) {
        Map<Step, Integer> open = new HashMap<>();
        Deque<Step> free = new ArrayDeque<>();
        for (Step step : steps) {
            open.put(step, step.waitsFor().size());
            if (!step.isWaiting()) {
                free.add(step);
            }
        }
        while (!free.isEmpty()) {
            Step next = free.remove();
            open.remove(next);
            for (Step dependent : next.dependents()) {
                if (open.merge(dependent, -1, Integer::sum) == 0) {
                    free.add(dependent);
                }
            }
        }
        steps.stream().filter(open::containsKey).findFirst().ifPresent(step -> {
            throw DeploymentErrors.circular(inCircle(step, open).resource().id());
        });
    }

    /** Follows the dependencies from a resource until one occurs twice. */
    private static Step inCircle(Step from, Map<Step, Integer> open) {
        Map<Step, Step> seen = new HashMap<>();
        Step at = from;
        while (seen.put(at, at) == null) {
            at = at.waitsFor().stream().filter(open::containsKey).findFirst().orElse(at);
        }
        return at;
    }
}
