package io.github.aib4j.model.customize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.value.ContentUri;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a builder refuses, but a reader keeps. */
class RefusedStepsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m", "5 m", "5min", "PT5M", "five", "5m!", "-5m"})
    void an_invalid_restart_timeout_is_refused(String text) {
        WindowsRestartCustomizer.Builder step =
                WindowsRestartCustomizer.builder().restartTimeout(text);

        assertThatThrownBy(step::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'" + text + "' is not a duration", "5m or 2h");
    }

    @ParameterizedTest
    @CsvSource({"5m, PT5M", "90m, PT1H30M", "2h, PT2H", "1h30m, PT1H30M", "45s, PT45S", "1.5h, PT1H", "500ms, PT0S"})
    void a_duration_is_accepted_and_read_to_the_second(String text, Duration duration) {
        assertThat(WindowsRestartCustomizer.builder()
                        .restartTimeout(text)
                        .build()
                        .restartTimeout())
                .contains(text);
        assertThat(RestartTimeout.parse(text)).contains(duration);
    }

    @Test
    void an_expression_as_restart_timeout_is_not_checked() {
        assertThat(WindowsRestartCustomizer.builder()
                        .restartTimeout("[parameters('timeout')]")
                        .build()
                        .restartTimeout())
                .isPresent();
    }

    @Test
    void a_file_has_a_source_and_a_destination() {
        ContentUri source = ContentUri.of("https://example.com/a");

        assertThatThrownBy(() -> FileCustomizer.builder().sourceUri(source).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("destination");
        assertThatThrownBy(() -> FileCustomizer.builder().destination("/tmp/a").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sourceUri");
        assertThatThrownBy(() -> FileValidator.builder().destination("/tmp/a").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sourceUri");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"WindowsRestart\", \"restartTimeout\": \"five\"}",
                "{\"type\": \"File\", \"sourceUri\": \"https://example.com/a\"}",
                "{\"type\": \"File\", \"destination\": \"/tmp/a\", \"name\": \"a\"}"
            })
    void a_reader_keeps_what_a_builder_refuses_and_writes_it_back(String step) {
        String json = ImageTemplateJson.write(
                        Templates.small().toBuilder()
                                .customize(Customizer.shell("first", "id"))
                                .build(),
                        ApiVersion.V2022_07_01)
                .replaceFirst("(?s)\"customize\" ?: ?\\[.*?]\\s*}\\s*]", "\"customize\": [" + step + "]");

        TemplateDocument read = ImageTemplateJson.read(json);
        ImageTemplate template = read.template();

        assertThat(template.customize()).singleElement().isInstanceOf(UnknownCustomizer.class);
        assertThat(read.remarks())
                .anySatisfy(remark -> assertThat(remark.pointer()).startsWith("/properties/customize/0"));
        assertThat(ImageTemplateJson.write(template, ApiVersion.V2022_07_01).replaceAll("\\s", ""))
                .contains(step.replaceAll("\\s", ""));
    }
}
