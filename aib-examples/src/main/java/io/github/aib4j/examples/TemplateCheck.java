package io.github.aib4j.examples;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.DeploymentDocument;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.json.UnsupportedMemberException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
 * <p>Reads files and folders (their {@code .json} files), image templates alone and in deployment templates, and prints
 * {@code FILE:LINE:COLUMN: SEVERITY: MESSAGE}, with {@code error} or {@code remark} as severity, for whatever is not as it should be. Ends with 0 if there is nothing but remarks, 1 if
 * there are errors, 2 if a file could not be read or the command line is wrong; the other files are checked all the same.
 */
@Command(
        name = "TemplateCheck",
        mixinStandardHelpOptions = true,
        description = "Checks image template files, and writes them again for another api-version.")
public final class TemplateCheck implements Callable<Integer> {
    private static final int ERRORS = 1;
    private static final int UNREADABLE = 2;

    @Option(names = "--strict", description = "Unknown and misspelled names are errors, not remarks.")
    private boolean strict;

    @Option(names = "--parameters", paramLabel = "FILE", description = "A parameter file for deployment templates.")
    private @Nullable Path parameters;

    @Option(
            names = "--write-as",
            arity = "2",
            paramLabel = "V DIR",
            hideParamSyntax = true,
            description = "Write each template again under its file name in DIR, for api-version V.")
    private List<String> writeAs = new ArrayList<>();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Template files, and folders of them.")
    private List<Path> paths = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    private int files;
    private int templates;
    private int remarks;
    private int errors;
    private int unreadable;

    private TemplateCheck() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        Charset charset = Charset.defaultCharset();
        System.exit(run(args, new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset)));
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return new CommandLine(new TemplateCheck())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, arguments) -> {
                    err.println("TemplateCheck: " + e.getMessage() + "; see --help");
                    return UNREADABLE;
                })
                .execute(args);
    }

    @Override
    public Integer call() {
        Optional<Rewriting> rewriting;
        ReadOptions options;
        try {
            rewriting = rewriting();
            options = options();
        } catch (IllegalArgumentException | JsonReadException | IOException e) {
            out().println("TemplateCheck: " + explain(e));
            return UNREADABLE;
        }
        paths.forEach(path -> check(path, options, rewriting));
        out().println(files + " files, " + templates + " image templates: " + errors + " errors, " + remarks
                + " remarks" + (unreadable == 0 ? "" : ", " + unreadable + " could not be read"));
        if (unreadable > 0) {
            return UNREADABLE;
        }
        return errors > 0 ? ERRORS : CommandLine.ExitCode.OK;
    }

    private ReadOptions options() throws IOException {
        DeploymentScope scope = parameters == null
                ? DeploymentScope.empty()
                : DeploymentScope.empty().withParameterFile(parameters);
        scope.remarks().forEach(remark -> remark(parameters, remark));
        return ReadOptions.lenient().withScope(scope);
    }

    private void check(Path path, ReadOptions options, Optional<Rewriting> rewriting) {
        try (Stream<Path> found = Files.walk(path)) {
            found.filter(file -> file.equals(path)
                            ? !Files.isDirectory(file)
                            : file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> checkFile(file, options, rewriting));
        } catch (IOException | UncheckedIOException e) {
            unreadable(path, e);
        }
    }

    private void checkFile(Path file, ReadOptions options, Optional<Rewriting> rewriting) {
        files++;
        try {
            DeploymentDocument document = DeploymentTemplateJson.read(file, options);
            templates += document.templates().size();
            document.remarks().forEach(remark -> remark(file, remark));
            for (TemplateDocument template : document.templates()) {
                if (rewriting.isPresent()) {
                    rewrite(file, template, document.templates().size() > 1, rewriting.get());
                }
            }
        } catch (JsonReadException e) {
            errors++;
            String place = file + ":" + e.line() + ":" + e.column();
            String message = String.valueOf(e.getMessage());
            out().println(place + ": error: "
                    + (message.startsWith(place + ": ") ? message.substring(place.length() + 2) : message));
        } catch (IOException e) {
            unreadable(file, e);
        }
    }

    private void rewrite(Path file, TemplateDocument template, boolean isOneOfMany, Rewriting rewriting)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        String target = isOneOfMany ? fileName(template) + "-" + name : name;
        try {
            String json = ImageTemplateJson.writeFile(template, rewriting.version);
            Files.writeString(rewriting.folder.resolve(target), json + "\n", StandardOpenOption.CREATE_NEW);
        } catch (UnsupportedMemberException | IllegalArgumentException e) {
            error(file, String.valueOf(e.getMessage()));
        } catch (FileAlreadyExistsException e) {
            error(
                    file,
                    "'" + e.getMessage()
                            + "' is there already; write into an empty folder, one input folder at a time");
        }
    }

    /** The template's name as a valid file name. */
    private static String fileName(TemplateDocument template) {
        return template.name().orElse("unnamed").replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private void error(Path file, String message) {
        errors++;
        out().println(file + ":1:1: error: " + message);
    }

    private void remark(@Nullable Path file, ReadRemark remark) {
        boolean isError = strict && remark.isRefusedByStrict();
        errors += isError ? 1 : 0;
        remarks += isError ? 0 : 1;
        out().println(file + ":" + remark.toString().replaceFirst(": ", isError ? ": error: " : ": remark: "));
    }

    private void unreadable(Path path, Exception e) {
        unreadable++;
        out().println(path + ": error: " + explain(e));
    }

    private static String explain(Exception e) {
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

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("Not started by the command line");
        }
        return spec.commandLine().getOut();
    }

    private record Rewriting(ApiVersion version, Path folder) {}
}
