package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.lint.template.TemplateLinter;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.Help.Ansi;

/** The templates of the examples and of the README have no findings of the linter. */
class ExampleTemplatesTest {
    @TestFactory
    Stream<DynamicTest> no_rule_finds_anything_in_a_template_that_an_example_sends() {
        return Stream.of(
                sends("FirstImage", 1, () -> FirstImage.main(new String[0])),
                sends("PublishImage", 1, () -> PublishImage.main(new String[0])),
                sends("TestYourCode", 1, () -> TestYourCode.main(new String[0])),
                sends("ManyBuilds", 20, () -> ManyBuilds.main(new String[0])),
                sends("WatchElsewhere", 1, () -> WatchElsewhere.main(new String[0])),
                sends(
                        "Quickstart",
                        1,
                        () -> Quickstart.run(new String[0], Target.Pace.stepwise(), nowhere(), nowhere())),
                sends("WhyDidItFail", 1, ExampleTemplatesTest::whyDidItFail));
    }

    private static DynamicTest sends(String example, int count, Runnable main) {
        return DynamicTest.dynamicTest(example, () -> {
            SentTemplates.take();
            silently(main);

            List<SentTemplates.Sent> sent = SentTemplates.take();
            assertThat(sent).hasSize(count).allSatisfy(ExampleTemplatesTest::hasNoFinding);
        });
    }

    private static void hasNoFinding(SentTemplates.Sent sent) {
        assertThat(TemplateLinter.lint(
                        sent.name(), ImageTemplateJson.read(sent.json()).template(), ApiVersion.of(sent.apiVersion())))
                .isEmpty();
    }

    private static void whyDidItFail() {
        WhyDidItFail.run(new String[0], new ByteArrayInputStream(new byte[0]), nowhere(), nowhere(), Ansi.OFF);
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }

    private static void silently(Runnable main) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            main.run();
        } finally {
            System.setOut(before);
        }
    }
}
