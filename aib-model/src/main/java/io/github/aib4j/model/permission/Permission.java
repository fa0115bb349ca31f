package io.github.aib4j.model.permission;

import io.github.aib4j.model.value.OneLine;
import java.util.List;
import java.util.Optional;

/**
 * Actions that one principal needs in one scope.
 *
 * @param principal who needs them
 * @param scope where: the id of a resource or a resource group, the address of a storage container, or an ARM expression
 *     that yields one of them
 * @param actions the least actions, in the order of the alphabet; empty if only a built-in role is known to be enough
 * @param role the built-in role that has these actions, if the service's pages name one
 * @param reason why, in one sentence without a period
 * @param pointer the JSON pointer of the place in the template that makes it necessary; empty for the template itself
 * @since 0.1.0
 */
public record Permission(
        Principal principal, String scope, List<String> actions, Optional<String> role, String reason, String pointer) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are neither actions nor a role
     */
    public Permission {
        actions = actions.stream().sorted().distinct().toList();
        if (actions.isEmpty() && role.isEmpty()) {
            throw new IllegalArgumentException(
                    "A permission on " + OneLine.quoted(scope, 200) + " has neither actions nor a role; give one");
        }
    }

    static Permission of(Principal principal, String scope, List<String> actions, String reason, String pointer) {
        return new Permission(principal, scope, actions, Optional.empty(), reason, pointer);
    }

    static Permission ofRole(Principal principal, String scope, String role, String reason, String pointer) {
        return new Permission(principal, scope, List.of(), Optional.of(role), reason, pointer);
    }
}
