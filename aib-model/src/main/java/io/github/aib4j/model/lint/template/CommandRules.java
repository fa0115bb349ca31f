package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.LocatedCommand;
import io.github.aib4j.model.implementation.lint.step.ScriptLine;
import io.github.aib4j.model.implementation.lint.step.Secrets;
import io.github.aib4j.model.implementation.lint.step.ShellCommand;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands of Shell steps that lack superuser rights, or wait for input that nobody gives. */
final class CommandRules {
    private static final Set<String> PACKAGE_MANAGERS = Set.of("apt", "apt-get", "yum", "dnf", "tdnf", "zypper");
    private static final Set<String> CHANGES = Set.of(
            "install",
            "upgrade",
            "dist-upgrade",
            "full-upgrade",
            "remove",
            "purge",
            "autoremove",
            "erase",
            "groupinstall",
            "localinstall",
            "in",
            "up",
            "dup",
            "patch");
    private static final Set<String> SERVICE_CHANGES =
            Set.of("enable", "disable", "start", "stop", "restart", "reload", "mask", "daemon-reload");
    private static final Set<String> YES = Set.of(
            "--yes",
            "--assume-yes",
            "--assumeyes",
            "--assumeno",
            "--non-interactive",
            "--no-confirm",
            "--force-yes",
            "--dry-run",
            "--simulate");
    private static final Pattern SHORT_YES = Pattern.compile("-[a-zA-Z]*[yns][a-zA-Z]*|-qq+");
    private static final Pattern ASSUME_YES = Pattern.compile("(?i)APT::Get::Assume-Yes(?:=|\\s)\"?(?:true|1)");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.C11.by(CommandRules::checkRights),
            TemplateRule.R33.by(
                    (request, report) -> request.steps().commands().forEach(one -> checkInput(one, report))),
            TemplateRule.R34.by(
                    (request, report) -> request.steps().commands().forEach(one -> checkAnswers(one, report))));

    private CommandRules() {}

    private static void checkRights(TemplateRequest request, Report report) {
        for (LocatedCommand one : request.steps().commands()) {
            if (!one.isSuperuser() && needsRights(one.command())) {
                report.add(
                        one.line().pointer(),
                        "'" + one.command().name() + "' in " + Secrets.shown(one.line())
                                + " needs superuser rights; begin the command with sudo");
            }
        }
    }

    private static void checkInput(LocatedCommand one, Report report) {
        if (!one.command().isFed() && asksForInput(one.command())) {
            reportWaiting(one.line(), "'" + one.command().name() + "'", report);
        }
    }

    private static void checkAnswers(LocatedCommand one, Report report) {
        if (!one.command().isFed()
                && asksBeforeChanges(one.command())
                && !ASSUME_YES.matcher(one.line().text()).find()) {
            report.add(
                    one.line().pointer(),
                    "'" + one.command().name() + "' in " + Secrets.shown(one.line())
                            + " may ask whether to go on, and nobody answers; give it its option for yes");
        }
    }

    static void reportWaiting(ScriptLine line, String what, Report report) {
        report.add(
                line.pointer(),
                what + " in " + Secrets.shown(line)
                        + " waits for input until the build times out; take the value from elsewhere");
    }

    private static boolean needsRights(ShellCommand command) {
        return switch (command.name()) {
            case "apt", "apt-get", "yum", "dnf", "tdnf", "zypper" ->
                CHANGES.contains(verb(command)) || (verb(command).equals("update") && !isDryRun(command));
            case "systemctl" ->
                SERVICE_CHANGES.contains(verb(command)) && !command.options().contains("--user");
            case "snap" -> verb(command).equals("install") || verb(command).equals("remove");
            case "dpkg" -> command.options().contains("-i") || command.options().contains("--install");
            case "useradd", "usermod", "groupadd", "modprobe", "update-grub", "reboot", "shutdown" -> true;
            default -> false;
        };
    }

    private static String verb(ShellCommand command) {
        List<String> arguments = command.arguments();
        return arguments.isEmpty() ? "" : LetterCase.lower(arguments.get(0));
    }

    private static boolean isDryRun(ShellCommand command) {
        return command.options().contains("--dry-run") || command.options().contains("-s");
    }

    private static boolean asksForInput(ShellCommand command) {
        return switch (command.name()) {
            case "read" -> true;
            case "passwd" -> command.options().isEmpty() && !command.arguments().isEmpty();
            default -> false;
        };
    }

    private static boolean asksBeforeChanges(ShellCommand command) {
        if (!PACKAGE_MANAGERS.contains(command.name())) {
            return false;
        }
        boolean takesUpdate =
                !command.name().startsWith("apt") && !command.name().equals("zypper");
        boolean changes = false;
        int arguments = 0;
        for (String word : command.words()) {
            if (word.startsWith("-")) {
                if (isYes(word)) {
                    return false;
                }
            } else {
                changes =
                        changes || (arguments <= 2 && CHANGES.contains(word)) || (takesUpdate && word.equals("update"));
                arguments++;
            }
        }
        return changes;
    }

    private static boolean isYes(String option) {
        return YES.contains(option)
                || (!option.startsWith("--") && SHORT_YES.matcher(option).matches());
    }
}
