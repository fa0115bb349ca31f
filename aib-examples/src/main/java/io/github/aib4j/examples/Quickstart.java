package io.github.aib4j.examples;

import com.azure.core.exception.AzureException;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderServiceVersion;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.source.ImageSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How is an image built, from the template to the result?
 *
 * <p>By default it runs offline on the service in memory; {@code --azure} runs the same code against Azure. The exit
 * code is 0 if the image was built and the template deleted, 1 if something failed, and 2 if a file could not be used, Azure
 * gave no token, or the command line is wrong.
 */
@Command(
        name = "Quickstart",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        description = "Creates an image template, builds it, prints the results, and deletes the template.")
public final class Quickstart implements Callable<Integer> {
    @Mixin
    private TemplateOptions templates = new TemplateOptions();

    @Mixin
    private AzureOptions place = new AzureOptions();

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Offline: how many seconds pass for the service in a real second; 120 by default.")
    private @Nullable Double speed;

    @Spec
    private @Nullable CommandSpec spec;

    private final Target.Pace pace;

    /** Where a template would be left behind if the program ended now. */
    private volatile @Nullable Target leftover;

    private Quickstart(Target.Pace pace) {
        this.pace = pace;
    }

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        Programs.main(program("Quickstart", Target.Pace.watched()), args);
    }

    static int run(String[] args, Target.Pace pace, PrintWriter out, PrintWriter err) {
        return Programs.run(program("Quickstart", pace), args, out, err);
    }

    static CommandLine program(String name, Target.Pace pace) {
        return new CommandLine(new Quickstart(pace)).setCommandName(name);
    }

    @Override
    public Integer call() {
        Thread interrupted = new Thread(this::warnOfLeftover);
        Runtime.getRuntime().addShutdownHook(interrupted);
        int status = buildOrExplain();
        Runtime.getRuntime().removeShutdownHook(interrupted);
        warnOfLeftover();
        return status;
    }

    private int buildOrExplain() {
        try {
            return build();
        } catch (IOException e) {
            return unusable(message(e));
        } catch (ClientAuthenticationException e) {
            return unusable("Azure gave no token: " + Programs.firstLine(e)
                    + " Log in with 'az login', or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET.");
        } catch (ParameterException e) {
            throw e;
        } catch (JsonReadException | UnsupportedMemberException | IllegalArgumentException e) {
            return unusable(Programs.firstLine(e));
        } catch (AzureException | UncheckedIOException | IllegalStateException e) {
            return failed(Programs.firstLine(e));
        }
    }

    private int build() throws IOException {
        try (Target target = place.target(speed == null ? pace : Target.Pace.watched(speed))) {
            Path file = templates.file();
            TemplateDocument document = file == null ? null : templates.read(file, target, err());
            ImageTemplate template = document == null
                    ? ubuntu(target.subscription(), templates.locationOr("westeurope"))
                    : document.template();
            ImageBuilderServiceVersion version =
                    document == null ? ImageBuilderServiceVersion.getLatest() : TemplateOptions.version(document);
            out().println(ImageTemplateJson.write(template, version.apiVersion()));
            return build(target.client(version), target, template);
        }
    }

    private int build(ImageBuilderClient client, Target target, ImageTemplate template) {
        create(client, target, template);
        out().println("Building" + target.patience());
        BuildOutcome outcome = BuildDisplay.watch(client.beginRun(target.resourceGroup(), target.name()), out());
        out().println(Programs.styled(
                commandLine(), outcome.isSucceeded() ? "fg(green)" : "fg(red)", outcome.summary()));
        outcome.outputs().forEach(this::print);
        if (!outcome.isSucceeded()) {
            return failed(Programs.firstLine(outcome.summary())
                    + outcome.message()
                            .map(m -> ". The service says: " + Programs.firstLine(m))
                            .orElse(""));
        }
        client.beginDelete(target.resourceGroup(), target.name()).getFinalResult();
        leftover = null;
        out().println("Deleted image template '" + target.name() + "'; what it made stays");
        return CommandLine.ExitCode.OK;
    }

    private void create(ImageBuilderClient client, Target target, ImageTemplate template) {
        out().println("Creating image template '" + target.name() + "' in " + target.where());
        leftover = target;
        SyncPoller<OperationProgress, ImageTemplateResource> creation;
        try {
            creation = client.beginCreate(target.resourceGroup(), target.name(), template);
        } catch (HttpResponseException e) {
            leftover = null; // refused, so nothing remains
            throw e;
        }
        creation.getFinalResult();
    }

    private void warnOfLeftover() {
        Target target = leftover;
        if (target != null) {
            err().println(target.leftBehind());
        }
    }

    /** An Ubuntu image with a web server, as a version in a gallery and as a managed image. */
    private static ImageTemplate ubuntu(String subscription, String location) {
        return ImageTemplate.builder()
                .location(location)
                .putTag("purpose", "quickstart")
                .identity(UserAssignedIdentityId.of(subscription, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(
                        Customizer.shell("install nginx", "sudo apt-get update", "sudo apt-get install -y nginx"),
                        Customizer.shell("greet", "echo 'built by aib4j' | sudo tee /var/www/html/index.html"))
                .distribute(
                        Distributor.sharedImage(
                                "web-gallery", GalleryImageId.of(subscription, "images", "gallery", "web"), location),
                        Distributor.managedImage(
                                "web-managed", ManagedImageId.of(subscription, "images", "web-image"), location))
                .buildTimeout(Duration.ofMinutes(90))
                .build();
    }

    private void print(RunOutput output) {
        String artifact = output.artifactId()
                .map(Object::toString)
                .or(() -> output.artifactUri().map(Object::toString))
                .orElse("(nothing named)");
        out().println("Made " + output.name() + ": " + artifact);
    }

    private int failed(String message) {
        err().println(Programs.name(commandLine()) + ": " + Programs.styled(commandLine(), "fg(red)", message));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Nothing was started, because the input cannot be used. */
    private int unusable(String message) {
        failed(message);
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no file '" + e.getMessage() + "'; give the path of a template JSON file";
        }
        if (e instanceof AccessDeniedException) {
            return "the file '" + e.getMessage() + "' may not be read; check its permissions";
        }
        return Programs.firstLine(e) + "; give the path of a template JSON file that can be read";
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Not started by the command line");
        }
        return spec.commandLine();
    }
}
