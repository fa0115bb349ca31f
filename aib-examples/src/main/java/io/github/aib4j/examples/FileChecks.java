package io.github.aib4j.examples;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.DeploymentDocument;
import io.github.aib4j.model.json.JsonInput;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.report.TemplateFile;
import io.github.aib4j.model.lint.template.TemplateFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files and the {@code .json} files of folders, checks the templates in them, and gathers the findings. */
final class FileChecks {
    private final CheckConsole console;
    private final ReadOptions options;
    private final ParameterFiles parameters;
    private final TemplateFacts facts;
    private final Optional<ApiVersion> version;
    private final Optional<TemplateRewriter> rewriter;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Creates checks.
     *
     * @param version checks image templates for this api-version instead of their own
     * @param rewriter writes the templates again
     */
    FileChecks(
            CheckConsole console,
            ReadOptions options,
            ParameterFiles parameters,
            TemplateFacts facts,
            Optional<ApiVersion> version,
            Optional<TemplateRewriter> rewriter) {
        this.console = console;
        this.options = options;
        this.parameters = parameters;
        this.facts = facts;
        this.version = version;
        this.rewriter = rewriter;
    }

    /** What the linters found so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Checks a file, or all files of a folder. */
    void check(Path path) {
        boolean isNone = path.toString().isEmpty() || Files.notExists(path); // "" would be the current folder
        if (isNone) {
            console.unreadable(path, new NoSuchFileException(path.toString()));
        } else if (Files.isDirectory(path)) {
            checkFolder(path);
        } else {
            checkFile(path, false); // or a pipe
        }
    }

    private void checkFolder(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> json = found.filter(file -> file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (json.isEmpty()) {
                console.unreadable(folder, "there is no .json file in this folder; give the folder of the templates");
            }
            json.forEach(file -> checkFile(file, true));
        } catch (IOException | UncheckedIOException e) {
            console.unreadable(folder, e);
        }
    }

    private void checkFile(Path file, boolean isInFolder) {
        console.addFile();
        ParameterPlaces values = ParameterPlaces.none();
        try {
            byte[] json = JsonInput.of(file).bytes(options.limits());
            if (isInFolder && isPassedOver(file, json)) {
                return;
            }
            ReadOptions own = parameters.optionsFor(file, options);
            values = ParameterPlaces.of(json, file, parameters.of(file), own);
            values.problems().forEach(console::error);
            TemplateFile checked = TemplateFile.read(json, file.toString(), own, version, facts);
            if (isInFolder && isEmpty(checked)) {
                console.passedOver(file, "this deployment has neither image templates nor gallery resources");
                return;
            }
            report(checked, file, values);
            rewrite(checked, file, json);
        } catch (JsonReadException e) {
            if (values.problems().isEmpty()) { // otherwise it follows from them
                console.unreadable(e, values);
            }
        } catch (IOException e) {
            console.unreadable(file, e);
        }
    }

    /** Whether a file of a folder is not one to check. */
    private boolean isPassedOver(Path file, byte[] json) {
        JsonFileKind kind = JsonFileKind.of(JsonText.parse(json, file.toString(), options.limits()));
        if (kind == JsonFileKind.PARAMETERS && parameters.isUsed(file)) {
            console.passedOver(file, "these are the values of the parameters of the template beside it");
        } else if (kind != JsonFileKind.TEMPLATE) {
            console.passedOver(file, "this is " + kind.description());
        }
        return kind != JsonFileKind.TEMPLATE;
    }

    private static boolean isEmpty(TemplateFile checked) {
        return checked.document().templates().isEmpty() && checked.galleries().size() == 0;
    }

    private void report(TemplateFile checked, Path file, ParameterPlaces values) {
        DeploymentDocument document = checked.document();
        checked.findings().stream().map(values::moved).forEach(findings::add);
        console.addResources(document.templates().size(), checked.galleries().size());
        Stream.concat(document.remarks().stream(), checked.galleries().remarks().stream())
                .filter(remark -> !values.isProblem(remark))
                .forEach(remark -> console.remark(values.place(remark, file), remark));
    }

    private void rewrite(TemplateFile checked, Path file, byte[] json) throws IOException {
        List<TemplateDocument> all = checked.document().templates();
        for (TemplateDocument template : all) {
            TemplatePlace place = new TemplatePlace(file, json, template);
            version.ifPresent(wanted -> TemplateRewriter.check(console, place, wanted));
            if (rewriter.isPresent()) {
                rewriter.get().write(place, all.size() > 1);
            }
        }
    }
}
