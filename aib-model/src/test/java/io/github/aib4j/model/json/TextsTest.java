package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Every text is read as it is, or refused with an error of one type. */
class TextsTest {
    private static final String LEAST = """
            {"location": "westeurope",
             "properties": {
               "source": {"type": "PlatformImage"},
               "distribute": [{"type": "VHD", "runOutputName": "web"}]}}
            """;

    /** The characters by which the encodings of Unicode are told apart. */
    private static final char[] SIGNS = {'\0', '\uFEFF', '\uFFFE', '\u00FE', '\u00FF', '{', '1', 'a'};

    @Test
    void a_text_that_begins_like_another_encoding_is_read_or_refused_and_nothing_else() {
        for (char first : SIGNS) {
            for (char second : SIGNS) {
                for (char third : SIGNS) {
                    for (char fourth : SIGNS) {
                        String text = "" + first + second + third + fourth + "{}";
                        readOrRefuse(() -> JsonText.parse(text, "test"));
                        readOrRefuse(() -> JsonText.parse(text.getBytes(StandardCharsets.ISO_8859_1), "test"));
                        readOrRefuse(() -> ImageTemplateJson.read(text));
                        readOrRefuse(() -> GalleryJson.gallery(text));
                        readOrRefuse(() -> ResponseJson.imageTemplate(text.getBytes(StandardCharsets.ISO_8859_1)));
                    }
                }
            }
        }
    }

    private static void readOrRefuse(Runnable reading) {
        try {
            reading.run();
        } catch (JsonReadException refused) {
            assertThat(refused).hasMessageContaining(":1:");
        }
    }

    @Test
    void a_byte_order_mark_in_front_of_a_text_does_not_matter() {
        assertThat(ImageTemplateJson.read("\uFEFF" + LEAST).template())
                .isEqualTo(ImageTemplateJson.read(LEAST).template());
    }

    @Test
    void half_a_pair_of_surrogates_stays_as_it_is() {
        JsonValue half = JsonText.parse("\"\uD83D\"", "test");

        assertThat(half).isEqualTo(new JsonString("\uD83D"));
        assertThat(JsonText.parse(JsonText.print(half), "test")).isEqualTo(half);
    }

    @Test
    void the_length_of_a_text_is_that_of_its_bytes_in_utf_8() {
        String text = "\"\u00FCber \u20AC \uD83D\uDE00\"";
        int length = text.getBytes(StandardCharsets.UTF_8).length;

        ReadOptions enough = ReadOptions.lenient().withLimits(new ReadLimits(length, 10));
        ReadOptions tooLittle = ReadOptions.lenient().withLimits(new ReadLimits(length - 1, 10));

        assertThatThrownBy(() -> ImageTemplateJson.read(text, enough)).hasMessageContaining("an object");
        assertThatThrownBy(() -> ImageTemplateJson.read(text, tooLittle)).hasMessageContaining("exceeds a limit");
    }

    @Test
    void galleries_are_read_within_the_limits_that_are_given() {
        byte[] deep = ("{\"a\": " + "[".repeat(20) + "]".repeat(20) + "}").getBytes(StandardCharsets.UTF_8);
        ReadOptions flat = ReadOptions.lenient().withLimits(new ReadLimits(1000, 10));

        assertThatThrownBy(() -> GalleryJson.gallery(deep, "test", flat)).hasMessageContaining("exceeds a limit");
    }

    @Test
    void a_document_of_many_small_values_is_refused_for_its_memory() {
        String numbers = "{\"a\": [" + "1,".repeat(9_999) + "1]}";
        byte[] names = ("{\"a\": [" + "{\"a\":{}},".repeat(2_000) + "1]}").getBytes(StandardCharsets.UTF_8);
        ReadOptions light = ReadOptions.lenient().withLimits(new ReadLimits(100_000, 10, 300_000));

        assertThat(numbers).hasSizeLessThan(30_000);
        assertThatThrownBy(() -> ImageTemplateJson.read(numbers, light))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("more than 300000 bytes of memory")
                .hasMessageContaining("(at /a/");
        assertThatThrownBy(() -> DeploymentTemplateJson.read(names, "test", light))
                .hasMessageContaining("more than 300000 bytes of memory");
        assertThat(JsonText.parse(numbers, "test").kind()).isEqualTo("an object");
    }

