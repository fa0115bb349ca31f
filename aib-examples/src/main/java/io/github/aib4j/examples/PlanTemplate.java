package io.github.aib4j.examples;

import com.azure.core.exception.AzureException;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.plan.TemplatePlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
 * What would change if the template in Azure became the one in my file?
 *
 * <p>Nothing changes without {@code --apply}. Offline, the plan is made against a service in memory, which has the
 * template of {@code --current} or no template. The exit code is 0 if there is a plan, 1 if there is something to do
 * and {@code --fail-on-change} is given, and 2 if there is no plan: a file could not be used, Azure could not be asked,
 * or the command line is wrong.
 */
@Command(
        name = "PlanTemplate",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        description = "Shows what has to be done so that an image template is as in a file.")
public final class PlanTemplate implements Callable<Integer> {
    private static final int CHANGES = 1;
    private static final int FAILED = 2;

    @Mixin
    private TemplateOptions templates = new TemplateOptions();

    @Mixin
    private AzureOptions place = new AzureOptions();

    @Option(names = "--current", paramLabel = "FILE", description = "Offline: the template as it is now.")
    private @Nullable Path current;

    @Option(names = "--apply", description = "Do what the plan shows.")
    private boolean apply;

    @Option(names = "--fail-on-change", description = "End with 1 if there is something to do.")
    private boolean failOnChange;

    @Spec
    private @Nullable CommandSpec spec;

    private PlanTemplate() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        Programs.main(program("PlanTemplate"), args);
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return Programs.run(program("PlanTemplate"), args, out, err);
    }

    static CommandLine program(String name) {
        return new CommandLine(new PlanTemplate()).setCommandName(name);
    }

    @Override
    public Integer call() {
        Path file = templates.file();
        if (file == null) {
            throw new ParameterException(commandLine(), "--template is missing");
        }
        if (place.isAzure() && current != null) {
            throw new ParameterException(commandLine(), "--current is for plans without --azure");
        }
        try (Target target = place.target(Target.Pace.hurried())) {
            return plan(file, target);
        } catch (NoSuchFileException e) {
            return failed("there is no file '" + e.getMessage() + "'; give the path of a template JSON file");
        } catch (IOException | JsonReadException e) {
            return failed(Programs.firstLine(e));
        } catch (ParameterException e) {
            throw e;
        } catch (UnsupportedMemberException
                | AzureException
                | UncheckedIOException
                | IllegalStateException
                | IllegalArgumentException e) {
            return failed(Programs.firstLine(e));
        }
    }

    private int plan(Path file, Target target) throws IOException {
        TemplateDocument desired = templates.read(file, target, commandLine().getErr());
        ImageBuilderClient client = target.client(TemplateOptions.version(desired));
        if (current != null) {
            TemplateDocument now = templates.read(current, target, commandLine().getErr());
            client.beginCreate(target.resourceGroup(), target.name(), now.template())
                    .getFinalResult();
        }
        TemplatePlan plan = client.plan(target.resourceGroup(), target.name(), desired.template());
        plan.toString().lines().forEach(this::print);
        if (apply) {
            AppliedPlan applied = client.apply(plan);
            applied.steps().forEach(step -> commandLine().getOut().println("done: " + step));
        }
        return failOnChange && !plan.isSettled() ? CHANGES : CommandLine.ExitCode.OK;
    }

    private void print(String line) {
        boolean isLoss = line.startsWith("  lost: ");
        commandLine().getOut().println(isLoss ? Programs.styled(commandLine(), "fg(red)", line) : line);
    }

    private int failed(String message) {
        commandLine().getErr().println(Programs.name(commandLine()) + ": " + message);
        return FAILED;
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Not started by the command line");
        }
        return spec.commandLine();
    }
}
