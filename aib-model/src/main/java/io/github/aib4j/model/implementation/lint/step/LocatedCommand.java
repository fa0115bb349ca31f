package io.github.aib4j.model.implementation.lint.step;

import io.github.aib4j.model.value.ArmExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A command of a Shell step.
 *
 * @param line the text that contains it
 * @param command the command
 * @param isSuperuser whether it runs with superuser rights, its own or those of the shell in which it runs
 */
public record LocatedCommand(ScriptLine line, ShellCommand command, boolean isSuperuser) {
    /** The commands that rules are about. */
    private static final Set<String> NAMES = Set.of(
            "apt",
            "apt-get",
            "dnf",
            "dpkg",
            "groupadd",
            "modprobe",
            "passwd",
            "read",
            "reboot",
            "shutdown",
            "snap",
            "systemctl",
            "tdnf",
            "update-grub",
            "useradd",
            "usermod",
            "yum",
            "zypper");

    /**
     * The commands in Shell steps that rules are about. Everything after a here-document in its step is left out,
     * because the end of the document is unknown.
     */
    public static List<LocatedCommand> all(List<ScriptLine> lines) {
        ShellScan scan = new ShellScan(NAMES);
        List<LocatedCommand> commands = new ArrayList<>();
        boolean isSuperuser = false;
        boolean isReadable = true;
        for (ScriptLine line : lines) {
            if (line.index() == 0) {
                isSuperuser = false;
                isReadable = line.step().is(StepKind.SHELL);
            }
            isReadable = isReadable && !line.text().contains("<<");
            if (isReadable && !ArmExpression.isExpression(line.text())) {
                isSuperuser = add(line, isSuperuser, scan, commands);
            }
        }
        return commands;
    }

    private static boolean add(ScriptLine line, boolean before, ShellScan scan, List<LocatedCommand> commands) {
        boolean isSuperuser = before;
        for (ShellCommand command : scan.commands(line.text())) {
            commands.add(new LocatedCommand(line, command, isSuperuser || command.isSuperuser()));
            isSuperuser = isSuperuser || command.isSuperuserShell();
        }
        return isSuperuser;
    }
}
