package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.ServiceRequest;

/** The refusals of requests that this service does not support; codes and messages are our own. */
final class UnsupportedRequests {
    private UnsupportedRequests() {}

    /** Refuses any other method. */
    static void only(String method, ServiceRequest request) {
        if (!request.method().equals(method)) {
            throw method(request);
        }
    }

    static ErrorResponseException method(ServiceRequest request) {
        return ErrorResponseException.byArm(
                405,
                "MethodNotAllowed",
                "LocalImageBuilder has no " + request.method() + " of '" + request.path() + "'.");
    }

    static ErrorResponseException address(ServiceRequest request) {
        return ErrorResponseException.byArm(
                404, "InvalidResourceType", "LocalImageBuilder has nothing at '" + request.path() + "'.");
    }
}
