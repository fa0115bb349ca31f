package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** Commands of PowerShell steps that wait for someone who is not there. */
final class PowerShellRules {
    private static final Pattern INSTALLER = Pattern.compile("(?i)\\bmsiexec(?:\\.exe)?\\b");
    private static final Pattern INSTALLS =
            Pattern.compile("(?i)(?<![\\w-])[/-](?:i|x|p|package|uninstall|update)(?![\\w])");
    private static final Pattern QUIET = Pattern.compile("(?i)(?<![\\w])[/-](?:q|qn|qb|qr|quiet|passive)(?![a-z])");
    private static final Pattern SETUP =
            Pattern.compile("(?i)\\bStart-Process\\b(?![^|;\\n]{0,400}(?:-Arg|/q|/s|-q|-s\\b))[^|;\\n]{0,200}?"
                    + "(?:setup|install|redist)[\\w.-]{0,40}\\.(?:exe|msi)\\b");
    private static final Pattern INPUT = Pattern.compile("(?i)(?<![\\w-])Read-Host\\b|\\[(?:System\\.)?Console]::Read"
            + "|\\$host\\.UI\\.(?:Prompt|ReadLine|RawUI\\.ReadKey)|^\\s{0,20}pause\\s{0,20}$"
            + "|(?<![\\w-])Get-Credential\\s{0,20}(?:$|[);|])");
    private static final Pattern CHOCOLATEY =
            Pattern.compile("(?i)(?<![\\w.\\\\/-])(?:choco|cinst)(?:\\.exe)?\\s++(?:install|upgrade)?\\s");
    private static final Pattern CHOCOLATEY_YES = Pattern.compile("(?i)\\s(?:-y|--yes|--confirm|-[a-z]*y[a-z]*)\\b");
    private static final Pattern MODULE =
            Pattern.compile("(?i)(?<![\\w-])Install-(?:Module|Script|PackageProvider)\\s");
    private static final Pattern MODULE_YES =
            Pattern.compile("(?i)-Force\\b|-Confirm:\\s{0,4}\\$false|-AcceptLicense\\b[^|;]{0,200}-Force");
    private static final Pattern TRUSTED = Pattern.compile("(?i)Set-PSRepository\\b|allowGlobalConfirmation");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.R32.by((request, report) -> inlineOf(request, (step, index, text) -> {
                if ((INSTALLER.matcher(text).find()
                                && INSTALLS.matcher(text).find()
                                && !QUIET.matcher(text).find())
                        || SETUP.matcher(text).find()) {
                    report.add(
                            step.inlinePointer(index),
                            "an installer runs in " + Secrets.shown(text)
                                    + " without a switch that makes it quiet, so that it waits for somebody; give"
                                    + " it one, such as /quiet or /qn");
                }
            })),
            TemplateRule.R33.by((request, report) -> inlineOf(request, (step, index, text) -> {
                if (INPUT.matcher(text).find()) {
                    CommandRules.reportWaiting(step, index, "a command", report);
                }
            })),
            TemplateRule.R34.by(PowerShellRules::checkPackageManagers));

    private PowerShellRules() {}

    private static void checkPackageManagers(TemplateRequest request, Report report) {
        inlineOf(request, (step, index, text) -> {
            boolean asks = (CHOCOLATEY.matcher(text).find()
                            && !CHOCOLATEY_YES.matcher(text).find())
                    || (MODULE.matcher(text).find() && !MODULE_YES.matcher(text).find());
            if (asks && !isTrusted(step, index)) {
                report.add(
                        step.inlinePointer(index),
                        "a package manager in " + Secrets.shown(text)
                                + " may ask whether to go on, and nobody answers; give it -y or -Force");
            }
        });
    }

    private static boolean isTrusted(Step step, int index) {
        return step.inline().subList(0, index + 1).stream()
                .anyMatch(text -> TRUSTED.matcher(text).find());
    }

    private static void inlineOf(TemplateRequest request, Look look) {
        for (Step step : request.steps()) {
            if (step.is(StepKind.POWER_SHELL)) {
                for (int i = 0; i < step.inline().size(); i++) {
                    look.at(step, i, step.inline().get(i));
                }
            }
        }
    }

    /** Looks at one command. */
    private interface Look {
        void at(Step step, int index, String text);
    }
}
