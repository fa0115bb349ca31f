package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.UnknownCustomizer;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.UnknownValidator;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.PowerShellStep;
import io.github.aib4j.model.value.ScriptedStep;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A customizer or a validator, typed or not: a step that no class can hold is checked as JSON.
 *
 * @param pointer where it stands
 * @param isCustomizer whether it changes the image
 * @param type its type, as it stands in the JSON
 * @param kind its kind; empty for a type that is not known
 * @param kept the whole object, if no class took it
 * @param name its name
 * @param inline its commands
 * @param address where its script or its file is
 * @param checksum what the checksum of that must be
 * @param destination where a file goes
 */
record Step(
        String pointer,
        boolean isCustomizer,
        String type,
        Optional<StepKind> kind,
        Optional<JsonObject> kept,
        Optional<String> name,
        List<String> inline,
        Optional<ContentUri> address,
        Optional<Sha256Checksum> checksum,
        Optional<String> destination) {
    private static final String CUSTOMIZE = "/properties/customize/";
    private static final String VALIDATE = "/properties/validate/inVMValidations/";

    static List<Step> all(ImageTemplate template) {
        List<Step> steps = new ArrayList<>();
        for (Customizer customizer : template.customize()) {
            steps.add(of(customizer, CUSTOMIZE + steps.size()));
        }
        template.validate().ifPresent(validation -> {
            int first = steps.size();
            for (Validator validator : validation.inVMValidations()) {
                steps.add(of(validator, VALIDATE + (steps.size() - first)));
            }
        });
        return List.copyOf(steps);
    }

    private static Step of(Customizer step, String pointer) {
        if (step instanceof UnknownCustomizer kept) {
            return kept(pointer, true, kept.type(), kept.json());
        }
        if (step instanceof ScriptedStep scripted) {
            return scripted(pointer, true, scripted);
        }
        if (step instanceof FileCustomizer file) {
            return file(pointer, true, step.name(), file.sourceUri(), file.sha256Checksum(), file.destination());
        }
        StepKind kind = step instanceof WindowsRestartCustomizer ? StepKind.WINDOWS_RESTART : StepKind.WINDOWS_UPDATE;
        return new Step(
                pointer,
                true,
                kind.toString(),
                Optional.of(kind),
                Optional.empty(),
                step.name(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step of(Validator step, String pointer) {
        if (step instanceof UnknownValidator kept) {
            return kept(pointer, false, kept.type(), kept.json());
        }
        if (step instanceof FileValidator file) {
            return file(pointer, false, step.name(), file.sourceUri(), file.sha256Checksum(), file.destination());
        }
        return scripted(pointer, false, (ScriptedStep) step);
    }

    private static Step scripted(String pointer, boolean isCustomizer, ScriptedStep step) {
        StepKind kind = step instanceof PowerShellStep ? StepKind.POWER_SHELL : StepKind.SHELL;
        return new Step(
                pointer,
                isCustomizer,
                kind.toString(),
                Optional.of(kind),
                Optional.empty(),
                step.name(),
                lines(step),
                step.scriptUri(),
                step.sha256Checksum(),
                Optional.empty());
    }

    /** Commands that are one expression are not known, and not absent. */
    private static List<String> lines(ScriptedStep step) {
        return step.unknownMembers().get("inline") instanceof JsonString open ? List.of(open.value()) : step.inline();
    }

    private static Step file(
            String pointer,
            boolean isCustomizer,
            Optional<String> name,
            Optional<ContentUri> address,
            Optional<Sha256Checksum> checksum,
            Optional<String> destination) {
        return new Step(
                pointer,
                isCustomizer,
                StepKind.FILE.toString(),
                Optional.of(StepKind.FILE),
                Optional.empty(),
                name,
                List.of(),
                address,
                checksum,
                destination);
    }

    private static Step kept(String pointer, boolean isCustomizer, String type, JsonObject json) {
        return new Step(
                pointer,
                isCustomizer,
                type,
                StepKind.find(type).filter(kind -> isCustomizer || kind.isScripted() || kind == StepKind.FILE),
                Optional.of(json),
                json.text("name"),
                texts(json),
                json.text("scriptUri")
                        .or(() -> json.text("script"))
                        .or(() -> json.text("sourceUri"))
                        .map(ContentUri::ofText),
                json.text("sha256Checksum").map(Sha256Checksum::ofText),
                json.text("destination"));
    }

    private static List<String> texts(JsonObject json) {
        Optional<List<String>> one = json.text("inline").map(List::of);
        return one.or(() -> json.array("inline").map(Step::texts)).orElse(List.of());
    }

    private static List<String> texts(JsonArray array) {
        return array.items().stream()
                .map(item -> item instanceof JsonString text ? text.value() : "")
                .toList();
    }

    boolean is(StepKind other) {
        return kind.filter(other::equals).isPresent();
    }

    /** Whether an expression gives its type, or all of it. */
    boolean isOpen() {
        return ArmExpression.isExpression(type);
    }

    boolean isScripted() {
        return kind.filter(StepKind::isScripted).isPresent();
    }

    /** The place of its script or file. */
    String addressPointer() {
        return pointer + (is(StepKind.FILE) ? "/sourceUri" : "/scriptUri");
    }

    String inlinePointer(int index) {
        return pointer + "/inline/" + index;
    }
}
