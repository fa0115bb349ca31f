package io.github.aib4j.examples;

import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the values of the parameters of templates are: in one given file, or for {@code NAME.json} in {@code
 * NAME.parameters.json} beside it.
 */
record ParameterFiles(Optional<Path> given, CheckConsole console) {
    private static final String OF_TEMPLATE = ".json";
    private static final String OF_PARAMETERS = ".parameters.json";

    /** The file with the values for a template. */
    Optional<Path> of(Path template) {
        if (given.isPresent()) {
            return given;
        }
        Path values = template.resolveSibling(name(template).replaceAll("\\.json$", "") + OF_PARAMETERS);
        return Optional.of(values).filter(file -> !file.equals(template) && Files.isRegularFile(file));
    }

    /** The options with the values for a template; those of a given file are in the options already. */
    ReadOptions optionsFor(Path template, ReadOptions options) throws IOException {
        Optional<Path> values = of(template);
        if (given.isPresent() || values.isEmpty()) {
            return options;
        }
        DeploymentScope scope = options.scope().withParameterFile(values.get());
        scope.remarks().forEach(remark -> console.remark(values.get(), remark));
        return options.withScope(scope);
    }

    /** Whether a parameter file is used for a template beside it. */
    boolean isUsed(Path file) {
        String name = name(file);
        return given.isEmpty()
                && name.endsWith(OF_PARAMETERS)
                && Files.isRegularFile(
                        file.resolveSibling(name.substring(0, name.length() - OF_PARAMETERS.length()) + OF_TEMPLATE));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
