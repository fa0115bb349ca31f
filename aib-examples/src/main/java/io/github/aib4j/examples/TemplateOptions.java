package io.github.aib4j.examples;

import io.github.aib4j.client.ImageBuilderServiceVersion;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.TemplateDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file with the template that a program works on. */
final class TemplateOptions {
    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "A file with one image template, alone or in a deployment template.")
    private @Nullable Path file;

    @Option(names = "--parameters", paramLabel = "FILE", description = "A parameter file for a deployment template.")
    private @Nullable Path parameters;

    @Option(
            names = "--location",
            paramLabel = "REGION",
            description =
                    "The region of the resource group, for a deployment template; of the built-in template itself.")
    private @Nullable String location;

    /** The file; null for the built-in template. */
    @Nullable
    Path file() {
        return file;
    }

    /** The region that was given, or else this one. */
    String locationOr(String other) {
        return location == null ? other : location;
    }

    /** Reads a file, and prints the remarks about it. */
    TemplateDocument read(Path path, Target target, PrintWriter err) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException("'" + path + "' is a folder; give the path of a template JSON file");
        }
        DeploymentScope scope = DeploymentScope.empty()
                .withSubscriptionId(target.subscription())
                .withResourceGroup(target.resourceGroup());
        scope = location == null ? scope : scope.withLocation(location);
        scope = parameters == null ? scope : scope.withParameterFile(parameters);
        TemplateDocument document =
                ImageTemplateJson.read(path, ReadOptions.lenient().withScope(scope));
        scope.remarks().forEach(remark -> err.println(parameters + ":" + remark));
        document.remarks().forEach(remark -> err.println(path + ":" + remark));
        return document;
    }

    /** The api-version that the file names, or else the newest. */
    static ImageBuilderServiceVersion version(TemplateDocument document) {
        return document.apiVersion().map(ImageBuilderServiceVersion::of).orElse(ImageBuilderServiceVersion.getLatest());
    }
}
