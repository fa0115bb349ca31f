package io.github.aib4j.examples;

import io.github.aib4j.examples.Target.Pace;
import java.io.InputStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How do I do all this from a shell, or in continuous integration, without writing Java? The programs of this package as
 * the commands of one, in one jar: {@code java -jar aib.jar check my-templates}.
 *
 * <p>The exit codes are those of the programs; 2 if there is no such command.
 */
@Command(
        name = "aib",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks, plans, builds and explains images of Azure VM Image Builder.",
        footer = {
            "",
            "Completion in bash and zsh: alias aib='java -jar /path/to/aib.jar'; source <(aib generate-completion)"
        })
public final class Aib implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private Aib() {}

    /** Runs a command and ends the process with its status. */
    public static void main(String[] args) {
        Programs.main(program(System.in), args);
    }

    static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err) {
        return Programs.run(program(in), args, out, err);
    }

    private static CommandLine program(InputStream in) {
        return new CommandLine(new Aib())
                .addSubcommand(TemplateCheck.program("check"))
                .addSubcommand(PlanTemplate.program("plan"))
                .addSubcommand(Quickstart.program("build", Pace.watched()))
                .addSubcommand(WhyDidItFail.program("why", in))
                .addSubcommand(ReportBuilds.program("report"))
                .addSubcommand(LocalService.program("serve", in))
                .addSubcommand(new GenerateCompletion())
                .addSubcommand(new HelpCommand());
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing, such as check or build");
        }
    }
}
