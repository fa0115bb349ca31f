package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** The rest of the local service, as a deployment uses it. */
public interface ResourceRequests {
    /** The types that can be created here, as error messages list them. */
    SortedSet<String> types();

    /** Whether the service creates resources of this type; letter case does not matter. */
    boolean creates(String type);

    /** Whether a resource group exists. */
    boolean hasGroup(String subscription, String resourceGroup);

    /** Creates or changes a resource by the same code as a PUT of a client. */
    Provisioning put(String id, String apiVersion, JsonObject body, Instant now);

    /** A resource as a GET of a client shows it; empty if the service responds with an error. */
    Optional<JsonObject> get(String id, String apiVersion, Instant now);

    /** A resource group or subscription as a GET of a client shows it; empty if the service responds with an error. */
    Optional<JsonObject> scope(String id, Instant now);
}
