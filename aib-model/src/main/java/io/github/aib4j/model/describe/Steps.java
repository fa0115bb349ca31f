package io.github.aib4j.model.describe;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.UnknownCustomizer;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.customize.WindowsUpdateCustomizer;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.UnknownValidator;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.PowerShellStep;
import io.github.aib4j.model.value.ScriptedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes the steps and checks of a template. */
final class Steps {
    /** The timeout of a restart if the step has none. */
    static final String RESTART_TIMEOUT = "5m";

    private static final String OPEN = "what an expression gives, which only a deployment evaluates";

    private Steps() {}

    static List<DescribedStep> of(ImageTemplate template) {
        List<DescribedStep> steps = new ArrayList<>();
        if (Open.isOpen(template, "customize")) {
            return List.of(new DescribedStep(
                    1, "?", Optional.empty(), "and others, if any, are " + OPEN, "/properties/customize"));
        }
        for (Customizer step : template.customize()) {
            steps.add(new DescribedStep(
                    steps.size() + 1, kind(step), step.name(), action(step), "/properties/customize/" + steps.size()));
        }
        return steps;
    }

    static List<DescribedStep> checksOf(ImageTemplate template) {
        List<DescribedStep> checks = new ArrayList<>();
        for (Validator check :
                template.validate().map(Validation::inVMValidations).orElse(List.of())) {
            checks.add(new DescribedStep(
                    checks.size() + 1,
                    kind(check),
                    check.name(),
                    action(check),
                    "/properties/validate/inVMValidations/" + checks.size()));
        }
        return checks;
    }

    private static String kind(Object step) {
        if (step instanceof UnknownCustomizer unknown) {
            return shownType(unknown.type());
        }
        if (step instanceof UnknownValidator unknown) {
            return shownType(unknown.type());
        }
        if (step instanceof ScriptedStep) {
            return step instanceof PowerShellStep ? "PowerShell" : "Shell";
        }
        if (step instanceof WindowsRestartCustomizer) {
            return "WindowsRestart";
        }
        return step instanceof WindowsUpdateCustomizer ? "WindowsUpdate" : "File";
    }

    private static String shownType(String type) {
        return ArmExpression.isExpression(type) ? "?" : type;
    }

    private static String action(Object step) {
        if (step instanceof ScriptedStep scripted) {
            return script(scripted);
        }
        if (step instanceof FileCustomizer file) {
            return file(file.sourceUri(), file.destination());
        }
        if (step instanceof FileValidator file) {
            return file(file.sourceUri(), file.destination());
        }
        if (step instanceof WindowsRestartCustomizer restart) {
            return "restarts Windows, and waits at most "
                    + restart.restartTimeout().orElse(RESTART_TIMEOUT);
        }
        if (step instanceof WindowsUpdateCustomizer update) {
            return "installs Windows updates"
                    + update.updateLimit()
                            .map(limit -> ", at most " + limit + " at a time")
                            .orElse("");
        }
        return kind(step).equals("?") ? "is " + OPEN : "does what is not known here";
    }

    private static String script(ScriptedStep step) {
        if (ArmExpression.isKept(step.unknownMembers(), "inline")) {
            return "runs " + OPEN;
        }
        int count = step.inline().size();
        return step.scriptUri()
                .map(address -> "fetches and runs " + shown(address))
                .orElse("runs " + count + (count == 1 ? " command" : " commands"));
    }

    private static String file(ContentUri source, String destination) {
        return "copies " + shown(source) + " to " + destination;
    }

    private static String shown(ContentUri address) {
        return ContentUri.redactAll(address.toString());
    }
}
