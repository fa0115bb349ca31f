package io.github.aib4j.testing.build;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The properties of a template that shape the logs of its runs.
 *
 * @param windows whether the machine runs Windows
 * @param validationOnly whether the source is only validated, and nothing is built
 */
public record BuildKind(boolean windows, boolean validationOnly) {
    private static final Set<String> WINDOWS_STEPS = Set.of("powershell", "windowsrestart", "windowsupdate");

    public static BuildKind of(JsonObject properties) {
        return new BuildKind(windows(properties), isValidationOnly(properties));
    }

    static boolean isValidationOnly(JsonObject properties) {
        return Json.child(properties, "validate")
                .get("sourceValidationOnly")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
    }

    /**
     * Decided by the steps and validators, all of which except {@code File} fit only one system (documented); otherwise
     * by the source.
     */
    private static boolean windows(JsonObject properties) {
        List<String> steps = Stream.concat(
                        Json.objects(properties, "customize"),
                        Json.objects(Json.child(properties, "validate"), "inVMValidations"))
                .map(step -> step.text("type").orElse("").toLowerCase(Locale.ROOT))
                .toList();
        return steps.stream().anyMatch(WINDOWS_STEPS::contains)
                || (!steps.contains("shell") && isWindowsSource(Json.child(properties, "source")));
    }

    /** Whether the source has Windows in its name (assumed). */
    private static boolean isWindowsSource(JsonObject source) {
        return Stream.of("publisher", "offer", "sku", "imageId", "imageVersionId")
                .flatMap(name -> source.text(name).stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("windows"));
    }
}
