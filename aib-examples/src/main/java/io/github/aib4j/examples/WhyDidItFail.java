package io.github.aib4j.examples;

import com.azure.core.exception.AzureException;
import com.azure.core.exception.ClientAuthenticationException;
import io.github.aib4j.client.ImageBuilderServiceVersion;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.diagnose.Diagnosis;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Why did my build fail, and what can I do?
 *
 * <p>Given any text (an error, the JSON of an operation, the output of a console, a log), it prints the known failure,
 * the cause, the remedy, the step that failed and the lines that show it. With {@code --azure}, it explains the last
 * build of a template in Azure, with the log of the build. Without either, it runs a build on the local service that
 * fails, and explains why. The exit code is 0, or 1 if the failure is unknown, or 2 if the text or the template could not
 * be read or the command line is wrong.
 */
@Command(
        name = "WhyDidItFail",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        description = "Says why an image build failed: from an error text or a log, in Azure, or on the local service.")
public final class WhyDidItFail implements Callable<Integer> {
    private static final int UNKNOWN = 1;
    private static final int UNREADABLE = 2;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description =
                    "An error text or a log; - for standard input. Without it, a build fails on the local service.")
    private @Nullable String text;

    @Mixin
    private AzureOptions place = new AzureOptions();

    @Option(
            names = "--sas",
            description = "If your own token may not read the log, ask for a signature for 15 minutes.")
    private boolean sas;

    @Spec
    private @Nullable CommandSpec spec;

    private final InputStream in;

    private WhyDidItFail(InputStream in) {
        this.in = in;
    }

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        Programs.main(program("WhyDidItFail", System.in), args);
    }

    static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err, Ansi colours) {
        CommandLine program = program("WhyDidItFail", in).setColorScheme(CommandLine.Help.defaultColorScheme(colours));
        return Programs.run(program, args, out, err);
    }

    static CommandLine program(String name, InputStream in) {
        return new CommandLine(new WhyDidItFail(in)).setCommandName(name);
    }

    @Override
    public Integer call() {
        try {
            Diagnosis diagnosis = diagnose();
            diagnosis.text().lines().forEach(this::print);
            return diagnosis.isKnown() || !diagnosis.isFailure() ? CommandLine.ExitCode.OK : UNKNOWN;
        } catch (NoSuchFileException e) {
            return unreadable("there is no file '" + e.getFile() + "'; give one, or - for standard input");
        } catch (IOException e) {
            return unreadable("'" + text + "' could not be read: " + e);
        } catch (ClientAuthenticationException e) {
            return unreadable("Azure gave no token: " + Programs.firstLine(e) + " Log in with 'az login', or set"
                    + " AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET.");
        } catch (ParameterException e) {
            throw e;
        } catch (AzureException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            return unreadable(Programs.firstLine(e));
        }
    }

    private int unreadable(String message) {
        command().getErr().println(Programs.name(command()) + ": " + message);
        return UNREADABLE;
    }

    private Diagnosis diagnose() throws IOException {
        if (place.isAzure()) {
            return diagnoseInAzure();
        }
        return text == null ? FailingBuild.diagnose() : diagnose(text);
    }

    private Diagnosis diagnoseInAzure() {
        BuildLogOptions options = BuildLogOptions.defaults();
        try (Target target = place.target(Target.Pace.watched())) {
            return target.client(ImageBuilderServiceVersion.getLatest())
                    .diagnose(target.resourceGroup(), target.name(), sas ? options.withServiceSas() : options);
        }
    }

    private Diagnosis diagnose(String file) throws IOException {
        if (file.equals("-")) {
            return read(in, "standard input");
        }
        if (Files.isDirectory(Path.of(file))) {
            throw new IllegalArgumentException("'" + file + "' is a folder; give a log or an error text");
        }
        try (InputStream opened = Files.newInputStream(Path.of(file))) {
            return read(opened, "'" + file + "'");
        }
    }

    private static Diagnosis read(InputStream opened, String name) throws IOException {
        PushbackInputStream content = new PushbackInputStream(opened);
        int first = content.read();
        if (first < 0) {
            throw new IllegalArgumentException(name + " is empty; give a log or an error text");
        }
        content.unread(first);
        return Diagnosis.read(content);
    }

    /** On a terminal, the lines of the failing step are highlighted. */
    private void print(String line) {
        boolean isShown = line.startsWith("  | ");
        boolean isTitle = line.matches("F\\d\\d .*|Unknown failure|No failure");
        String style = isShown ? "fg(red)" : "bold";
        command().getOut().println(isShown || isTitle ? Programs.styled(command(), style, line) : line);
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec.commandLine();
    }
}
