package io.github.aib4j.model.value;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.diagnose.LogLocation;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.source.ImageSource;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedTextTest {
    private static final String TEXT = "https://a.example/x?sig=MARK\nnext";

    static Stream<Named<ThrowingCallable>> whatRefusesIt() {
        return Stream.of(
                Named.of("a date", () -> GalleryDate.parse(TEXT)),
                Named.of("a number", () -> new JsonNumber(TEXT)),
                Named.of("a checksum", () -> Sha256Checksum.of(TEXT)),
                Named.of("a platform image", () -> ImageSource.platformImage(TEXT)),
                Named.of("a version", () -> ImageVersionNumber.parse(TEXT)),
                Named.of("an id", () -> BuildToken.of(ImageTemplateId.ofText(TEXT))),
                Named.of(
                        "a storage suffix",
                        () -> LogLocation.builder()
                                .storageAccount("abc")
                                .container("packerlogs")
                                .path("a/customization.log")
                                .build()
                                .blobUri(TEXT)),
                Named.of(
                        "a name of a file",
                        () -> ImageTemplateJson.read(
                                ("{\"location\": \"w\", \"unknown\": 1, \"properties\": {\"source\":"
                                                + " {\"type\": \"ManagedImage\", \"imageId\": \"x\"}, \"distribute\":"
                                                + " [{\"type\": \"VHD\", \"runOutputName\": \"o\"}]}}")
                                        .getBytes(StandardCharsets.UTF_8),
                                TEXT,
                                ReadOptions.strict())));
    }

    @ParameterizedTest
    @MethodSource("whatRefusesIt")
    void a_refused_text_is_quoted_in_one_line_without_its_signature(ThrowingCallable refusing) {
        assertThatThrownBy(refusing).message().contains("a.example").doesNotContain("MARK", "\n");
    }
}
