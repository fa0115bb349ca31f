package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A grammar of Bicep, where it is installed: {@code npm install tree-sitter-bicep@1.1.0 web-tree-sitter@0.27.2} in any
 * folder, then {@code -Daib.bicep.grammar=…/node_modules}. It is lenient, so what it takes may not compile.
 */
class BicepSyntaxTest {
    private static final String MODULES = System.getProperty("aib.bicep.grammar", "");
    private static final String SCRIPT = """
            const modules = require('module').createRequire(process.argv[2] + '/any.js');
            const {Parser, Language} = modules('web-tree-sitter');
            const fs = require('fs');
            (async () => {
              await Parser.init();
              const parser = new Parser();
              parser.setLanguage(await Language.load(process.argv[2] + '/tree-sitter-bicep/tree-sitter-bicep.wasm'));
              const show = node => {
                if (node.isError || node.isMissing) {
                  console.log('wrong at line ' + (node.startPosition.row + 1) + ': ' + node.text.slice(0, 60));
                } else {
                  node.children.forEach(show);
                }
              };
              show(parser.parse(fs.readFileSync(process.argv[3], 'utf8')).rootNode);
              console.log('parsed');
            })();
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void the_grammar_is_there() {
        assumeTrue(!MODULES.isEmpty(), "skipped: no grammar; set -Daib.bicep.grammar");
    }

    @Test
    void published_deployments_are_bicep_by_the_grammar() throws Exception {
        for (Path file : Shared.files("templates", ".json")) {
            String json = Files.readString(file).replace("\"[parameters('api-version')]\"", "\"2020-02-14\"");
            if (json.contains("deploymentTemplate.json")) {
                assertThat(check(DeploymentBicep.translate(json)))
                        .as("%s", file)
                        .isEqualTo("parsed");
            }
        }
    }

    @Test
    void texts_that_need_care_are_bicep_by_the_grammar() throws Exception {
        TemplateDocument document = TemplateDocument.of(
                "web",
                Templates.small().toBuilder()
                        .putTag("a-b", "it's ${HOME} \\ \t")
                        .customize(Customizer.shell(
                                "greet", "cat <<EOF\n${HOME} '' \\n\nEOF\n", "'''\n", "\u0007", "echo '${x}' $", "[a]"))
                        .build());

        assertThat(check(DeploymentBicep.write(
                        document,
                        ApiVersion.V2024_02_01,
                        List.of(TemplateParameter.of("location", ParameterType.STRING, "/location")))))
                .isEqualTo("parsed");
    }

    @Test
    void the_grammar_reports_errors() throws Exception {
        assertThat(check("param a string = {\nresource")).startsWith("wrong at line ");
    }

    private String check(String bicep) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("check.js"), SCRIPT);
        Path file = Files.writeString(folder.resolve("main.bicep"), bicep);
        Process process = new ProcessBuilder("node", script.toString(), MODULES, file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
