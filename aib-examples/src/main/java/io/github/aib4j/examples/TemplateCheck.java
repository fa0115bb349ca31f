package io.github.aib4j.examples;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonInput;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.lint.LintResult;
import io.github.aib4j.model.lint.RuleSelection;
import io.github.aib4j.model.lint.Severity;
import io.github.aib4j.model.lint.report.FindingReport;
import io.github.aib4j.model.lint.report.SuppressionFile;
import io.github.aib4j.model.lint.report.TemplateFile;
import io.github.aib4j.model.lint.template.TemplateFacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Are my template files valid? A check for continuous integration.
 *
 * <p>It reads files and folders (their {@code .json} files) with image templates and gallery resources, on their own or
 * in deployment templates, checks them against the rules of the linters, and prints each problem as {@code
 * FILE:LINE:COLUMN: SEVERITY} with a message. Other JSON files in a folder, such as parameter files and role
 * definitions, are passed over with one remark each. The values of parameters of {@code NAME.json} are taken from
 * {@code NAME.parameters.json} beside it, unless a parameter file is given. The exit code is 0 if there were only
 * remarks, warnings and notes, 1 if there were errors, and 2 if a file could not be read, facts contradict a template,
 * or the command line is wrong. What can be read is checked in any case: with all rules if a rule that was asked for
 * does not exist, and without suppressions if their file cannot be read.
 */
@Command(
        name = "TemplateCheck",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        description = "Checks image template files, and writes them again for another api-version.")
public final class TemplateCheck implements Callable<Integer> {
    private static final int ERRORS = 1;
    private static final int UNUSABLE = 2;

    @Option(names = "--strict", description = "Unknown and misspelled names are errors, not remarks.")
    private boolean strict;

    @Option(names = "--parameters", paramLabel = "FILE", description = "A parameter file for deployment templates.")
    private @Nullable Path parameters;

    @Option(
            names = "--subscription",
            paramLabel = "ID",
            description = "The subscription that deployment templates are evaluated for.")
    private @Nullable String subscription;

    @Option(names = "--resource-group", paramLabel = "NAME", description = "The resource group, likewise.")
    private @Nullable String resourceGroup;

    @Option(names = "--location", paramLabel = "REGION", description = "The region of the resource group, likewise.")
    private @Nullable String location;

    @Option(
            names = "--write-as",
            arity = "2",
            paramLabel = "V DIR",
            hideParamSyntax = true,
            description = "Write each template again under its file name in DIR, for api-version V.")
    private List<String> writeAs = new ArrayList<>();

    @Option(
            names = "--api-version",
            paramLabel = "V",
            description = "Check image templates for this api-version, not for the one that each file names.")
    private @Nullable String apiVersion;

