package io.github.aib4j.client.implementation.arm;

import java.util.Optional;

/** What to do about an error, by the service's code. */
final class Advice {
    private Advice() {}

    static Optional<String> on(String code, Task task) {
        return Optional.ofNullable(
                switch (code) {
                    case "Conflict" ->
                        "Delete '" + task.name() + "' first, or create the new template under another name.";
                    case "SubscriptionNotFound" -> "Check the subscription id, and that the credential may see it.";
                    case "ResourceGroupNotFound" -> "Create the resource group first, or correct its name.";
                    case "ResourceNotFound", "NotFound" -> "Check the name and the resource group.";
                    case "AuthenticationFailed", "InvalidAuthenticationToken", "ExpiredAuthenticationToken" ->
                        "Give a credential whose token is for this cloud and tenant.";
                    case "AuthorizationFailed" -> "Give the caller a role that allows this on the resource group.";
                    case "OperationNotAllowed" -> "Wait until the present operation ends, or cancel it.";
                    case "MissingSubscriptionRegistration" ->
                        "Register the provider Microsoft.VirtualMachineImages in the subscription.";
                    case "ValidationFailed" -> "Correct the member that the service names.";
                    default -> null;
                });
    }
}
