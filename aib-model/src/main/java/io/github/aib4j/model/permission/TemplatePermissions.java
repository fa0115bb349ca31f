package io.github.aib4j.model.permission;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.value.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The least permissions with which a template can be created and built, per principal and scope, in the order of the
 * template.
 *
 * <p>They follow from the template alone: targets, sources, subnets, scripts and files in Azure Storage, identities of
 * the build machine, and the staging resource group. Scopes of resources that the template does not name are not known,
 * such as those of a policy. The identity is only used by the service; the build machine does not get it (documented).
 *
 * @param identities the identities of the template, one unless the template breaks a rule
 * @param permissions what is needed
 * @since 0.1.0
 */
public record TemplatePermissions(List<String> identities, List<Permission> permissions) {
    /** Long enough for the ids of a hundred identities. */
    private static final int LONGEST = 30_000;

    /** Copies the lists. */
    public TemplatePermissions {
        identities = List.copyOf(identities);
        permissions = List.copyOf(permissions);
    }

    /**
     * Derives the permissions from a template. If its id is among the facts, the caller's scope is the template's
     * resource group; otherwise the scope says so in words.
     */
    public static TemplatePermissions of(ImageTemplate template, TemplateFacts facts) {
        List<String> identities = template.identity().stream()
                .flatMap(identity -> identity.userAssignedIdentities().stream())
                .map(ResourceId::text)
                .toList();
        return new TemplatePermissions(identities, merged(new NeededPermissions(template, facts).all()));
    }

    /** One permission for each principal, scope and role, so that two targets in one gallery count once. */
    private static List<Permission> merged(List<Permission> all) {
        Map<List<Object>, Permission> merged = new LinkedHashMap<>();
        for (Permission one : all) {
            List<Object> key = List.of(one.principal(), LetterCase.lower(one.scope()), one.role());
            merged.merge(key, one, (first, second) -> {
                List<String> actions = new ArrayList<>(first.actions());
                actions.addAll(second.actions());
                return new Permission(
                        first.principal(), first.scope(), actions, first.role(), first.reason(), first.pointer());
            });
        }
        return List.copyOf(merged.values());
    }

    /** What one principal needs. */
    public List<Permission> of(Principal principal) {
        return permissions.stream()
                .filter(permission -> permission.principal() == principal)
                .toList();
    }

    /**
     * Custom roles with exactly the actions that are needed. Scopes in which a principal needs the same actions share a
     * role. Permissions for which only a built-in role is known have none, and neither have scopes that are not ids.
     *
     * @param prefix the begin of the roles' names, such as the template's name
     */
    public List<CustomRole> customRoles(String prefix) {
        Map<List<Object>, List<Permission>> alike = new LinkedHashMap<>();
        permissions.stream()
                .filter(permission -> !permission.actions().isEmpty()
                        && group(permission.scope()).isPresent())
                .forEach(permission -> alike.computeIfAbsent(
                                List.of(permission.principal(), permission.actions()), key -> new ArrayList<>())
                        .add(permission));
        List<CustomRole> roles = new ArrayList<>();
        alike.values().forEach(group -> roles.add(role(prefix + " " + (roles.size() + 1), group)));
        return List.copyOf(roles);
    }

    private static CustomRole role(String name, List<Permission> alike) {
        Permission first = alike.get(0);
        Set<String> groups = new LinkedHashSet<>();
        alike.forEach(permission -> group(permission.scope()).ifPresent(groups::add));
        return new CustomRole(
                name,
                "For " + first.principal() + " of an image template: " + first.reason() + ".",
                first.principal(),
                first.actions(),
                alike.stream().map(Permission::scope).toList(),
                List.copyOf(groups));
    }

    private static Optional<String> group(String scope) {
        ResourceId id = ResourceId.ofText(scope);
        return id.isParsed()
                ? id.resourceGroup()
                        .map(group ->
                                "/subscriptions/" + id.subscriptionId().orElseThrow() + "/resourceGroups/" + group)
                : Optional.empty();
    }

    /** All of it for people: a paragraph for each principal, with a line for each action or role and its reason. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Principal principal : Principal.values()) {
            List<Permission> needed = of(principal);
            if (!needed.isEmpty()) {
                text.append(title(principal)).append(" needs\n");
                needed.forEach(permission -> append(permission, text));
            }
        }
        return text.toString();
    }

    private String title(Principal principal) {
        String title = principal.toString();
        String capitalized = Character.toUpperCase(title.charAt(0)) + title.substring(1);
        return principal != Principal.TEMPLATE_IDENTITY
                ? capitalized
                : capitalized
                        + (identities.isEmpty()
                                ? ", which it does not have yet,"
                                : " " + OneLine.of(identities.toString(), LONGEST));
    }

    private static void append(Permission permission, StringBuilder text) {
        text.append("  on ")
                .append(OneLine.of(permission.scope()))
                .append(", because ")
                .append(permission.reason())
                .append('\n');
        permission
                .actions()
                .forEach(action -> text.append("    ").append(action).append('\n'));
        permission
                .role()
                .ifPresent(role -> text.append(permission.actions().isEmpty() ? "    role " : "    or the role ")
                        .append(role)
                        .append('\n'));
    }
}
