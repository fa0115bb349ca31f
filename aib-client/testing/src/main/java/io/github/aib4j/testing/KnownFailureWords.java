package io.github.aib4j.testing;

import io.github.aib4j.testing.KnownFailure.CallError;
import java.util.Optional;

/** The error response of a call for each {@link KnownFailure}; the messages are those of the model's catalog. */
final class KnownFailureWords {
    private KnownFailureWords() {}

    /** The error of a call; triggers have none. The statuses are assumed unless stated. */
    static Optional<CallError> atCall(KnownFailure failure) {
        int status = switch (failure) {
            case IDENTITY_UNUSABLE, DISTRIBUTOR_DROPPED -> 400;
            case NOT_ALLOWED_WHILE_RUNNING, NOT_ALLOWED_WHILE_CANCELING, NOT_ALLOWED_WHILE_CREATING -> 405; // reported
            case PRIVATE_ENDPOINT_IN_USE -> 409;
            case PROVIDER_NOT_REGISTERED, PUBLIC_ACCESS -> 409; // documented
            case SERVER_ERROR -> 500;
            default -> 0;
        };
        return status == 0 ? Optional.empty() : Optional.of(new CallError(status, failure.code(), failure.message()));
    }
}
