package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.aib4j.model.ImageTemplate;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modular program only needs jackson-core beside aib-model, and nothing that is optional. */
class ModulePathTest {
    @Test
    void a_module_that_uses_the_model_compiles_with_jackson_core_alone(@TempDir Path folder) throws Exception {
        Path module =
                Files.writeString(folder.resolve("module-info.java"), "module app { requires io.github.aib4j.model; }");
        Path program = Files.writeString(folder.resolve("Program.java"), """
                package app;

                import io.github.aib4j.model.ApiVersion;
                import io.github.aib4j.model.ImageTemplate;
                import io.github.aib4j.model.json.ImageTemplateJson;

                class Program {
                    static String json(ImageTemplate template) {
                        return ImageTemplateJson.write(template, ApiVersion.latest());
                    }
                }
                """);
        String modules = place(ImageTemplate.class) + System.getProperty("path.separator") + place(JsonFactory.class);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();

        boolean compiled = compiler.getTask(
                        told,
                        null,
                        null,
                        List.of("-Xlint:all", "-Werror", "--module-path", modules, "-d", folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(module, program))
                .call();

        assertThat(told.toString()).isEmpty();
        assertThat(compiled).isTrue();
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
