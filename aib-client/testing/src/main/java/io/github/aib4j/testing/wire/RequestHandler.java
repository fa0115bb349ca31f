package io.github.aib4j.testing.wire;

/** Handles requests behind a server. */
public interface RequestHandler {
    /**
     * Responds to a request.
     *
     * @throws ConnectionDropped if the client must not get a response
     * @throws IllegalArgumentException if the request is not for this service
     */
    ServiceResponse answer(ServiceRequest request);
}
