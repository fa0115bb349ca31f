package io.github.aib4j.testing.service;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.time.Instant;

/**
 * A request that has passed the gate.
 *
 * @param route what its address is about
 * @param version the api-version that it names
 * @param now when it came
 */
record ArmRequest(ServiceRequest request, Route route, ApiVersion version, Instant now) {
    /** The same, come later. */
    ArmRequest at(Instant later) {
        return new ArmRequest(request, route, version, later);
    }

    /** The template that the address names. */
    TemplateAddress template() {
        return route.template();
    }
}
