package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import java.util.List;

/** The checks of a template's identity by Azure Resource Manager, before Image Builder sees it. */
final class IdentityChecks {
    private static final List<String> TYPES = List.of("UserAssigned", "None");

    private IdentityChecks() {}

    /** Refuses an identity without a type, of an unknown type, or with an invalid id. */
    static void check(JsonObject template) {
        template.object("identity").ifPresent(identity -> {
            if (Json.present(identity, "type").isEmpty()) {
                throw withoutType();
            }
            checkType(identity);
            JsonKindChecks.checkIdentities(identity);
            ResourceIdChecks.checkIdentities(identity);
        });
    }

    /** The types are those of the published schemas; the words are assumed. */
    private static void checkType(JsonObject identity) {
        Json.present(identity, "type")
                .filter(type -> !(type instanceof JsonString text && isType(text.value())))
                .ifPresent(type -> {
                    throw ValidationErrors.badValue("identity.type", type);
                });
    }

    private static boolean isType(String text) {
        return TYPES.stream().anyMatch(text::equalsIgnoreCase);
    }

    /** The words are reported for a deployment; the code of a plain PUT is assumed. */
    private static ErrorResponseException withoutType() {
        return ErrorResponseException.byArm(
                400,
                "InvalidRequestContent",
                "The request content was invalid and could not be deserialized: 'Required property 'type' not found in"
                        + " JSON. Path 'identity'.'.");
    }
}
