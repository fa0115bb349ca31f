package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.customize.Generalization;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.ScriptLine;
import io.github.aib4j.model.implementation.lint.step.Secrets;
import io.github.aib4j.model.implementation.lint.step.Step;
import io.github.aib4j.model.implementation.lint.step.StepKind;
import io.github.aib4j.model.implementation.lint.step.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps that conflict with what runs before or after them. */
final class OrderRules {
    private static final Pattern LEAVES_RESTART = Pattern.compile("(?i)(?<![\\w-])(?:Install-WindowsFeature"
            + "|Add-WindowsFeature|Enable-WindowsOptionalFeature|Rename-Computer|Add-Computer)\\b|[/-]norestart\\b");
    private static final Pattern RESTARTS = Pattern.compile(
            "(?i)(?<![\\w-])Restart-Computer\\b|\\bshutdown(?:\\.exe)?\\s{1,9}[/-]r\\b|\\bStart-Sleep\\b");
    private static final Pattern HYPER_V = Pattern.compile(
            "(?i)(?:Install-WindowsFeature|Add-WindowsFeature|Enable-WindowsOptionalFeature)\\b[^|;\\n]{0,300}\\bHyper-V");
    private static final Pattern OVERRIDE = Pattern.compile("(?i)Deprovisioning[_-]?Script\\.(?:ps1|sh)\\b");
    private static final String BEFORE_A_PATH = " \t\n'\"=(><;,`|@";
    private static final int LONGEST_PATH = 1000;
    private static final Pattern WINDOWS_OVERRIDE =
            Pattern.compile("(?i)(?:c:|\\$env:SystemDrive)[/\\\\]{1,2}DeprovisioningScript\\.ps1");
    private static final Pattern REMOVES_OVERRIDE = Pattern.compile(
            "(?:^|[;&|]|sudo)\\s{0,9}rm\\s{1,9}(?:-\\w{1,9}\\s{1,9}){1,4}\"?/tmp(?:/\\*|/)?\"?(?:\\s|;|$)"
                    + "|(?i)(?:Remove-Item|del|erase|rm)\\s[^|;\\n]{0,80}[cC]:\\\\DeprovisioningScript\\.ps1");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.C35.by(OrderRules::checkPendingRestart),
            TemplateRule.Z02.by(OrderRules::checkOverride),
            TemplateRule.Z04.by(OrderRules::checkHyperV),
            TemplateRule.R37.by(OrderRules::checkCleaning));

    private OrderRules() {}

    private static void checkPendingRestart(TemplateRequest request, Report report) {
        if (request.steps().of(StepKind.WINDOWS_UPDATE).isEmpty()) {
            return;
        }
        String pending = "";
        for (Step step : request.steps().customizers()) {
            if (step.is(StepKind.WINDOWS_UPDATE) && !pending.isEmpty()) {
                report.add(
                        step.pointer(),
                        "updates begin while a restart may be pending since " + pending
                                + "; put a WindowsRestart step before");
            }
            if (step.is(StepKind.WINDOWS_RESTART) || step.is(StepKind.WINDOWS_UPDATE)) {
                pending = "";
            } else if (step.is(StepKind.POWER_SHELL)) {
                pending = pendingAfter(step, pending);
            }
        }
    }

    private static String pendingAfter(Step step, String before) {
        String pending = before;
        for (int i = 0; i < step.inline().size(); i++) {
            String text = step.inline().get(i);
            if (RESTARTS.matcher(text).find()) {
                pending = "";
            } else if (LEAVES_RESTART.matcher(text).find()) {
                pending = Secrets.shown(text) + " at " + step.inlinePointer(i);
            }
        }
        return pending;
    }

    private static void checkOverride(TemplateRequest request, Report report) {
        for (Step step : request.steps().customizers()) {
            step.destination()
                    .filter(path -> (Traces.of(path) & Traces.DEPROVISIONING) != 0)
                    .ifPresent(path -> checkOverride(request, path, step.pointer() + "/destination", report));
        }
        customizerLines(request, line -> {
            if (line.hasAny(Traces.DEPROVISIONING)) {
                checkOverride(request, line.text(), line.pointer(), report);
            }
        });
    }

    private static void checkOverride(TemplateRequest request, String text, String pointer, Report report) {
        Matcher name = OVERRIDE.matcher(text);
        while (name.find()) {
            String path = text.substring(pathBegin(text, name.start()), name.end());
            if (isPath(path) && !isOverride(request, path)) {
                report.add(
                        pointer,
                        Secrets.shown(path) + " is not where the service looks for a command of your own; write"
                                + " '" + Generalization.WINDOWS_SCRIPT + "' on Windows, '" + Generalization.LINUX_SCRIPT
                                + "' on Linux, exactly so");
                return;
            }
        }
    }

    private static int pathBegin(String text, int name) {
        int begin = name;
        int first = Math.max(0, name - LONGEST_PATH);
        while (begin > first && BEFORE_A_PATH.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return begin;
    }

    /** Whether the text is a path; a name alone may refer to any current folder. */
    private static boolean isPath(String text) {
        return (text.contains("/") || text.contains("\\")) && !text.contains("://");
    }

    private static boolean isOverride(TemplateRequest request, String path) {
        boolean isWindows = WINDOWS_OVERRIDE.matcher(path).matches();
        boolean isLinux = path.equals(Generalization.LINUX_SCRIPT);
        return request.isLinux() ? isLinux : request.isWindows() ? isWindows : isLinux || isWindows;
    }

    private static void checkHyperV(TemplateRequest request, Report report) {
        List<ScriptLine> installs = new ArrayList<>();
        customizerLines(request, line -> {
            if (line.hasAny(Traces.HYPER_V) && HYPER_V.matcher(line.text()).find()) {
                installs.add(line);
            }
        });
        if (!installs.isEmpty() && !mayReplaceCommand(request)) {
            installs.forEach(line -> report.add(
                    line.pointer(),
                    "Hyper-V is installed by " + Secrets.shown(line)
                            + ", and the service's own Sysprep command lacks /mode:vm; write a"
                            + " c:\\DeprovisioningScript.ps1 that has it"));
        }
    }

    private static boolean mayReplaceCommand(TemplateRequest request) {
        return request.steps().customizers().stream()
                .anyMatch(step -> (step.address().isPresent() && step.isScripted())
                        || mentionsOverride(step.destination().orElse(""))
                        || step.inline().stream().anyMatch(OrderRules::mentionsOverride));
    }

    private static boolean mentionsOverride(String text) {
        return LetterCase.lower(text).contains("deprovisioning");
    }

    private static void checkCleaning(TemplateRequest request, Report report) {
        customizerLines(request, line -> {
            if (line.hasAny(Traces.TEMPORARY_FOLDER | Traces.DEPROVISIONING)
                    && REMOVES_OVERRIDE.matcher(line.text()).find()) {
                report.add(
                        line.pointer(),
                        Secrets.shown(line)
                                + " removes the script with which the service prepares the image; leave that"
                                + " file there");
            }
        });
    }

    private static void customizerLines(TemplateRequest request, Consumer<ScriptLine> check) {
        for (ScriptLine line : request.steps().lines()) {
            if (line.step().isCustomizer()) {
                check.accept(line);
            }
        }
    }
}
