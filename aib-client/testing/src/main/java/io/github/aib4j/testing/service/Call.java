package io.github.aib4j.testing.service;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.Request;
import java.time.Instant;

/**
 * A request that has passed the gate.
 *
 * @param route what its address is about
 * @param version the api-version that it names
 * @param now when it came
 */
record Call(Request request, Route route, ApiVersion version, Instant now) {
    /** The same, come later. */
    Call at(Instant later) {
        return new Call(request, route, version, later);
    }

    /** The template that the address names. */
    TemplateAddress template() {
        return route.template();
    }
}
