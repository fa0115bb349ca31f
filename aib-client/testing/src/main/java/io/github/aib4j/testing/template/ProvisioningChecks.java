package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems that the service finds in a template after accepting it. */
public final class ProvisioningChecks {
    private static final Set<String> SCRIPT_STEPS = Set.of("Shell", "shell", "PowerShell");
    private static final List<String> SCRIPTS = List.of("inline", "scriptUri", "script");

    private ProvisioningChecks() {}

    /**
     * Why provisioning of an accepted template fails, if it does.
     *
     * @param forbidden ids that the template's identity may not use; the error is recorded
     */
    public static Optional<ProvisioningFailure> check(JsonObject template, Set<String> forbidden) {
        return unauthorized(template, forbidden).or(() -> withoutScript(template));
    }

    private static Optional<ProvisioningFailure> unauthorized(JsonObject template, Set<String> forbidden) {
        if (forbidden.isEmpty()) {
            return Optional.empty();
        }
        Set<String> used = ids(template).collect(Collectors.toSet());
        return forbidden.stream()
                .sorted()
                .filter(id -> used.stream().anyMatch(u -> isOrIsBelow(u, id)))
                .findFirst()
                .map(ProvisioningFailure::unauthorized);
    }

    /** A script step with nothing to run; the code is documented, and we assume that it only fails at this point. */
    private static Optional<ProvisioningFailure> withoutScript(JsonObject template) {
        return Json.objects(Json.child(template, "properties"), "customize")
                .filter(step -> step.text("type").filter(SCRIPT_STEPS::contains).isPresent())
                .filter(step -> SCRIPTS.stream()
                        .allMatch(script -> Json.present(step, script).isEmpty()))
                .findFirst()
                .map(step -> ProvisioningFailure.of(
                        "NoCustomizerScript", "A customizer has neither 'scriptUri' nor 'inline'."));
    }

    /** A staging group that belongs to another template (documented; the message is assumed). */
    public static Optional<ProvisioningFailure> sharedStaging(JsonObject template, Collection<StoredTemplate> others) {
        return Json.child(template, "properties")
                .text("stagingResourceGroup")
                .filter(group -> others.stream().anyMatch(other -> group.equalsIgnoreCase(other.stagingGroup())))
                .map(group -> ProvisioningFailure.of(
                        "BadStagingResourceGroup",
                        "The staging resource group '" + group + "' is used by another image template. Name one that is"
                                + " empty, or none."));
    }

    private static Stream<String> ids(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().values().stream().flatMap(ProvisioningChecks::ids);
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().flatMap(ProvisioningChecks::ids);
        }
        return value instanceof JsonString text ? Stream.of(text.value()) : Stream.empty();
    }

    private static boolean isOrIsBelow(String id, String parent) {
        return (id + "/").regionMatches(true, 0, parent + "/", 0, parent.length() + 1);
    }
}
