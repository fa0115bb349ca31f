package io.github.aib4j.examples;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.json.DeploymentDocument;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonInput;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.OpenExpressionException;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.json.UnsupportedMember;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintResult;
import io.github.aib4j.model.lint.RuleSelection;
import io.github.aib4j.model.lint.Severity;
import io.github.aib4j.model.lint.report.FindingReport;
import io.github.aib4j.model.lint.report.SuppressionFile;
import io.github.aib4j.model.lint.report.TemplateFile;
import io.github.aib4j.model.lint.template.TemplateFacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * FILE:LINE:COLUMN: SEVERITY} with a message. What a folder has besides, such as parameter files and role definitions, is
 * passed over with one remark each. The values of parameters of {@code NAME.json} are taken from {@code
 * NAME.parameters.json} beside it, unless a parameter file is given. The exit code is 0 if there were only remarks,
 * warnings and notes, 1 if there were errors, and 2 if a file could not be read, facts contradict a template, or the
 * command line is wrong. What can be read is checked in any case, without suppressions and with all rules if those that
 * are asked for do not exist.
 */
@Command(
        name = "TemplateCheck",
        mixinStandardHelpOptions = true,
        versionProvider = Programs.Version.class,
        description = "Checks image template files, and writes them again for another api-version.")
public final class TemplateCheck implements Callable<Integer> {
    private static final int ERRORS = 1;
    private static final int UNREADABLE = 2;

    /** The first severity of a line, behind its place. */
    private static final Pattern SEVERITY = Pattern.compile("^(.*?: )(error|warning|note|remark)\\b");

    private static final Map<String, String> COLOURS =
            Map.of("error", "bold,fg(red)", "warning", "bold,fg(yellow)", "note", "fg(cyan)", "remark", "fg(cyan)");

    private static final String OF_TEMPLATE = ".json";
    private static final String OF_PARAMETERS = ".parameters.json";

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

