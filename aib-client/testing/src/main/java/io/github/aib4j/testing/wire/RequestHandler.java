package io.github.aib4j.testing.wire;

/** What stands behind a door. */
public interface RequestHandler {
    /**
     * Answers one request.
     *
     * @throws ConnectionDropped if the client is to get no answer
     * @throws IllegalArgumentException if the request is not for this service
     */
    ServiceResponse answer(ServiceRequest request);
}
