package io.github.aib4j.client.implementation.log;

import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.error.BuildLogUnavailableException.Reason;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.value.OneLine;
import java.util.Optional;

/** Says in one line why a log cannot be read. */
final class LogProblems {
    private static final int LONGEST_CODE = 200;

    private LogProblems() {}

    /** A problem that no single response tells. */
    static BuildLogUnavailableException missing(RequestPurpose task, Reason reason, String what) {
        return new BuildLogUnavailableException(
                task.failed() + ": " + what + ".", reason, 200, Optional.empty(), Optional.empty());
    }

    /** Azure Resource Manager refused a step on the way to the log. */
    static BuildLogUnavailableException of(RequestPurpose task, Reason reason, String what, ImageBuilderException e) {
        String code = e.code().map(OneLine::of).map(text -> ", " + text).orElse("");
        return because(
                new BuildLogUnavailableException(
                        task.failed() + ": " + what + code + " (HTTP " + e.statusCode() + ").",
                        reason,
                        e.statusCode(),
                        e.requestId(),
                        e.error()),
                e);
    }

    private static BuildLogUnavailableException because(BuildLogUnavailableException problem, Throwable cause) {
        problem.initCause(cause);
        return problem;
    }

    /** Storage responded that something does not exist. */
    static BuildLogUnavailableException gone(RequestPurpose task, ArmResponse response, String blob) {
        String code = code(response);
        boolean isContainer = code.equals("ContainerNotFound") || code.equals("ResourceNotFound");
        String what = isContainer
                ? "there is no container packerlogs in its storage; a template that is deleted takes it along"
                : "there is no log '" + blob + "' in its storage";
        return of(task, isContainer ? Reason.NO_CONTAINER : Reason.NO_LOG, what, response);
    }

    static BuildLogUnavailableException of(RequestPurpose task, Reason reason, String what, ArmResponse response) {
        return new BuildLogUnavailableException(
                task.failed() + ": " + what + Errors.trace(response.status(), response.requestId()) + ".",
                reason,
                response.status(),
                response.requestId(),
                error(response));
    }

    /** Storage responded with something other than a log. */
    static ImageBuilderException failed(RequestPurpose task, ArmResponse response) {
        String code = code(response);
        return new ImageBuilderException(
                task.failed() + ": storage answered " + (code.isEmpty() ? "an error" : code)
                        + Errors.trace(response.status(), response.requestId()) + ".",
                response.response(),
                response.status(),
                response.requestId(),
                error(response));
    }

    /** The code of an error of storage. */
    static String code(ArmResponse response) {
        return OneLine.of(response.header("x-ms-error-code").orElse(""), LONGEST_CODE);
    }

    private static Optional<ServiceError> error(ArmResponse response) {
        return Optional.of(code(response))
                .filter(code -> !code.isEmpty())
                .map(code -> new ServiceError(code, "", Optional.empty()));
    }
}