    private int files;
    private int templates;
    private int galleryResources;
    private int remarks;
    private int errors;
    private int unreadable;
    private int warnings;
    private final List<Finding> findings = new ArrayList<>();

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
            TemplateFile.rules().forEach(rule -> console().println(rule));
            return CommandLine.ExitCode.OK;
        }
        if (paths.isEmpty()) {
            throw new CommandLine.ParameterException(commandLine(), "no file or folder is given");
        }
        Optional<Rewriting> rewriting;
        ReadOptions options;
        try {
            rewriting = rewriting();
            options = options();
            version();
        } catch (JsonReadException e) {
            print(ParameterPlaces.none().located(e));
            return UNREADABLE;
        } catch (IllegalArgumentException | IOException e) {
            out().println(Programs.name(commandLine()) + ": " + explain(e));
            return UNREADABLE;
        }
        RuleSelection selection = suppressing(selected());
        paths.forEach(path -> check(path, options, rewriting));
        LintResult judgement = selection.judge(findings);
        report(judgement);
        out().println(count(files, "file") + ", " + count(templates, "image template")
                + (galleryResources == 0 ? "" : ", " + count(galleryResources, "gallery resource")) + ": "
                + count(errors, "error") + ", " + count(warnings, "warning") + ", " + count(remarks, "remark")
                + (unreadable == 0 ? "" : ", " + unreadable + " could not be read"));
        if (unreadable > 0) {
            return UNREADABLE;
        }
        return errors > 0 || judgement.hasAtLeast(failOn) ? ERRORS : CommandLine.ExitCode.OK;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private RuleSelection selected() {
        RuleSelection all = RuleSelection.of(TemplateFile.rules());
        try {
            RuleSelection rest = all.without(without.toArray(String[]::new));
            return only.isEmpty() ? rest : rest.only(only.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            unreadable++;
            out().println(Programs.name(commandLine()) + ": " + explain(e) + "; all rules are applied");
            return all;
        }
    }

    private RuleSelection suppressing(RuleSelection selected) {
        if (suppressions == null) {
            return selected;
        }
        try {
            return selected.withSuppressions(SuppressionFile.read(JsonInput.of(suppressions), TemplateFile.rules()));
        } catch (JsonReadException e) {
            unreadable++;
            print(ParameterPlaces.none().located(e));
        } catch (IOException e) {
            unreadable(suppressions, e);
        }
        return selected;
    }

    private Optional<ApiVersion> version() {
        return Optional.ofNullable(apiVersion).map(ApiVersion::of);
    }

    private TemplateFacts facts() {
        return os == null
                ? TemplateFacts.none()
                : TemplateFacts.builder()
                        .osType(os == SourceOs.LINUX ? OsType.LINUX : OsType.WINDOWS)
                        .build();
    }

    private void report(LintResult judgement) {
        if (format == Format.TEXT) {
            FindingReport.text(judgement).lines().forEach(this::print);
        } else if (format == Format.JSON) {
            console().println(FindingReport.json(judgement));
        } else {
            console().println(FindingReport.sarif(judgement, TemplateFile.rules()));
        }
        judgement.findings().forEach(finding -> {
            errors += finding.isError() ? 1 : 0;
            warnings += finding.severity() == Severity.WARNING ? 1 : 0;
        });
    }

    private ReadOptions options() throws IOException {
        DeploymentScope scope = parameters == null ? place() : place().withParameterFile(parameters);
        scope.remarks().forEach(remark -> remark(parameters, remark));
        return ReadOptions.lenient().withScope(scope);
    }

    private DeploymentScope place() {
        DeploymentScope place = DeploymentScope.empty();
        place = subscription == null ? place : place.withSubscriptionId(subscription);
        place = resourceGroup == null ? place : place.withResourceGroup(resourceGroup);
        return location == null ? place : place.withLocation(location);
    }

    private void check(Path path, ReadOptions options, Optional<Rewriting> rewriting) {
        if (path.toString().isEmpty()) {
            unreadable(path, new NoSuchFileException("")); // would be the current folder
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> json = found.filter(file -> file.equals(path)
                            ? !Files.isDirectory(file)
                            : file.toString().endsWith(OF_TEMPLATE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (json.isEmpty()) {
                unreadable(path, "there is no .json file in this folder; give the folder of the templates");
            }
            json.forEach(file -> checkFile(file, !file.equals(path), options, rewriting));
        } catch (IOException | UncheckedIOException e) {
            unreadable(path, e);
        }
    }

    private void checkFile(Path file, boolean isInFolder, ReadOptions options, Optional<Rewriting> rewriting) {
        files++;
        ParameterPlaces values = ParameterPlaces.none();
        try {
            byte[] json = Files.readAllBytes(file);
            if (isInFolder && isPassedOver(file, json, options)) {
                return;
            }
            ReadOptions own = withParametersOf(file, options);
            values = ParameterPlaces.of(json, file, Optional.ofNullable(parametersOf(file)), own);
            values.problems().forEach(this::error);
            TemplateFile judged = TemplateFile.read(json, file.toString(), own, version(), facts());
            if (isInFolder
                    && judged.document().templates().isEmpty()
                    && judged.galleries().size() == 0) {
                passOver(file, "this deployment has neither image templates nor gallery resources");
                return;
            }
            take(judged, file, values);
            rewrite(judged, file, json, rewriting);
        } catch (JsonReadException e) {
            if (values.problems().isEmpty()) { // otherwise it follows from them
                unreadable++;
                print(values.located(e));
            }
        } catch (IOException e) {
            unreadable(file, e);
        }
    }

    private void take(TemplateFile judged, Path file, ParameterPlaces values) {
        DeploymentDocument document = judged.document();
        judged.findings().stream().map(values::moved).forEach(findings::add);
        templates += document.templates().size();
        galleryResources += judged.galleries().size();
        Stream.concat(document.remarks().stream(), judged.galleries().remarks().stream())
                .filter(remark -> !values.isProblem(remark))
                .forEach(remark -> remark(values.place(remark, file), remark));
    }

    private void rewrite(TemplateFile judged, Path file, byte[] json, Optional<Rewriting> rewriting)
            throws IOException {
        List<TemplateDocument> all = judged.document().templates();
        for (TemplateDocument template : all) {
            TemplatePlace place = new TemplatePlace(file, json, template);
            version().ifPresent(version -> checkSayable(place, version));
            if (rewriting.isPresent()) {
                rewrite(place, all.size() > 1, rewriting.get());
            }
        }
    }

    /** Whether a file of a folder is none of those that are checked. */
    private boolean isPassedOver(Path file, byte[] json, ReadOptions options) {
        JsonFileKind kind = JsonFileKind.of(JsonText.parse(json, file.toString(), options.limits()));
        if (kind == JsonFileKind.PARAMETERS && parameters == null && isTaken(file)) {
            passOver(file, "these are the values of the parameters of the template beside it");
        } else if (kind != JsonFileKind.TEMPLATE) {
            passOver(file, "this is " + kind.description());
        }
        return kind != JsonFileKind.TEMPLATE;
    }

    private void passOver(Path file, String why) {
        remarks++;
        print(file + ":1:1: remark: " + why + "; it is passed over");
    }

    /** Whether there is a template by the name of a parameter file. */
    private static boolean isTaken(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(OF_PARAMETERS)
                && Files.isRegularFile(
                        file.resolveSibling(name.substring(0, name.length() - OF_PARAMETERS.length()) + OF_TEMPLATE));
    }

    /** The options with the values of the parameter file by the template's name, if there is one and no other is given. */
    private ReadOptions withParametersOf(Path file, ReadOptions options) throws IOException {
        Path values = parametersOf(file);
        if (values == null || values.equals(parameters)) {
            return options;
        }
        DeploymentScope scope = options.scope().withParameterFile(values);
        scope.remarks().forEach(remark -> remark(values, remark));
        return options.withScope(scope);
    }

    /** The file with the values of the parameters of a template. */
    private @Nullable Path parametersOf(Path file) {
        if (parameters != null) {
            return parameters;
        }
        String name = String.valueOf(file.getFileName());
        Path values = file.resolveSibling(name.replaceAll("\\.json$", "") + OF_PARAMETERS);
        return values.equals(file) || !Files.isRegularFile(values) ? null : values;
    }

    /** Whether the api-version that is asked for has all members of a template that was written for another one. */
    private void checkSayable(TemplatePlace place, ApiVersion version) {
        try {
            ImageTemplateJson.write(place.template().template(), version);
        } catch (UnsupportedMemberException e) {
            unsupported(place, version, e);
        } catch (IllegalArgumentException e) {
            // what expressions give is judged by nobody
        }
    }

    private void rewrite(TemplatePlace place, boolean isOneOfMany, Rewriting rewriting) throws IOException {
        String name = String.valueOf(place.file().getFileName());
        Path target = rewriting.folder.resolve(isOneOfMany ? fileName(place.template()) + "-" + name : name);
        try {
            String json = written(place.template(), rewriting.version);
            Files.writeString(target, json + "\n", StandardOpenOption.CREATE_NEW);
        } catch (UnsupportedMemberException e) {
            unsupported(place, rewriting.version, e);
        } catch (IllegalArgumentException e) {
            String secret = place.template().secrets().stream().findFirst().orElse("");
            error(place.of(secret), String.valueOf(e.getMessage()));
        } catch (FileAlreadyExistsException e) {
            error(
                    target.toString(),
                    "this file is there already; write into an empty folder, one input folder at a time");
        }
    }

    /** One error for each member, at its place. */
    private void unsupported(TemplatePlace place, ApiVersion version, UnsupportedMemberException e) {
        Map<String, String> places =
                place.of(e.members().stream().map(UnsupportedMember::pointer).toList());
        e.members()
                .forEach(member -> error(
                        places.getOrDefault(member.pointer(), place.of("")),
                        "api-version " + version + " does not have " + member));
    }

    /** A template that is left with expressions needs the parameters of its deployment. */
    private static String written(TemplateDocument template, ApiVersion version) {
        try {
            return ImageTemplateJson.writeFile(template, version);
        } catch (OpenExpressionException e) {
            return DeploymentTemplateJson.write(template, version, List.of());
        }
    }

    /** The template's name as a valid file name. */
    private static String fileName(TemplateDocument template) {
        return template.name().orElse("unnamed").replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private void error(String place, String message) {
        errors++;
        print(place + ": error: " + message);
    }

    private void remark(@Nullable Path file, ReadRemark remark) {
        remark(file + ":" + remark.line() + ":" + remark.column(), remark);
    }

    private void remark(String place, ReadRemark remark) {
        boolean isError = strict && remark.isRefusedByStrict();
        errors += isError ? 1 : 0;
        remarks += isError ? 0 : 1;
        String text = remark.toString();
        print(place + (isError ? ": error: " : ": remark: ") + text.substring(text.indexOf(": ") + 2));
    }

    private void unreadable(Path path, Exception e) {
        unreadable(path, explain(e));
    }

    private void unreadable(Path path, String message) {
        unreadable++;
        print(path + ": error: " + message);
    }

    /** A line that begins with its place, with a coloured severity on a terminal. */
    private void print(String line) {
        out().println(SEVERITY.matcher(line)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1)
                        + Programs.styled(
                                commandLine(), COLOURS.getOrDefault(found.group(2), "bold"), found.group(2)))));
    }

    private static String explain(Exception e) {
        if (e instanceof IllegalArgumentException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof NoSuchFileException) {
            return "there is no file '" + e.getMessage() + "'";
        }
        return "cannot be read: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private Optional<Rewriting> rewriting() throws IOException {
        if (writeAs.isEmpty()) {
            return Optional.empty();
        }
        ApiVersion version = ApiVersion.of(writeAs.get(0));
        return Optional.of(new Rewriting(version, Files.createDirectories(Path.of(writeAs.get(1)))));
    }

    /** Where everything goes that is not a finding. */
    private PrintWriter out() {
        return format == Format.TEXT ? console() : commandLine().getErr();
    }

    private PrintWriter console() {
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

    private record Rewriting(ApiVersion version, Path folder) {}
}
