package io.github.aib4j.client.implementation.arm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to do about an error, by the service's error code. */
final class ErrorRemedies {
    private ErrorRemedies() {}

    static Optional<String> on(String code, RequestPurpose task) {
        String special = switch (task.provider()) {
            case IMAGE_BUILDER -> onTemplate(code, task);
            case COMPUTE -> onGallery(code, task);
        };
        return Optional.ofNullable(special).or(() -> Optional.ofNullable(onAnything(code, task)));
    }

    private static @Nullable String onTemplate(String code, RequestPurpose task) {
        return switch (code) {
            case "Conflict" -> "Delete '" + task.name() + "' first, or create the new template under another name.";
            case "OperationNotAllowed" -> "Wait until the present operation ends, or cancel it.";
            default -> null;
        };
    }

    /** {@code OperationNotAllowed} has too many reasons for advice; the service's message says what to do. */
    private static @Nullable String onGallery(String code, RequestPurpose task) {
        return switch (code) {
            case "Conflict" -> "Wait until what goes on there has ended, or take another name.";
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
        return task.subject().startsWith("version") || task.verb().startsWith("list the versions")
                ? "Create the gallery and the image definition first, or correct their names."
                : "Create the gallery first, or correct its name.";
    }

    private static @Nullable String onAnything(String code, RequestPurpose task) {
        return switch (code) {
            case "SubscriptionNotFound" -> "Check the subscription id, and that the credential may see it.";
            case "ResourceGroupNotFound" -> "Create the resource group first, or correct its name.";
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
