package io.github.aib4j.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.ResponseJson;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.testing.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that no service can mean. */
class FarTimesTest {
    private static final ImageTemplateId WEB = ImageTemplateId.of("sub", "group", "web");

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void a_start_out_of_range_is_kept_and_is_no_start(String time) {
        ImageTemplateResource read =
                ResponseJson.imageTemplate("""
                {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.VirtualMachineImages/imageTemplates/web",
                 "name": "web", "location": "westeurope", "properties": {
                  "source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "a"}],
                  "lastRunStatus": {"runState": "Running", "startTime": "%s"}}}""".formatted(time).getBytes(StandardCharsets.UTF_8));

        RunStatus status = read.lastRunStatus().orElseThrow();
        assertThat(status.startTime()).isEmpty();
        assertThat(status.unknownMembers()).containsKey("startTime");
        assertThat(ResponseJson.write(read, ApiVersion.latest())).contains(time);
    }

    @Test
    void a_token_holds_no_such_time() {
        assertThatThrownBy(() -> BuildToken.builder()
                        .templateId(WEB)
                        .startTime(Optional.of(Instant.MAX))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the years 1 to 9999");
        assertThatThrownBy(() -> BuildToken.builder()
                        .templateId(WEB)
                        .askedAt(Optional.of(Instant.MIN))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writing_such_a_time_is_refused_with_a_clear_message() {
        ImageTemplateResource far = ImageTemplateResource.builder()
                .id(WEB)
                .name("web")
                .template(Templates.full().toBuilder()
                        .source(ImageSource.platformImage("a:b:c:latest"))
                        .build())
                .lastRunStatus(RunStatus.builder().startTime(Instant.MAX).build())
                .build();

        assertThatThrownBy(() -> ResponseJson.write(far, ApiVersion.latest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the years 1 to 9999");
    }
}
