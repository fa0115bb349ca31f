package io.github.aib4j.examples;

import com.azure.core.exception.AzureException;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderServiceVersion;
import io.github.aib4j.model.report.BuildReport;
import io.github.aib4j.model.report.ReportedBuild;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
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
 * What became of the last builds of my templates?
 *
 * <p>It reads the templates of a resource group, and how the last build of each ended; offline, those of a service in
 * memory on which one build failed. The exit code is 0 if no build failed, 1 if one did, and 2 if the templates could
 * not be read, the report could not be written, or the command line is wrong.
 */
@Command(
        name = "ReportBuilds",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        description = "Reports the last builds of all image templates of a resource group.")
public final class ReportBuilds implements Callable<Integer> {
    private static final int UNREADABLE = 2;

    @Mixin
    private AzureOptions place = new AzureOptions();

    @Mixin
    private ReportFile report = new ReportFile();

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "Image builds", description = "The title.")
    private String title = "Image builds";

    @Option(names = "--logs", description = "Read the logs of failed builds, too.")
    private boolean logs;

    @Spec
    private @Nullable CommandSpec spec;

    private ReportBuilds() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        Programs.main(program("ReportBuilds"), args);
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return Programs.run(program("ReportBuilds"), args, out, err);
    }

    static CommandLine program(String name) {
        return new CommandLine(new ReportBuilds()).setCommandName(name);
    }

    @Override
    public Integer call() {
        report.check(commandLine());
        try (Target target = place.isAzure() ? place.group() : FailingBuild.serviceWithBuilds()) {
            BuildReport.Builder builds = BuildReport.builder().title(title);
            builds.addAll(ended(target));
            return report(builds.build());
        } catch (ParameterException e) {
            throw e;
        } catch (AzureException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            commandLine().getErr().println(Programs.name(commandLine()) + ": " + Programs.firstLine(e));
            return UNREADABLE;
        }
    }

    private int report(BuildReport made) {
        String counts = made.counts();
        boolean isGood =
                made.builds().stream().noneMatch(build -> build.result().isFailure());
        commandLine().getOut().println(Programs.styled(commandLine(), isGood ? "fg(green)" : "fg(red)", counts));
        if (!report.isWritten(made, commandLine())) {
            return UNREADABLE;
        }
        return isGood ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<ReportedBuild> ended(Target target) {
        ImageBuilderClient client = target.client(ImageBuilderServiceVersion.getLatest());
        return client.listByResourceGroup(target.resourceGroup()).stream()
                .filter(template -> place.selects(template.name()))
                .filter(ReportBuilds::isEnded)
                .map(template -> reported(client, target.resourceGroup(), template))
                .toList();
    }

    private static boolean isEnded(ImageTemplateResource template) {
        return template.lastRunStatus()
                .flatMap(RunStatus::runState)
                .filter(RunState::isTerminal)
                .isPresent();
    }

    private ReportedBuild reported(ImageBuilderClient client, String group, ImageTemplateResource template) {
        BuildOutcome outcome = client.watch(group, template.name()).getFinalResult();
        ReportedBuild build =
                ReportedBuild.of(outcome).withRegion(template.template().location());
        return logs && !outcome.isSucceeded() ? build.withLog(client.getBuildLog(group, template.name())) : build;
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Not started by the command line");
        }
        return spec.commandLine();
    }
}
