package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands of Shell steps that lack a right, or that wait for someone who is not there. */
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
            TemplateRule.C11.by((request, report) -> shellSteps(request, (step, index, command, superuser) -> {
                if (!superuser && !command.isSuperuser() && needsRights(command)) {
                    report.add(
                            step.inlinePointer(index),
                            "'" + command.name() + "' in "
                                    + Secrets.shown(step.inline().get(index))
                                    + " needs superuser rights; begin the command with sudo");
                }
            })),
            TemplateRule.R33.by((request, report) -> shellSteps(request, (step, index, command, superuser) -> {
                if (!command.isFed() && asksForInput(command)) {
                    reportWaiting(step, index, "'" + command.name() + "'", report);
                }
            })),
            TemplateRule.R34.by((request, report) -> shellSteps(request, (step, index, command, superuser) -> {
                if (!command.isFed()
                        && asksBeforeChanges(command)
                        && !ASSUME_YES.matcher(step.inline().get(index)).find()) {
                    report.add(
                            step.inlinePointer(index),
                            "'" + command.name() + "' in "
                                    + Secrets.shown(step.inline().get(index))
                                    + " may ask whether to go on, and nobody answers; give it its option for yes");
                }
            })));

    private CommandRules() {}

    static void reportWaiting(Step step, int index, String what, Report report) {
        report.add(
                step.inlinePointer(index),
                what + " in " + Secrets.shown(step.inline().get(index))
                        + " waits for input until the build times out; take the value from elsewhere");
    }

    private static void shellSteps(TemplateRequest request, Look look) {
        for (Step step : request.steps()) {
            if (step.is(StepKind.SHELL)) {
                lines(step, look);
            }
        }
    }

    /** What follows a here-document in its step is not looked at: where it ends is not known. */
    private static void lines(Step step, Look look) {
        boolean superuser = false;
        for (int i = 0; i < step.inline().size(); i++) {
            String line = step.inline().get(i);
            if (line.contains("<<")) {
                return;
            }
            if (!ArmExpression.isExpression(line)) {
                for (ShellCommand command : ShellCommand.of(line)) {
                    look.at(step, i, command, superuser);
                    superuser = superuser || command.isSuperuserShell();
                }
            }
        }
    }

    private static boolean needsRights(ShellCommand command) {
        List<String> arguments = command.arguments();
        String verb = arguments.isEmpty() ? "" : arguments.get(0).toLowerCase(Locale.ROOT);
        return switch (command.name()) {
            case "apt", "apt-get", "yum", "dnf", "tdnf", "zypper" ->
                CHANGES.contains(verb) || (verb.equals("update") && !isDryRun(command));
            case "systemctl" ->
                SERVICE_CHANGES.contains(verb) && !command.options().contains("--user");
            case "snap" -> verb.equals("install") || verb.equals("remove");
            case "dpkg" -> command.options().contains("-i") || command.options().contains("--install");
            case "useradd", "usermod", "groupadd", "modprobe", "update-grub", "reboot", "shutdown" -> true;
            default -> false;
        };
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
        List<String> arguments = command.arguments();
        boolean changes = arguments.stream().limit(2).anyMatch(CHANGES::contains)
                || (arguments.contains("update")
                        && !command.name().startsWith("apt")
                        && !command.name().equals("zypper"));
        return changes
                && command.options().stream()
                        .noneMatch(option -> YES.contains(option)
                                || SHORT_YES.matcher(option).matches());
    }

    /** Looks at one command. */
    private interface Look {
        void at(Step step, int index, ShellCommand command, boolean superuser);
    }
}
