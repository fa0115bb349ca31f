package io.github.aib4j.testing.service;

import io.github.aib4j.testing.deployment.DeploymentCall;
import io.github.aib4j.testing.deployment.DeploymentProvider;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The requests about deployments. */
final class DeploymentRoutes {
    private final ArmChecks gate;
    private final DeploymentProvider deployments;

    DeploymentRoutes(ArmChecks gate, DeploymentProvider deployments) {
        this.gate = gate;
        this.deployments = deployments;
    }

    /** The response to a request about deployments; empty for other requests. */
    Optional<ServiceResponse> answer(ServiceRequest request, Instant now) {
        Route route = route(request);
        if (route.subscription().isEmpty()) {
            return Optional.empty();
        }
        if (route.isAbout("deployments")) {
            String version = ArmChecks.versionText(route);
            gate.checkPlace(route);
            return Optional.of(deployments.answer(new DeploymentCall(
                    request, route.subscription(), route.resourceGroup(), route.rest(), version, now)));
        }
        return deletion(request, route);
    }

    /** Operations are also requested without the provider in the address (recorded). */
    private static Route route(ServiceRequest request) {
        Route route = Route.of(request, DeploymentProvider.PROVIDER);
        return route.rest().isEmpty() ? Route.withoutProvider(request) : route;
    }

    private Optional<ServiceResponse> deletion(ServiceRequest request, Route route) {
        List<String> rest = Route.withoutProvider(request).rest();
        boolean isResult = rest.size() == 2 && rest.get(0).equalsIgnoreCase("operationresults");
        if (!isResult) {
            return Optional.empty();
        }
        gate.checkPlace(route);
        UnsupportedRequests.only("GET", request);
        return deployments.deletion(rest.get(1), request.url());
    }
}
