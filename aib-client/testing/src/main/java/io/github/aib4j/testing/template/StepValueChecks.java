package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.Sha256Checksum;
import io.github.aib4j.testing.wire.Json;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses values of steps that can never be right: checksums and destinations (documented). That the service refuses
 * them at once is assumed, and so are the places; the words are those of any other bad value. Steps for the wrong
 * operating system are accepted, because the service is only known to fail when they run.
 */
final class StepValueChecks {
    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:[/\\\\].*|[$%].*", Pattern.DOTALL);

    private StepValueChecks() {}

    /** Checks each step of an array. */
    static void checkEach(JsonObject parent, String member, String place) {
        List<JsonObject> steps = Json.objects(parent, member).toList();
        for (int i = 0; i < steps.size(); i++) {
            check(steps.get(i), place + member + "[" + i + "].");
        }
    }

    /** An empty checksum counts as absent (recorded). */
    private static void check(JsonObject step, String place) {
        step.text("sha256Checksum")
                .filter(text -> !text.isEmpty()
                        && !ArmExpression.isExpression(text)
                        && !Sha256Checksum.ofText(text).isParsed())
                .ifPresent(text -> {
                    throw ValidationErrors.badValue(place + "sha256Checksum", text);
                });
        step.text("destination")
                .filter(text -> !ArmExpression.isExpression(text)
                        && !ABSOLUTE.matcher(text).matches())
                .ifPresent(text -> {
                    throw ValidationErrors.badValue(place + "destination", text);
                });
    }
}
