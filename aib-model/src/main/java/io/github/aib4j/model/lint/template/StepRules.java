package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.Optimization;
import io.github.aib4j.model.WorkloadOptimization;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.Step;
import io.github.aib4j.model.implementation.lint.step.StepKind;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What every step needs, and the operating system that it runs on. */
final class StepRules {
    private static final Pattern PRIVATE = Pattern.compile(
            "(?i)localhost|127\\..*|10\\.\\d.*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|[^.]+|.*\\.(?:local|internal|lan)");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.C07.by(StepRules::checkIsPublic),
            TemplateRule.C09.by((request, report) -> checkSystem(request, StepKind.SHELL, OsType.WINDOWS, report)),
            TemplateRule.C10.by((request, report) -> checkScript(request, StepKind.SHELL, report)),
            TemplateRule.C12.by(StepRules::checkChecksums),
            TemplateRule.C13.by(
                    (request, report) -> checkSystem(request, StepKind.WINDOWS_RESTART, OsType.LINUX, report)),
            TemplateRule.C19.by((request, report) -> checkSystem(request, StepKind.POWER_SHELL, OsType.LINUX, report)),
            TemplateRule.C20.by((request, report) -> checkScript(request, StepKind.POWER_SHELL, report)),
            TemplateRule.C31.by(
                    (request, report) -> checkSystem(request, StepKind.WINDOWS_UPDATE, OsType.LINUX, report)),
            TemplateRule.R06.by(StepRules::checkTypes),
            TemplateRule.R10.by(StepRules::checkRuns),
            TemplateRule.R12.by(StepRules::checkSystems),
            TemplateRule.R14.by(StepRules::checkAddresses),
            TemplateRule.R31.by(StepRules::checkHasChecksum),
            TemplateRule.X01.by(StepRules::checkOneScript),
            TemplateRule.X02.by(StepRules::checkElevation));

    private StepRules() {}

    private static void checkTypes(TemplateRequest request, Report report) {
        for (Step step : request.steps().all()) {
            if (step.kind().isEmpty() && !step.isOpen()) {
                report.add(
                        step.pointer() + "/type",
                        Quoted.of(step.type())
                                + (step.isCustomizer()
                                        ? " is not a type of customizer; write Shell, PowerShell, File, WindowsRestart or"
                                                + " WindowsUpdate"
                                        : " is not a type of validator; write Shell, PowerShell or File"));
            }
        }
    }

    private static void checkSystem(TemplateRequest request, StepKind kind, OsType wrong, Report report) {
        if (request.os().filter(wrong::equals).isEmpty()) {
            return;
        }
        String message = "'" + kind + "' does not run on " + wrong + ", which the source is; " + instead(kind);
        for (Step step : request.steps().of(kind)) {
            report.add(step.pointer() + "/type", message);
        }
    }

    private static String instead(StepKind kind) {
        return switch (kind) {
            case SHELL -> "use a PowerShell step";
            case POWER_SHELL -> "use a Shell step";
            default -> "let a Shell step do it";
        };
    }

    /** Steps for both operating systems: one of them is wrong, whatever the source is. */
    private static void checkSystems(TemplateRequest request, Report report) {
        if (request.os().isPresent()) {
            return;
        }
        Optional<Step> linux = request.steps().of(StepKind.SHELL).stream().findFirst();
        Optional<Step> windows = request.steps().customizers().stream()
                .filter(step -> step.is(StepKind.WINDOWS_RESTART) || step.is(StepKind.WINDOWS_UPDATE))
                .findFirst();
        if (linux.isPresent() && windows.isPresent()) {
            report.add(
                    windows.get().pointer() + "/type",
                    Quoted.of(windows.get().type()) + " is for Windows, and 'Shell' at "
                            + linux.get().pointer() + " for Linux; a template has one source");
        }
    }

    private static void checkScript(TemplateRequest request, StepKind kind, Report report) {
        for (Step step : request.steps().of(kind)) {
            if (step.inline().isEmpty() && step.address().isEmpty()) {
                report.add(step.pointer(), "the step has neither commands nor a script; give inline or scriptUri");
            }
        }
    }

    private static void checkOneScript(TemplateRequest request, Report report) {
        for (Step step : request.steps().fetching()) {
            if (step.isScripted() && !step.inline().isEmpty()) {
                report.add(step.pointer(), "the step has commands and a script; give one of inline and scriptUri");
            }
        }
    }

    private static void checkElevation(TemplateRequest request, Report report) {
        for (Step step : request.steps().of(StepKind.POWER_SHELL)) {
            if (step.kept()
                    .filter(json -> isTrue(json.get("runAsSystem")) && isNot(json.get("runElevated")))
                    .isPresent()) {
                report.add(
                        step.pointer() + "/runAsSystem",
                        "the step runs as the system without elevation; set runElevated to true too");
            }
        }
    }

    private static boolean isNot(Optional<JsonValue> value) {
        return !isTrue(value)
                && value.filter(given -> given instanceof JsonString text && ArmExpression.isExpression(text.value()))
                        .isEmpty();
    }

    private static boolean isTrue(Optional<JsonValue> value) {
        return value.filter(new JsonBoolean(true)::equals).isPresent();
    }

    private static void checkChecksums(TemplateRequest request, Report report) {
        for (Step step : request.steps().all()) {
            step.checksum()
                    .filter(StepRules::isWrong)
                    .ifPresent(checksum -> reportChecksum(checksum, step.pointer() + "/sha256Checksum", report));
        }
        request.body()
                .optimize()
                .flatMap(Optimization::workload)
                .flatMap(WorkloadOptimization::sha256Checksum)
                .filter(StepRules::isWrong)
                .ifPresent(
                        checksum -> reportChecksum(checksum, "/properties/optimize/workload/sha256Checksum", report));
    }

    /** Whether a checksum is invalid; an empty one counts as absent (recorded). */
    private static boolean isWrong(Sha256Checksum checksum) {
        return !checksum.isParsed()
                && !checksum.isExpression()
                && !checksum.toString().isEmpty();
    }

    private static void reportChecksum(Sha256Checksum checksum, String pointer, Report report) {
        report.add(pointer, Quoted.of(checksum) + " is not a SHA-256 checksum; give 64 hexadecimal digits");
    }

    private static void checkHasChecksum(TemplateRequest request, Report report) {
        for (Step step : request.steps().fetching()) {
            if (step.checksum().isEmpty()
                    && !step.isOpen()
                    && step.address()
                            .filter(address -> address.isExpression() || address.isAddress())
                            .isPresent()) {
                report.add(
                        step.addressPointer(),
                        Quoted.of(step.address().get().given())
                                + " may hold something else when the next build runs; give its sha256Checksum");
            }
        }
    }

    private static void checkAddresses(TemplateRequest request, Report report) {
        for (Step step : request.steps().fetching()) {
            step.address()
                    .filter(address -> !address.isWeb() && !address.isExpression())
                    .ifPresent(address -> report.add(
                            step.addressPointer(),
                            Quoted.of(address.given())
                                    + " is not an address that can be fetched; begin with https://"));
        }
    }

    private static void checkIsPublic(TemplateRequest request, Report report) {
        if (request.body().identity().isPresent()) {
            return;
        }
        for (Step step : request.steps().fetching()) {
            step.address()
                    .filter(address -> address.host()
                            .filter(host -> PRIVATE.matcher(host).matches())
                            .isPresent())
                    .ifPresent(address -> report.add(
                            step.addressPointer(),
                            Quoted.of(address.given())
                                    + " is not reachable from everywhere, and the template has no identity;"
                                    + " publish it, or put it into storage that an identity reads"));
        }
    }

    private static void checkRuns(TemplateRequest request, Report report) {
        boolean onlyValidates = request.body()
                .validate()
                .flatMap(Validation::sourceValidationOnly)
                .orElse(false);
        if (onlyValidates && !request.body().customize().isEmpty()) {
            report.add(
                    "/properties/validate/sourceValidationOnly",
                    "only the source is validated, so that the "
                            + request.body().customize().size()
                            + " customizers never run; leave the switch out, or the steps");
        }
    }
}
