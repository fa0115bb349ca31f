package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.PowerShellCustomizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.UnknownCustomizer;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.customize.WindowsUpdateCustomizer;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.PowerShellValidator;
import io.github.aib4j.model.validate.ShellValidator;
import io.github.aib4j.model.validate.UnknownValidator;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of a template, as Packer calls them.
 *
 * @param steps in the order in which they run
 */
record StepNames(FailedStep.Kind kind, List<Step> steps) {

    /** A step of a template. */
    record Step(String provisioner, Optional<String> name) {}

    static StepNames customizers(ImageTemplate template) {
        return new StepNames(
                FailedStep.Kind.CUSTOMIZER,
                template.customize().stream()
                        .map(step -> new Step(provisioner(step), step.name()))
                        .toList());
    }

    static StepNames validators(ImageTemplate template) {
        Stream<Validator> validators =
                template.validate().map(Validation::inVMValidations).stream().flatMap(List::stream);
        return new StepNames(
                FailedStep.Kind.VALIDATOR,
                validators.map(step -> new Step(provisioner(step), step.name())).toList());
    }

    /**
     * The step with its name, and with the confidence that the template allows.
     *
     * @param seen the steps that the log shows
     */
    FailedStep named(FailedStep step, List<LogStep> seen) {
        boolean isHidden = kind == FailedStep.Kind.CUSTOMIZER && step.index() == steps.size();
        boolean isHere = step.index() < steps.size();
        boolean isSure = (isHere || isHidden) && isSameUpTo(step.index(), seen);
        Confidence confidence = isSure ? step.confidence() : Confidence.LOW;
        return new FailedStep(
                isHidden || (!isHere && step.kind() == FailedStep.Kind.DEPROVISIONING)
                        ? FailedStep.Kind.DEPROVISIONING
                        : kind,
                step.index(),
                isHere ? steps.get(step.index()).name() : Optional.empty(),
                step.provisioner(),
                step.exitCode(),
                confidence);
    }

    private boolean isSameUpTo(int index, List<LogStep> seen) {
        return seen.stream()
                .filter(step -> step.index() <= index && step.index() < steps.size())
                .allMatch(step ->
                        step.provisioner().equals(steps.get(step.index()).provisioner()));
    }

    private static String provisioner(Customizer step) {
        if (step instanceof ShellCustomizer) {
            return "shell";
        }
        if (step instanceof PowerShellCustomizer) {
            return "powershell";
        }
        if (step instanceof FileCustomizer) {
            return "file";
        }
        if (step instanceof WindowsRestartCustomizer) {
            return "windows-restart";
        }
        return step instanceof WindowsUpdateCustomizer ? "windows-update" : other(((UnknownCustomizer) step).type());
    }

    private static String provisioner(Validator step) {
        if (step instanceof ShellValidator) {
            return "shell";
        }
        if (step instanceof PowerShellValidator) {
            return "powershell";
        }
        return step instanceof FileValidator ? "file" : other(((UnknownValidator) step).type());
    }

    private static String other(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
