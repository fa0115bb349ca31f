package io.github.aib4j.testing.deployment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The existing deployments, and those that are being deleted. */
final class DeploymentStore {
    /** How long it takes to delete one (assumed). */
    private static final Duration DELETION = Duration.ofSeconds(15);

    private final NavigableMap<String, Deployment> byKey = new TreeMap<>();
    private final Map<String, Instant> deletions = new HashMap<>();

    void add(Deployment deployment) {
        byKey.put(deployment.address().key(), deployment);
    }

    Optional<Deployment> find(DeploymentAddress address) {
        return Optional.ofNullable(byKey.get(address.key()));
    }

    Deployment existing(DeploymentAddress address) {
        return find(address).orElseThrow(() -> DeploymentErrors.missing(address));
    }

    /** The deployments to a resource group or a subscription, by key. */
    NavigableMap<String, Deployment> in(String subscription, Optional<String> resourceGroup) {
        String prefix = DeploymentAddress.keyPrefix(subscription, resourceGroup);
        return byKey.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
    }

    /** Deletes a deployment, and remembers until when that takes. */
    void delete(Deployment deployment, String operation, Instant now) {
        byKey.remove(deployment.address().key());
        deletions.put(operation, now.plus(DELETION));
    }

    /** When a deletion ends. */
    Optional<Instant> deletionEnd(String operation) {
        return Optional.ofNullable(deletions.get(operation));
    }

    long countActive() {
        return byKey.values().stream().filter(Deployment::isActive).count();
    }

    Iterable<Deployment> all() {
        return byKey.values();
    }
}
