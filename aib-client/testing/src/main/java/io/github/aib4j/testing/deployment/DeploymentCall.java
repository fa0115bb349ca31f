package io.github.aib4j.testing.deployment;

import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request about deployments, after the checks of Azure Resource Manager.
 *
 * @param resourceGroup absent if the address belongs to a whole subscription
 * @param rest the part of the address after the provider's name, from {@code deployments} on
 * @param apiVersion the api-version that it names
 * @param now the time of arrival
 */
public record DeploymentCall(
        ServiceRequest request,
        String subscription,
        Optional<String> resourceGroup,
        List<String> rest,
        String apiVersion,
        Instant now) {
    String method() {
        return request.method();
    }

    /** The deployment that the address names. */
    DeploymentAddress deployment() {
        return new DeploymentAddress(subscription, resourceGroup, rest.get(1));
    }

    /** Whether the address continues like this after the name of the deployment. */
    boolean isAction(int length, String action) {
        return rest.size() == length && rest.get(2).equalsIgnoreCase(action);
    }

    DeploymentCall at(Instant later) {
        return new DeploymentCall(request, subscription, resourceGroup, rest, apiVersion, later);
    }

    void only(String method) {
        if (!method().equals(method)) {
            throw notAllowed();
        }
    }

    ErrorResponseException notAllowed() {
        return ErrorResponseException.byArm(
                405, "MethodNotAllowed", "LocalImageBuilder has no " + method() + " of '" + request.path() + "'.");
    }

    ErrorResponseException notFound() {
        return ErrorResponseException.byArm(
                404, "InvalidResourceType", "LocalImageBuilder has nothing at '" + request.path() + "'.");
    }
}
