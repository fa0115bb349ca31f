package io.github.aib4j.model.implementation.lint.step;

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
 * A customizer or a validator, typed or not: a step without a class is checked as JSON.
 *
 * @param isCustomizer whether it changes the image; otherwise it checks it
 * @param index its number among those, from 0
 * @param type its type, as in the JSON
 * @param kind its kind; empty for an unknown type
 * @param kept the whole object, if it has no class
 * @param name its name
 * @param inline its commands
 * @param address the address of its script or file
 * @param checksum the checksum of the script or file
 * @param destination the destination of a file
 */
public record Step(
        boolean isCustomizer,
        int index,
        String type,
        Optional<StepKind> kind,
        Optional<JsonObject> kept,
        Optional<String> name,
        List<String> inline,
        Optional<StepAddress> address,
        Optional<Sha256Checksum> checksum,
        Optional<String> destination) {
    private static final String CUSTOMIZE = "/properties/customize/";
    private static final String VALIDATE = "/properties/validate/inVMValidations/";

    public static List<Step> all(ImageTemplate template) {
        List<Step> steps = new ArrayList<>();
        for (Customizer customizer : template.customize()) {
            steps.add(of(customizer, steps.size()));
        }
        template.validate().ifPresent(validation -> {
            int first = steps.size();
            for (Validator validator : validation.inVMValidations()) {
                steps.add(of(validator, steps.size() - first));
            }
        });
        return List.copyOf(steps);
    }

    private static Step of(Customizer step, int index) {
        if (step instanceof UnknownCustomizer kept) {
            return kept(true, index, kept.type(), kept.json());
        }
        if (step instanceof ScriptedStep scripted) {
            return scripted(true, index, scripted);
        }
        if (step instanceof FileCustomizer file) {
            return file(true, index, step.name(), file.sourceUri(), file.sha256Checksum(), file.destination());
        }
        StepKind kind = step instanceof WindowsRestartCustomizer ? StepKind.WINDOWS_RESTART : StepKind.WINDOWS_UPDATE;
        return new Step(
                true,
                index,
                kind.toString(),
                kind.asOptional(),
                Optional.empty(),
                step.name(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step of(Validator step, int index) {
        if (step instanceof UnknownValidator kept) {
            return kept(false, index, kept.type(), kept.json());
        }
        if (step instanceof FileValidator file) {
            return file(false, index, step.name(), file.sourceUri(), file.sha256Checksum(), file.destination());
        }
        return scripted(false, index, (ScriptedStep) step);
    }

    private static Step scripted(boolean isCustomizer, int index, ScriptedStep step) {
        StepKind kind = step instanceof PowerShellStep ? StepKind.POWER_SHELL : StepKind.SHELL;
        return new Step(
                isCustomizer,
                index,
                kind.toString(),
                kind.asOptional(),
                Optional.empty(),
                step.name(),
                lines(step),
                step.scriptUri().map(StepAddress::new),
                step.sha256Checksum(),
                Optional.empty());
    }

    /** The commands; one that stands for all if an expression gives them, since they are unknown but not absent. */
    private static List<String> lines(ScriptedStep step) {
        return step.unknownMembers().get("inline") instanceof JsonString open ? List.of(open.value()) : step.inline();
    }

    private static Step file(
            boolean isCustomizer,
            int index,
            Optional<String> name,
            ContentUri address,
            Optional<Sha256Checksum> checksum,
            String destination) {
        return new Step(
                isCustomizer,
                index,
                StepKind.FILE.toString(),
                StepKind.FILE.asOptional(),
                Optional.empty(),
                name,
                List.of(),
                Optional.of(new StepAddress(address)),
                checksum,
                Optional.of(destination));
    }

    private static Step kept(boolean isCustomizer, int index, String type, JsonObject json) {
        return new Step(
                isCustomizer,
                index,
                type,
                StepKind.find(type).filter(kind -> isCustomizer || kind.isScripted() || kind == StepKind.FILE),
                Optional.of(json),
                json.text("name"),
                texts(json),
                json.text("scriptUri")
                        .or(() -> json.text("script"))
                        .or(() -> json.text("sourceUri"))
                        .map(ContentUri::ofText)
                        .map(StepAddress::new),
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

    /** The JSON pointer of the step. */
    public String pointer() {
        return (isCustomizer ? CUSTOMIZE : VALIDATE) + index;
    }

    public boolean is(StepKind other) {
        return kind.isPresent() && kind.get() == other;
    }

    /** Whether an expression gives its type, or all of it. */
    public boolean isOpen() {
        return ArmExpression.isExpression(type);
    }

    public boolean isScripted() {
        return kind.isPresent() && kind.get().isScripted();
    }

    /** The place of its script or file. */
    public String addressPointer() {
        return pointer() + (is(StepKind.FILE) ? "/sourceUri" : "/scriptUri");
    }

    public String inlinePointer(int line) {
        return pointer() + "/inline/" + line;
    }
}
