package io.github.aib4j.temporal;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.fleet.BuildDriver;
import io.github.aib4j.client.fleet.FleetException;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.value.OneLine;
import io.temporal.client.ActivityCompletionException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;

/**
 * The failures of activities as they are kept in histories: a type and one line without secrets. They have neither the
 * client's stack trace nor its causes, whose messages may contain secrets.
 */
final class Failures {
    private Failures() {}

    /**
     * Turns a failure into one for Temporal.
     *
     * @param what the subject of the failure, such as an id
     * @param state the state of the build, for the details; empty if there is none
     */
    static RuntimeException of(RuntimeException failure, String what, String state) {
        if (failure instanceof TemporalFailure || failure instanceof ActivityCompletionException) {
            return failure;
        }
        ProblemType type = type(failure);
        ApplicationFailure.Builder told = ApplicationFailure.newBuilder()
                .setMessage(message(failure, what))
                .setType(type.name())
                .setNonRetryable(type != ProblemType.UNCLEAR);
        return (state.isEmpty() ? told : told.setDetails(state)).build();
    }

    static ApplicationFailure fatal(ProblemType type, String message) {
        return ApplicationFailure.newNonRetryableFailure(OneLine.of(message), type.name());
    }

    static ApplicationFailure passing(ProblemType type, String message) {
        return ApplicationFailure.newFailure(OneLine.of(message), type.name());
    }

    private static String message(RuntimeException failure, String what) {
        String text =
                OneLine.of(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
        return text.contains(what) ? text : OneLine.of("'" + what + "': " + text);
    }

    private static ProblemType type(RuntimeException failure) {
        if (failure instanceof FleetException e) {
            return ProblemType.valueOf(e.reason().name());
        }
        if (failure instanceof LintException) {
            return ProblemType.RULES_BROKEN;
        }
        if (failure instanceof UnsupportedMemberException || failure instanceof IllegalArgumentException) {
            return ProblemType.INVALID_REQUEST;
        }
        boolean isRefused = failure instanceof ImageBuilderException && !BuildDriver.mayPass(failure);
        return isRefused ? ProblemType.REFUSED : ProblemType.UNCLEAR;
    }
}