    @Option(names = "--os", paramLabel = "OS", description = "The operating system of all sources: linux or windows.")
    private @Nullable SourceOs os;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), json or sarif. For the last two, all else goes to the error stream.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "The lowest severity that fails the check: error (default), warning or note.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--suppressions", paramLabel = "FILE", description = "A file with accepted findings.")
    private @Nullable Path suppressions;

    @Option(names = "--only", paramLabel = "IDS", split = ",", description = "Apply only these rules.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--without", paramLabel = "IDS", split = ",", description = "Apply all rules but these.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--rules", description = "List all rules and exit.")
    private boolean listRules;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Template files, and folders of them.")
    private List<Path> paths = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    private TemplateCheck() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        Programs.main(program("TemplateCheck"), args);
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return Programs.run(program("TemplateCheck"), args, out, err);
    }

    static CommandLine program(String name) {
        return new CommandLine(new TemplateCheck()).setCommandName(name);
    }

    @Override
    public Integer call() {
        if (listRules) {
            TemplateFile.rules().forEach(rule -> stdout().println(rule));
            return CommandLine.ExitCode.OK;
        }
        if (paths.isEmpty()) {
            throw new CommandLine.ParameterException(commandLine(), "no file or folder is given");
        }
        CheckConsole console = new CheckConsole(commandLine(), otherOutput(), strict);
        FileChecks checks;
        try {
            checks = checks(console);
        } catch (JsonReadException e) {
            console.unreadable(e, ParameterPlaces.none());
            return UNUSABLE;
        } catch (IllegalArgumentException | IOException e) {
            console.wrongOption(e, "");
            return UNUSABLE;
        }
        RuleSelection selection = suppressing(selected(console), console);
        paths.forEach(checks::check);
        LintResult result = selection.judge(checks.findings());
        report(result, console);
        console.add(result);
        console.printSummary();
        if (console.hasUnusable()) {
            return UNUSABLE;
        }
        return console.hasErrors() || result.hasAtLeast(failOn) ? ERRORS : CommandLine.ExitCode.OK;
    }

    private FileChecks checks(CheckConsole console) throws IOException {
        Optional<TemplateRewriter> rewriter = rewriter(console);
        ReadOptions options = options(console);
        return new FileChecks(
                console,
                options,
                new ParameterFiles(Optional.ofNullable(parameters), console),
                facts(),
                Optional.ofNullable(apiVersion).map(ApiVersion::of),
                rewriter);
    }

    private RuleSelection selected(CheckConsole console) {
        RuleSelection all = RuleSelection.of(TemplateFile.rules());
        try {
            RuleSelection rest = all.without(without.toArray(String[]::new));
            return only.isEmpty() ? rest : rest.only(only.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            console.wrongOption(e, "; all rules are applied");
            return all;
        }
    }

    private RuleSelection suppressing(RuleSelection selected, CheckConsole console) {
        if (suppressions == null) {
            return selected;
        }
        try {
            return selected.withSuppressions(SuppressionFile.read(JsonInput.of(suppressions), TemplateFile.rules()));
        } catch (JsonReadException e) {
            console.unreadable(e, ParameterPlaces.none());
        } catch (IOException e) {
            console.unreadable(suppressions, e);
        }
        return selected;
    }

    private TemplateFacts facts() {
        return os == null
                ? TemplateFacts.none()
                : TemplateFacts.builder()
                        .osType(os == SourceOs.LINUX ? OsType.LINUX : OsType.WINDOWS)
                        .build();
    }

    private void report(LintResult result, CheckConsole console) {
        if (format == Format.TEXT) {
            FindingReport.text(result).lines().forEach(console::print);
        } else if (format == Format.JSON) {
            stdout().println(FindingReport.json(result));
        } else {
            stdout().println(FindingReport.sarif(result, TemplateFile.rules()));
        }
    }

    private ReadOptions options(CheckConsole console) throws IOException {
        DeploymentScope scope = parameters == null ? place() : place().withParameterFile(parameters);
        scope.remarks().forEach(remark -> console.remark(parameters, remark));
        return ReadOptions.lenient().withScope(scope);
    }

    private DeploymentScope place() {
        DeploymentScope place = DeploymentScope.empty();
        place = subscription == null ? place : place.withSubscriptionId(subscription);
        place = resourceGroup == null ? place : place.withResourceGroup(resourceGroup);
        return location == null ? place : place.withLocation(location);
    }

    private Optional<TemplateRewriter> rewriter(CheckConsole console) throws IOException {
        if (writeAs.isEmpty()) {
            return Optional.empty();
        }
        ApiVersion version = ApiVersion.of(writeAs.get(0));
        Path folder = Files.createDirectories(Path.of(writeAs.get(1)));
        return Optional.of(new TemplateRewriter(version, folder, console));
    }

    /** Where all output goes except findings in JSON or SARIF. */
    private PrintWriter otherOutput() {
        return format == Format.TEXT ? stdout() : commandLine().getErr();
    }

    private PrintWriter stdout() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Not started by the command line");
        }
        return spec.commandLine();
    }

    private enum Format {
        TEXT,
        JSON,
        SARIF
    }

    private enum SourceOs {
        LINUX,
        WINDOWS
    }
}
