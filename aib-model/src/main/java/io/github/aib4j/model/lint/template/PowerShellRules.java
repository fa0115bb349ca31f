package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.ScriptLine;
import io.github.aib4j.model.implementation.lint.step.Secrets;
import io.github.aib4j.model.implementation.lint.step.Step;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Commands of PowerShell steps that wait for input that nobody gives. */
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
            TemplateRule.R32.by((request, report) -> lines(request, line -> checkIsQuiet(line, report))),
            TemplateRule.R33.by((request, report) -> lines(request, line -> checkInput(line, report))),
            TemplateRule.R34.by(PowerShellRules::checkPackageManagers));

    private PowerShellRules() {}

    private static void checkIsQuiet(ScriptLine line, Report report) {
        if (runsInstaller(line) || runsSetup(line)) {
            report.add(
                    line.pointer(),
                    "an installer runs in " + Secrets.shown(line)
                            + " without a switch that makes it quiet, so that it waits for somebody; give"
                            + " it one, such as /quiet or /qn");
        }
    }

    private static boolean runsInstaller(ScriptLine line) {
        return line.mentions("msiexec")
                && INSTALLER.matcher(line.text()).find()
                && INSTALLS.matcher(line.text()).find()
                && !QUIET.matcher(line.text()).find();
    }

    private static boolean runsSetup(ScriptLine line) {
        return line.mentions("start-process") && SETUP.matcher(line.text()).find();
    }

    private static void checkInput(ScriptLine line, Report report) {
        if (line.mentions("read", "prompt", "pause", "get-credential")
                && INPUT.matcher(line.text()).find()) {
            CommandRules.reportWaiting(line, "a command", report);
        }
    }

    private static void checkPackageManagers(TemplateRequest request, Report report) {
        Set<Step> trusting = Collections.newSetFromMap(new IdentityHashMap<>());
        lines(request, line -> {
            if (line.mentions("set-psrepository", "allowglobalconfirmation")
                    && TRUSTED.matcher(line.text()).find()) {
                trusting.add(line.step());
            }
            if (asks(line) && !trusting.contains(line.step())) {
                report.add(
                        line.pointer(),
                        "a package manager in " + Secrets.shown(line)
                                + " may ask whether to go on, and nobody answers; give it -y or -Force");
            }
        });
    }

    private static boolean asks(ScriptLine line) {
        String text = line.text();
        return (line.mentions("choco", "cinst")
                        && CHOCOLATEY.matcher(text).find()
                        && !CHOCOLATEY_YES.matcher(text).find())
                || (line.mentions("install-")
                        && MODULE.matcher(text).find()
                        && !MODULE_YES.matcher(text).find());
    }

    private static void lines(TemplateRequest request, Consumer<ScriptLine> check) {
        request.steps().powerShell().forEach(check);
    }
}
