package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.value.ArmExpression;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of a Shell step.
 *
 * @param line the text in which it stands
 * @param command the command
 * @param isSuperuser whether it runs with superuser rights, its own or those of the shell in which it runs
 */
record LocatedCommand(ScriptLine line, ShellCommand command, boolean isSuperuser) {

    /**
     * The commands of all Shell steps that a rule is about. What follows a here-document in its step is left out: its end is
     * not known.
     */
    static List<LocatedCommand> all(List<ScriptLine> lines) {
        ShellScan scan = new ShellScan(CommandRules.NAMES);
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
