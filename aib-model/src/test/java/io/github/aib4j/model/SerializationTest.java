package io.github.aib4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.gallery.InvalidGalleryVersionException;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.InvalidResourceIdException;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.StrictReadException;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import io.github.aib4j.model.run.BuildFailedException;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.InvalidBuildTokenException;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.testing.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Exceptions can be serialized with all their values. */
class SerializationTest {
    private static <T extends Throwable> T sent(T thrown) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            T received = (T) in.readObject();
            assertThat(received).hasMessage(thrown.getMessage());
            return received;
        }
    }

    @Test
    void a_document_that_cannot_be_read() throws Exception {
        JsonReadException received =
                sent(catchThrowableOfType(JsonReadException.class, () -> JsonText.parse("{\"a\": x}", "web.json")));

        assertThat(received.pointer()).isEqualTo("/a");
        assertThat(received.source()).isEqualTo("web.json");
        assertThat(received.column()).isGreaterThan(1);
    }

    @Test
    void a_document_that_is_refused_strictly() throws Exception {
        String json = ImageTemplateJson.write(Templates.full(), ApiVersion.latest())
                .replace("\"properties\":", "\"colour\": 1, \"properties\":");
        StrictReadException thrown = catchThrowableOfType(
                StrictReadException.class, () -> ImageTemplateJson.read(json, ReadOptions.strict()));

        assertThat(sent(thrown).remarks()).isEqualTo(thrown.remarks()).isNotEmpty();
    }

    @Test
    void members_that_an_api_version_lacks() throws Exception {
        ImageTemplate template = Templates.full().toBuilder()
                .customize(Customizer.windowsUpdate("update"))
                .build();
        UnsupportedMemberException thrown = catchThrowableOfType(
                UnsupportedMemberException.class,
                () -> ImageTemplateJson.write(template, ApiVersion.V2018_02_01_PREVIEW));

        assertThat(sent(thrown).members()).isEqualTo(thrown.members()).isNotEmpty();
    }

    @Test
    void a_request_that_breaks_a_rule() throws Exception {
        LintException thrown = catchThrowableOfType(
                LintException.class,
                () -> GalleryLinter.check(
                        "not a name!",
                        Gallery.builder().location("westeurope").build(),
                        GalleryApiVersion.V2025_03_03));

        assertThat(sent(thrown).findings()).isEqualTo(thrown.findings()).isNotEmpty();
    }

    @Test
    void texts_that_are_no_ids_versions_or_tokens() throws Exception {
        assertThat(sent(catchThrowableOfType(InvalidResourceIdException.class, () -> ResourceId.parse("web")))
                        .text())
                .isEqualTo("web");
        assertThat(sent(catchThrowableOfType(
                                InvalidGalleryVersionException.class, () -> ImageVersionNumber.parse("one")))
                        .text())
                .isEqualTo("one");
        sent(catchThrowableOfType(InvalidBuildTokenException.class, () -> BuildToken.parse("token")));
    }

    @Test
    void a_build_that_failed() throws Exception {
        BuildOutcome outcome = BuildOutcome.builder()
                .templateId(ImageTemplateId.of("sub", "group", "web"))
                .state(RunState.FAILED)
                .lastSubState(RunSubState.DISTRIBUTING)
                .errorCode("QuotaExceeded")
                .message("the quota is used up")
                .startTime(Instant.parse("2026-11-21T08:00:00Z"))
                .duration(Duration.ofMinutes(41))
                .addTimeline(ObservedPhase.of(RunSubState.BUILDING, Instant.parse("2026-11-21T08:05:00Z")))
                .addOutput(RunOutput.builder()
                        .name("web")
                        .artifactId(ResourceId.parse(
                                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/web"))
                        .build())
                .build();

        BuildFailedException received = sent(catchThrowableOfType(BuildFailedException.class, outcome::orThrow));

        assertThat(received.outcome()).isEqualTo(outcome);
    }
}
