package io.github.aib4j.testing.service;

import io.github.aib4j.model.run.RunState;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.template.StoredTrigger;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.ErrorResponseException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * The requests that are allowed in the current state of a template. The messages are those that users reported ({@code
 * provisioned} is the service's own name for a template that Succeeded), and so is the status 405
 * (danielsollondon/azvmimagebuilder#48); none was recorded.
 */
final class StateChecks {
    private static final Set<String> UNSETTLED = Set.of("Creating", "Updating", "Deleting");

    private StateChecks() {}

    /** A template that is provisioned or failed can be deleted, unless a build is running. */
    static void checkDelete(StoredTemplate template, Instant now) {
        checkSettled(template, "DELETE", now);
        if (template.currentRun(now).isPresent()) {
            throw notAllowed(template, "delete", now);
        }
    }

    /** A template runs when it is provisioned and no build is running; that a failed one does not is assumed. */
    static void checkRun(StoredTemplate template, Instant now) {
        checkSettled(template, "RUN", now);
        if (template.failure().isPresent() || template.currentRun(now).isPresent()) {
            throw notAllowed(template, "run/action", now);
        }
    }

    /** Whether it runs now. */
    static boolean canRun(StoredTemplate template, Instant now) {
        return template.provisioningState(now).equals("Succeeded")
                && template.currentRun(now).isEmpty();
    }

    /** A template that is provisioned or failed can be updated, unless a build is running. */
    static void checkUpdate(StoredTemplate template, Instant now) {
        checkSettled(template, "PATCH", now);
        if (template.currentRun(now).isPresent()) {
            throw notAllowed(template, "write", now);
        }
    }

    /**
     * Triggers can be created and deleted while the template is provisioned or failed, even during a build: assumed.
     */
    static void checkTrigger(StoredTemplate template, Instant now) {
        checkSettled(template, "WRITE", now);
    }

    /** A trigger cannot be created while it is being deleted: assumed. */
    static void checkTrigger(StoredTrigger trigger) {
        if (trigger.deletionEnd().isPresent()) {
            throw unsettled("WRITE", "Deleting");
        }
    }

    /** The build that can be canceled; one that is already being canceled cannot. */
    static Run running(StoredTemplate template, Instant now) {
        return template.currentRun(now)
                .filter(run -> run.state(now).equals(RunState.RUNNING))
                .orElseThrow(() -> notAllowed(template, "cancel/action", now));
    }

    private static void checkSettled(StoredTemplate template, String operation, Instant now) {
        String state = template.provisioningState(now);
        if (UNSETTLED.contains(state)) {
            throw unsettled(operation, state);
        }
    }

    private static ErrorResponseException unsettled(String operation, String state) {
        return refusal("Operation '" + operation + "' is not allowed in provisioningState: '"
                + state.toLowerCase(Locale.ROOT) + "'");
    }

    private static ErrorResponseException notAllowed(StoredTemplate template, String operation, Instant now) {
        String provisioning = template.provisioningState(now).toLowerCase(Locale.ROOT);
        String run = template.lastRun(now)
                .map(r -> r.state(now).toString().toLowerCase(Locale.ROOT))
                .orElse("ready");
        return refusal("Operation " + TemplateAddress.TYPE + "/" + operation + " is not allowed in provisioning state: "
                + (provisioning.equals("succeeded") ? "provisioned" : provisioning) + " or run state: " + run + ".");
    }

    private static ErrorResponseException refusal(String message) {
        return ErrorResponseException.byProvider(405, "OperationNotAllowed", message);
    }
}
