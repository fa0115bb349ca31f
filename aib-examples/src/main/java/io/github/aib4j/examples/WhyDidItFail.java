package io.github.aib4j.examples;

import com.azure.core.exception.AzureException;
import com.azure.core.exception.ClientAuthenticationException;
import io.github.aib4j.client.ImageBuilderServiceVersion;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.diagnose.Diagnosis;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        description = "Says why an image build failed: from an error text or a log, in Azure, or on the local service.")
public final class WhyDidItFail implements Callable<Integer> {
    private static final int UNKNOWN = 1;
    private static final int UNREADABLE = 2;
    private static final String RED = "\u001b[31m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description =
                    "An error text or a log; - for standard input. Without it, a build fails on the local service.")
    private @Nullable String text;

    @Option(
            names = "--azure",
            description =
                    "Explain the last build of a template in Azure, signed in with DefaultAzureCredential; needs the"
                            + " next three options.")
    private boolean azure;

    @Option(names = "--subscription", paramLabel = "ID", description = "The id of the subscription.")
    private @Nullable String subscription;

    @Option(names = "--resource-group", paramLabel = "NAME", description = "The resource group of the template.")
    private @Nullable String resourceGroup;

    @Option(names = "--name", paramLabel = "NAME", description = "The name of the template.")
    private @Nullable String name;

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
        Charset charset = Charset.defaultCharset();
        PrintWriter out = new PrintWriter(System.out, true, charset);
        System.exit(run(args, System.in, out, new PrintWriter(System.err, true, charset), Ansi.AUTO));
    }

    static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err, Ansi colours) {
        return new CommandLine(new WhyDidItFail(in))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
                .setParameterExceptionHandler((e, arguments) -> {
                    err.println("WhyDidItFail: " + e.getMessage() + "; see --help");
                    return UNREADABLE;
                })
                .execute(args);
    }

    @Override
    public Integer call() {
        try {
            Diagnosis diagnosis = diagnose();
            diagnosis.text().lines().forEach(this::print);
            return diagnosis.isKnown() || !diagnosis.isFailure() ? CommandLine.ExitCode.OK : UNKNOWN;
        } catch (NoSuchFileException e) {
            command()
                    .getErr()
                    .println("WhyDidItFail: there is no file '" + e.getFile() + "'; give one, or - for standard"
                            + " input");
        } catch (IOException e) {
            command().getErr().println("WhyDidItFail: '" + text + "' could not be read: " + e);
        } catch (ClientAuthenticationException e) {
            command()
                    .getErr()
                    .println("WhyDidItFail: Azure gave no token: " + firstLine(e) + " Log in with 'az login', or set"
                            + " AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET.");
        } catch (AzureException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            command().getErr().println("WhyDidItFail: " + firstLine(e));
        }
        return UNREADABLE;
    }

    private Diagnosis diagnose() throws IOException {
        if (azure) {
            return diagnoseInAzure();
        }
        return text == null ? FailingBuild.diagnose() : diagnose(text);
    }

    private Diagnosis diagnoseInAzure() {
        if (subscription == null || resourceGroup == null || name == null) {
            throw new IllegalArgumentException("--azure needs --subscription, --resource-group and --name");
        }
        BuildLogOptions options = BuildLogOptions.defaults();
        try (Target target = Target.azure(subscription, resourceGroup, name)) {
            return target.client(ImageBuilderServiceVersion.getLatest())
                    .diagnose(resourceGroup, name, sas ? options.withServiceSas() : options);
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private Diagnosis diagnose(String file) throws IOException {
        if (file.equals("-")) {
            return Diagnosis.read(in);
        }
        try (InputStream opened = Files.newInputStream(Path.of(file))) {
            return Diagnosis.read(opened);
        }
    }

    /** On a terminal, the lines of the failing step are highlighted. */
    private void print(String line) {
        boolean isShown = line.startsWith("  | ");
        boolean isTitle = line.matches("F\\d\\d .*|Unknown failure|No failure");
        boolean isColoured =
                (isShown || isTitle) && command().getColorScheme().ansi().enabled();
        command().getOut().println(isColoured ? (isShown ? RED : BOLD) + line + PLAIN : line);
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec.commandLine();
    }
}
