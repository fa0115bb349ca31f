package io.github.aib4j.model.permission;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A custom role with just the actions that a principal needs in some scopes.
 *
 * @param name the name of the role, which must be unique in the tenant
 * @param description a sentence for people
 * @param principal who gets the role
 * @param actions the actions, in the order of the alphabet
 * @param assignmentScopes where to assign the role; the least scopes
 * @param assignableScopes the resource groups of these scopes; a role definition takes nothing smaller
 * @since 0.1.0
 */
public record CustomRole(
        String name,
        String description,
        Principal principal,
        List<String> actions,
        List<String> assignmentScopes,
        List<String> assignableScopes) {
    /** Copies the lists. */
    public CustomRole {
        actions = List.copyOf(actions);
        assignmentScopes = List.copyOf(assignmentScopes);
        assignableScopes = List.copyOf(assignableScopes);
    }

    /**
     * An id for the role definition, which is the same whenever it is derived from the same name and scopes. It is the
     * last part of the address of a PUT: {@code SCOPE/providers/Microsoft.Authorization/roleDefinitions/ID}.
     */
    public UUID id() {
        return UUID.nameUUIDFromBytes(
                (name + "\n" + String.join("\n", assignableScopes)).getBytes(StandardCharsets.UTF_8));
    }

    /** The body of the PUT that creates the role definition, indented. */
    public String restBody() {
        JsonObject permission = JsonObject.builder()
                .put("actions", array(actions))
                .put("notActions", array(List.of()))
                .put("dataActions", array(List.of()))
                .put("notDataActions", array(List.of()))
                .build();
        JsonObject properties = JsonObject.builder()
                .put("roleName", new JsonString(name))
                .put("description", new JsonString(description))
                .put("type", new JsonString("CustomRole"))
                .put("permissions", new JsonArray(List.of(permission)))
                .put("assignableScopes", array(assignableScopes))
                .build();
        return JsonText.print(JsonObject.empty().with("properties", properties));
    }

    /** The file that {@code az role definition create --role-definition} reads, indented. */
    public String commandLineFile() {
        return JsonText.print(JsonObject.builder()
                .put("Name", new JsonString(name))
                .put("IsCustom", new JsonBoolean(true))
                .put("Description", new JsonString(description))
                .put("Actions", array(actions))
                .put("NotActions", array(List.of()))
                .put("DataActions", array(List.of()))
                .put("NotDataActions", array(List.of()))
                .put("AssignableScopes", array(assignableScopes))
                .build());
    }

    private static JsonArray array(List<String> texts) {
        return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
    }
}
