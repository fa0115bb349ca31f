package io.github.aib4j.examples;

import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where templates get the values of their parameters: from one given file, or {@code NAME.json} from {@code
 * NAME.parameters.json} beside it.
 */
record ParameterFiles(Optional<Path> given, CheckConsole console) {
    private static final String TEMPLATE_SUFFIX = ".json";
    private static final String PARAMETERS_SUFFIX = ".parameters.json";

    /** The file with the values for a template. */
    Optional<Path> of(Path template) {
        if (given.isPresent()) {
            return given;
        }
        Path values = template.resolveSibling(name(template).replaceAll("\\.json$", "") + PARAMETERS_SUFFIX);
        return Optional.of(values).filter(file -> !file.equals(template) && Files.isRegularFile(file));
    }

    /** The options with the values for a template. The options already have those of a given file. */
    ReadOptions optionsFor(Path template, ReadOptions options) throws IOException {
        Optional<Path> values = of(template);
        if (given.isPresent() || values.isEmpty()) {
            return options;
        }
        DeploymentScope scope = options.scope().withParameterFile(values.get());
        scope.remarks().forEach(remark -> console.remark(values.get(), remark));
        return options.withScope(scope);
    }

    /** Whether a file has the parameters of a template beside it. */
    boolean isUsed(Path file) {
        String name = name(file);
        return given.isEmpty()
                && name.endsWith(PARAMETERS_SUFFIX)
                && Files.isRegularFile(file.resolveSibling(
                        name.substring(0, name.length() - PARAMETERS_SUFFIX.length()) + TEMPLATE_SUFFIX));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