    @Test
    void the_limit_of_memory_is_three_times_that_of_the_text_by_default() {
        assertThat(new ReadLimits(1, 1).heaviest())
                .isEqualTo(ReadLimits.defaults().heaviest());
        assertThat(new ReadLimits(1_000_000_000, 1).heaviest()).isEqualTo(3_000_000_000L);
        assertThatThrownBy(() -> new ReadLimits(1, 1, 0)).hasMessageContaining("at least 1 of each");
    }

    @Test
    void the_deepest_nesting_that_can_be_allowed_fits_a_small_stack() throws InterruptedException {
        String deep = "{\"a\":".repeat(ReadLimits.DEEPEST / 2)
                + "[".repeat(ReadLimits.DEEPEST / 2)
                + "]".repeat(ReadLimits.DEEPEST / 2)
                + "}".repeat(ReadLimits.DEEPEST / 2);
        String template = LEAST.replace(
                "\"location\"",
                "\"b\": " + "{\"a\":".repeat(ReadLimits.DEEPEST - 1) + "1" + "}".repeat(ReadLimits.DEEPEST - 1)
                        + ", \"location\"");
        ReadLimits limits = new ReadLimits(100_000, ReadLimits.DEEPEST);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread small = new Thread(
                null,
                () -> {
                    JsonValue one = JsonText.parse(deep.getBytes(StandardCharsets.UTF_8), "test", limits);
                    JsonValue other = JsonText.parse(deep.getBytes(StandardCharsets.UTF_8), "test", limits);
                    assertThat(one.equals(other)).isTrue();
                    assertThat(one.hashCode()).isEqualTo(other.hashCode());
                    assertThat(JsonText.print(one)).isNotEmpty();
                    TemplateDocument read = ImageTemplateJson.read(
                            template, ReadOptions.lenient().withLimits(limits));
                    ImageTemplateJson.write(read.template(), ApiVersion.latest());
                    readOrRefuse(() -> DeploymentTemplateJson.read(
                            ("{\"$schema\": \"s\", \"resources\": [" + template + "]}")
                                    .getBytes(StandardCharsets.UTF_8),
                            "test",
                            ReadOptions.lenient().withLimits(limits)));
                },
                "small stack",
                512 * 1024);
        small.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        small.start();
        small.join();

        assertThat(failure.get()).isNull();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_file_that_never_ends_is_read_up_to_the_limit() {
        ReadOptions small = ReadOptions.lenient().withLimits(new ReadLimits(1000, 10));

        assertThatThrownBy(() -> ImageTemplateJson.read(Path.of("/dev/zero"), small))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("exceeds a limit");
        assertThat(Files.exists(Path.of("/dev/zero"))).isTrue();
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_missing_argument_is_named() {
        assertThatThrownBy(() -> ImageTemplateJson.write(Templates.full(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("api-version");
        assertThatThrownBy(() -> ImageTemplateJson.write(null, ApiVersion.latest()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("template");
        assertThatThrownBy(() -> ImageTemplateJson.read((String) null)).hasMessage("json");
        assertThatThrownBy(() -> GalleryJson.write(
                        io.github.aib4j.model.gallery.Gallery.builder().build(), (GalleryApiVersion) null))
                .hasMessageContaining("api-version");
    }

    @Test
    void a_text_is_indented_by_a_few_blanks() {
        JsonValue value = JsonText.parse("[1]", "test");

        assertThat(JsonText.print(value, 16)).isEqualTo("[\n" + " ".repeat(16) + "1\n]");
        assertThatThrownBy(() -> JsonText.print(value, -1)).hasMessageContaining("0 to 16");
        assertThatThrownBy(() -> JsonText.print(value, Integer.MAX_VALUE)).hasMessageContaining("0 to 16");
    }
}
