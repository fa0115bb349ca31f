package io.github.aib4j.testing.service;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.time.Instant;

/**
 * A request that has passed the checks of Azure Resource Manager.
 *
 * @param route the parts of its address
 * @param version its api-version
 * @param now the time of its arrival
 */
record ArmRequest(ServiceRequest request, Route route, ApiVersion version, Instant now) {
    /** The same request at a later time. */
    ArmRequest at(Instant later) {
        return new ArmRequest(request, route, version, later);
    }

    /** The template in the address. */
    TemplateAddress template() {
        return route.template();
    }
}
