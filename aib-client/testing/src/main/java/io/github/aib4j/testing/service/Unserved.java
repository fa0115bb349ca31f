package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.Refusal;
import io.github.aib4j.testing.wire.Request;

/** What this service does not have; codes and words are our own. */
final class Unserved {
    private Unserved() {}

    /** Refuses any other method. */
    static void only(String method, Request request) {
        if (!request.method().equals(method)) {
            throw method(request);
        }
    }

    static Refusal method(Request request) {
        return Refusal.byArm(
                405,
                "MethodNotAllowed",
                "LocalImageBuilder has no " + request.method() + " of '" + request.path() + "'.");
    }

    static Refusal address(Request request) {
        return Refusal.byArm(404, "InvalidResourceType", "LocalImageBuilder has nothing at '" + request.path() + "'.");
    }
}
