package io.github.aib4j.client.implementation.arm;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to do about an error, given its code, the operation, and the state that the service reports. No advice is better
 * than harmful advice.
 */
final class ErrorRemedies {
    private static final Pattern PROVISIONING =
            Pattern.compile("provisioning ?state:? ?'?([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RUN = Pattern.compile("run ?state:? ?'?([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> UNSETTLED = Set.of("creating", "updating", "deleting");
    private static final String NO_BUILD = "There is no build to cancel.";

    private ErrorRemedies() {}

    static Optional<String> on(String code, String message, RequestPurpose task) {
        String special = switch (task.provider()) {
            case IMAGE_BUILDER -> onTemplate(code, message, task);
            case COMPUTE -> onGallery(code, task);
        };
        return Optional.ofNullable(special).or(() -> Optional.ofNullable(onAnything(code, task)));
    }

    private static @Nullable String onTemplate(String code, String message, RequestPurpose task) {
        return switch (code) {
            case "Conflict" -> isCreation(task) ? onTaken(task) : "Wait until what goes on there has ended.";
            case "OperationNotAllowed" -> onState(message, task);
            default -> null;
        };
    }

    private static String onTaken(RequestPurpose task) {
        return task.subject().startsWith("image template")
                ? "Delete '" + task.name() + "' first, or create the new template under another name."
                : "Take another name, or leave what is there.";
    }

    /** Decides by the state at the end of the message, which is why the operation is not allowed (reported). */
    private static @Nullable String onState(String message, RequestPurpose task) {
        String provisioning = state(PROVISIONING, message);
        String run = state(RUN, message);
        if (UNSETTLED.contains(provisioning)) {
            return "Wait until it is no longer " + provisioning + ".";
        }
        if (run.equals("canceling")) {
            return "Wait until the build has stopped.";
        }
        if (run.equals("running")) {
            return task.verb().startsWith("cancel") ? null : "Wait until the present build ends, or cancel it.";
        }
        if (provisioning.equals("failed")) {
            return task.verb().startsWith("cancel") ? NO_BUILD : "Its creation failed: delete it, and create it again.";
        }
        return task.verb().startsWith("cancel") ? NO_BUILD : null;
    }

    private static String state(Pattern which, String message) {
        Matcher found = which.matcher(message);
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isCreation(RequestPurpose task) {
        return task.verb().startsWith("create") || task.verb().equals("ensure");
    }

    /** Advice by code, except for {@code OperationNotAllowed}, which has too many causes. */
    private static @Nullable String onGallery(String code, RequestPurpose task) {
        return switch (code) {
            case "Conflict" ->
                "Wait until what goes on there has ended" + (isCreation(task) ? ", or take another name." : ".");
            case "ParentResourceNotFound" -> onParent(task);
            case "CannotDeleteResource" -> "Delete what is in it first.";
            case "PropertyChangeNotAllowed" -> "Leave that as it is, or make a new one under another name.";
            case "DeleteGalleryImageVersionBlockedBeforeEndOfLife" ->
                "Wait until then, or take blockDeletionBeforeEndOfLife away by an update.";
            case "InvalidParameter" -> "Correct the member that the service names.";
            default -> null;
        };
    }

    private static String onParent(RequestPurpose task) {
        if (task.verb().startsWith("delete")) {
            return "It is gone already, unless the name is wrong.";
        }
        return task.subject().startsWith("version") || task.verb().startsWith("list the versions")
                ? "Create the gallery and the image definition first, or correct their names."
                : "Create the gallery first, or correct its name.";
    }

    private static @Nullable String onAnything(String code, RequestPurpose task) {
        return switch (code) {
            case "SubscriptionNotFound" -> "Check the subscription id, and that the credential may see it.";
            case "ResourceGroupNotFound" ->
                isCreation(task) ? "Create the resource group first, or correct its name." : "Correct its name.";
            case "ResourceNotFound", "NotFound" -> "Check the name and the resource group.";
            case "AuthenticationFailed", "InvalidAuthenticationToken", "ExpiredAuthenticationToken" ->
                "Give a credential whose token is for this cloud and tenant.";
            case "AuthorizationFailed" -> "Give the caller a role that allows this on the resource group.";
            case "MissingSubscriptionRegistration" ->
                "Register the provider " + task.provider().namespace() + " in the subscription.";
            case "ValidationFailed" -> "Correct the member that the service names.";
            default -> null;
        };
    }
}
