package io.github.aib4j.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What all programs have in common: a wrong command line is explained in one line and ends the program with 2, and the
 * names of enum values are read ignoring case.
 */
final class Programs {
    static final int WRONG_COMMAND_LINE = 2;

    private Programs() {}

    /** Runs a program on the console, and ends the process with its status. */
    static void main(CommandLine program, String[] args) {
        System.exit(run(program, args, new FileOutputStream(FileDescriptor.out), writer(System.err)));
    }

    /** Runs a program whose output must not get lost: even a successful program fails if the disk is full. */
    static int run(CommandLine program, String[] args, OutputStream out, PrintWriter err) {
        CheckedOutput checked = new CheckedOutput(out);
        PrintWriter writer = new PrintWriter(checked, true, Charset.defaultCharset());
        int status = run(program, args, writer, err);
        writer.flush();
        Optional<String> loss = checked.loss();
        loss.ifPresent(why -> err.println(program.getCommandName() + ": the output could not be written: " + why));
        return loss.isPresent() ? WRONG_COMMAND_LINE : status;
    }

    static int run(CommandLine program, String[] args, PrintWriter out, PrintWriter err) {
        BuildDisplay.isTerminal(); // selects the older kind of console, by which picocli decides whether to use colours
        return program.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, arguments) -> refuse(e))
                .execute(args);
    }

    /**
     * Whether a program that takes no arguments was only asked for help or its version, and has printed it. Ends the
     * process if it was given any other argument.
     */
    static boolean isAnswered(String name, String description, String[] args) {
        if (args.length == 0) {
            return false;
        }
        CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.versionProvider(new Version()).usageMessage().description(description);
        int status = run(new CommandLine(spec), args, writer(System.out), writer(System.err));
        if (status != 0) {
            System.exit(status);
        }
        return true;
    }

    private static int refuse(ParameterException e) {
        CommandLine program = e.getCommandLine();
        program.getErr().println(name(program) + ": " + withHelp(message(e)));
        return WRONG_COMMAND_LINE;
    }

    private static String withHelp(String message) {
        return message + (message.endsWith("?") ? " See --help" : "; see --help");
    }

    private static String message(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(e.getMessage());
        }
        String given = unmatched.getUnmatched().get(0);
        CommandLine program = e.getCommandLine();
        if (unmatched.isUnknownOption()) {
            return "there is no option '" + given + "'"
                    + similar(given, program.getCommandSpec().optionsMap().keySet());
        }
        Set<String> commands = program.getSubcommands().keySet();
        return commands.isEmpty()
                ? "the argument '" + given + "' is not expected"
                : "there is no command '" + given + "'" + similar(given, commands);
    }

    /** Asks whether the most similar name was meant, if one differs by only a few letters. */
    private static String similar(String given, Collection<String> names) {
        String name = given.replaceFirst("=.*", "");
        return names.stream()
                .filter(known -> TypoDistance.of(name, known) <= Math.min(2, name.length() / 3))
                .min(Comparator.comparingInt(known -> TypoDistance.of(name, known)))
                .map(known -> "; did you mean '" + known + "'?")
                .orElse("");
    }

    /** The name under which a program was called, such as {@code aib check}. */
    static String name(CommandLine program) {
        return program.getCommandSpec().qualifiedName();
    }

    /** A text in a style of picocli, such as {@code fg(red)}, if the program's output is coloured. */
    static String styled(CommandLine program, String style, String text) {
        Ansi ansi = program.getColorScheme().ansi();
        if (!ansi.enabled()) {
            return text;
        }
        Ansi.IStyle[] styles = Ansi.Style.parse(style);
        return Ansi.Style.on(styles) + text + Ansi.Style.reset.on();
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    static String firstLine(Throwable e) {
        return firstLine(String.valueOf(e.getMessage()));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Programs.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"aib4j " + version};
        }
    }
}
