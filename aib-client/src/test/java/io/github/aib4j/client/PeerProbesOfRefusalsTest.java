package io.github.aib4j.client;

import static io.github.aib4j.client.ProbeDocuments.MARK;
import static io.github.aib4j.client.ProbeDocuments.nested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.model.ImageTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How the client handles error bodies, and what it refuses itself. */
@ParameterizedClass
@EnumSource(Flavour.class)
class PeerProbesOfRefusalsTest extends PeerProbeCase {
    PeerProbesOfRefusalsTest(Flavour flavour) {
        super(flavour);
    }

    @PeerProbe(
            value = "c21 404 without error body",
            requests = 1,
            ours = "`ImageBuilderException` with status and request id, which says that no reason was given.")
    @Test
    void a_refusal_without_a_body_is_an_error() {
        assertThat(refused(404, "")).hasMessageContaining("the service gave no reason that can be read.");
    }

    @PeerProbe(
            value = "c21b 400 HTML error body",
            requests = 1,
            ours = "`ImageBuilderException` with status and request id; the page is not told.")
    @Test
    void a_refusal_by_a_gateway_is_shown_without_its_page() {
        assertThat(refused(400, "<html>" + MARK + "</html>"))
                .hasMessageContaining("the service gave no reason that can be read.");
    }

    @PeerProbe(
            value = "c21c 400 ARM error",
            requests = 1,
            ours =
                    "`ImageBuilderException` with status and request id: the innermost cause as code and message, and the"
                            + " error around it beside that.")
    @Test
    void a_refusal_is_shown_from_the_inside_out() {
        ImageBuilderException failure = refused(
                400,
                "{\"error\":{\"code\":\"BadThing\",\"message\":\"m\",\"target\":\"t\",\"details\":[{\"code\":\"Inner\",\"message\":\"n\"}]}}");

        ServiceError error = failure.error().orElseThrow();
        assertThat(error.code()).isEqualTo("Inner");
        assertThat(error.message()).isEqualTo("n");
        assertThat(error.others()).containsExactly(new ServiceError("BadThing", "m", Optional.of("t")));
        assertThat(failure).hasMessageContaining("Inner, n. BadThing, m.");
    }

    @PeerProbe(
            value = "c22b an error's additionalInfo one deeper than is read",
            requests = 1,
            ours = "`ImageBuilderException` with status and request id; deeper than 200 is not read.")
    @Test
    void an_endlessly_nested_refusal_is_not_read() {
        unreadable("{\"error\":{\"code\":\"c\",\"message\":\"m\",\"additionalInfo\":[{\"type\":\"t\",\"info\":"
                + nested(200, "{\"a\":", "1", "}") + "}]}}");
    }

    @PeerProbe(
            value = "c22c an error's details deeper than is read",
            requests = 1,
            ours = "`ImageBuilderException` with status and request id; deeper than 200 is not read.")
    @Test
    void a_refusal_with_causes_without_end_is_not_read() {
        unreadable("{\"error\":{\"code\":\"c\",\"message\":\"m\",\"details\":["
                + nested(101, "{\"details\":[", "", "]}") + "]}}");
    }

    @PeerProbe(
            value = "e1 an error body larger than is read",
            requests = 1,
            ours = "`ImageBuilderException` with status and request id; more than 256 KB are not read.")
    @Test
    void a_refusal_that_is_too_long_is_not_read() {
        unreadable("{\"error\":{\"code\":\"c\",\"message\":\"" + "m".repeat(256 * 1024) + "\"}}");
    }

    @PeerProbe(
            value = "c26 path argument with ../ and ?",
            requests = 1,
            ours = "Percent-encoded: it stays one part of the path. A name that is `.` or `..` is refused.")
    @Test
    void a_name_stays_one_part_of_the_path() {
        service.replies(ProbeReply.of(404, ""));

        thrown(ImageBuilderException.class, 404, () -> client.get("g/../../x", "i?y=1#z"));

        assertThat(service.asked().get(0).url())
                .endsWith("/resourceGroups/g%2F..%2F..%2Fx/providers/Microsoft.VirtualMachineImages/imageTemplates/"
                        + "i%3Fy%3D1%23z?api-version=2025-10-01");
        assertThatThrownBy(() -> client.get("images", ".."))
                .hasMessage("'..' is not a valid template name; give a name");
    }

    @PeerProbe(
            value = "c27 null required argument",
            requests = 0,
            ours = "`NullPointerException` that names the argument; nothing is sent.")
    @Test
    @SuppressWarnings("NullAway")
    void a_name_that_is_null_is_refused() {
        assertThat(thrown(NullPointerException.class, () -> client.get("images", null)))
                .hasMessage("The template name is null; give a name");
        assertThat(thrown(NullPointerException.class, () -> client.get(null, "web-01")))
                .hasMessage("The resource group is null; give a name");
    }

    @PeerProbe(
            value = "c28 empty required argument",
            requests = 0,
            ours = "`IllegalArgumentException` that names the argument; nothing is sent.")
    @Test
    void a_name_that_is_empty_is_refused() {
        assertThat(thrown(IllegalArgumentException.class, () -> client.get("", "web-01")))
                .hasMessage("'' is not a valid resource group; give a name");
        assertThat(thrown(IllegalArgumentException.class, () -> client.getRunOutput("images", "web-01", " ")))
                .hasMessage("' ' is not a valid run output name; give a name");
        assertThat(thrown(IllegalArgumentException.class, () -> client.beginDeleteTrigger("images", "web-01", "")))
                .hasMessage("'' is not a valid trigger name; give a name");
    }

    @PeerProbe(
            value = "c29 body mutated after being handed over",
            requests = 0,
            ours = "A template is a value: nobody can change it, nor through what it was built from.")
    @Test
    void a_template_cannot_be_changed_afterwards() {
        Map<String, String> tags = new HashMap<>(Map.of("team", "web"));
        ImageTemplate template = Samples.template().toBuilder().tags(tags).build();

        tags.put("late", "change");

        assertThat(template.tags()).containsOnlyKeys("team");
        assertThatThrownBy(() -> template.tags().put("late", "change"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @PeerProbe(
            value = "c30 PUT without required fields, client-side validation",
            requests = 0,
            ours = "`IllegalStateException` when the template is built, which names what is missing; nothing is sent.")
    @Test
    void a_template_without_what_it_needs_is_never_built() {
        assertThatThrownBy(() -> ImageTemplate.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("location")
                .hasMessageContaining("source");
    }

    private ImageBuilderException refused(int status, String body) {
        service.replies(ProbeReply.of(status, body));
        return thrown(ImageBuilderException.class, status, this::get);
    }

    private void unreadable(String body) {
        ImageBuilderException failure = refused(400, body);
        assertThat(failure.error()).isEmpty();
        assertThat(failure).hasMessageContaining("the service gave no reason that can be read.");
    }
}
