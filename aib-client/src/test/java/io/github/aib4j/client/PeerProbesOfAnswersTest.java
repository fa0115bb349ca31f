package io.github.aib4j.client;

import static io.github.aib4j.client.ProbeDocuments.DONE;
import static io.github.aib4j.client.ProbeDocuments.OPERATION;
import static io.github.aib4j.client.ProbeDocuments.TEMPLATE;
import static io.github.aib4j.client.ProbeDocuments.WRITABLE;
import static io.github.aib4j.client.ProbeDocuments.customizing;
import static io.github.aib4j.client.ProbeDocuments.nested;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpMethod;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.value.JsonObject;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How the client handles an answer that is not the expected document, or has more members. */
@ParameterizedClass
@EnumSource(Flavour.class)
class PeerProbesOfAnswersTest extends PeerProbeCase {
    PeerProbesOfAnswersTest(Flavour flavour) {
        super(flavour);
    }

    @PeerProbe(
            value = "c01 200 truncated JSON",
            requests = 1,
            ours = "`StateUnknownException` with status, request id and place; the body is not told.")
    @Test
    void an_answer_that_breaks_off_is_an_error() {
        assertThat(unreadable(TEMPLATE.substring(0, TEMPLATE.length() / 2)))
                .hasMessageContaining("the text breaks off here; the rest of the JSON is missing");
    }

    @PeerProbe(value = "c02 200 HTML body", requests = 1, ours = "`StateUnknownException` with status and request id.")
    @Test
    void a_page_of_a_proxy_is_an_error() {
        service.replies(ProbeReply.ok("<html><body>s3cret login</body></html>").with("Content-Type", "text/html"));

        assertThat(thrown(StateUnknownException.class, 200, this::get)).hasMessageContaining("this is not JSON");
    }

    @PeerProbe(
            value = "c03 200 empty body",
            requests = 1,
            ours = "`StateUnknownException` with status and request id; never `null`.")
    @Test
    void an_empty_answer_is_an_error() {
        assertThat(unreadable("")).hasMessageContaining("the text is empty");
    }

    @PeerProbe(
            value = "c04 200 JSON array instead of object",
            requests = 1,
            ours = "`StateUnknownException` that says what belongs there.")
    @Test
    void an_array_is_no_template() {
        assertThat(unreadable("[1,2]")).hasMessageContaining("an object belongs here, not an array");
    }

    @PeerProbe(
            value = "c04b 200 number where a string is expected",
            requests = 1,
            ours = "`StateUnknownException` that names the member.")
    @Test
    void a_number_is_no_text() {
        assertThat(unreadable(TEMPLATE.replace("\"eastus\"", "42")))
                .hasMessageContaining("a text belongs here, not a number (at /location)");
    }

    @PeerProbe(
            value = "c04c 200 string where a list is expected",
            requests = 1,
            ours = "`StateUnknownException` that names the member.")
    @Test
    void a_text_is_no_list_of_targets() {
        assertThat(unreadable(TEMPLATE.replaceFirst("\"distribute\":\\[.*\\]", "\"distribute\":\"x\"")))
                .hasMessageContaining("(at /properties/distribute)");
    }

    @PeerProbe(
            value = "c20 duplicate key",
            requests = 1,
            ours = "`StateUnknownException`: the member is named, neither value is believed.")
    @Test
    void a_duplicate_member_is_an_error() {
        assertThat(unreadable(TEMPLATE.replace("\"location\":", "\"location\":\"first\",\"location\":")))
                .hasMessageContaining("'location' stands twice in this object");
    }

    @PeerProbe(
            value = "c22 an unknown property one deeper than is read",
            requests = 1,
            ours = "`StateUnknownException`: deeper than 200 is not read.")
    @Test
    void an_endlessly_nested_document_is_an_error() {
        assertThat(unreadable(TEMPLATE.replaceFirst("\\{", "{\"zzz\":" + nested(200, "[", "", "]") + ",")))
                .hasMessageContaining("the text exceeds a limit");
    }

    @PeerProbe(
            value = "c23 unknown enum value",
            requests = 1,
            ours = "Kept as it came: the state is `Hibernating`, and says that it is not known.")
    @Test
    void an_unknown_state_is_kept() {
        service.replies(ProbeReply.ok(TEMPLATE.replace("\"Succeeded\"", "\"Hibernating\"")));

        ProvisioningState state = get().provisioningState().orElseThrow();

        assertThat(state).hasToString("Hibernating");
        assertThat(state.isKnown()).isFalse();
    }

    @PeerProbe(
            value = "c24 unknown properties kept on re-serialization",
            requests = 4,
            ours = "Kept at every level: what is read and sent back has them where they were.")
    @Test
    void unknown_members_are_sent_back() {
        String future = TEMPLATE.replace("\"location\"", "\"futureTop\":{\"x\":1},\"location\"")
                .replace("\"runOutputName\"", "\"futureDeep\":true,\"runOutputName\"");

        JsonObject sent = sentBack(future);

        assertThat(sent.object("futureTop").orElseThrow()).isEqualTo(JsonText.parse("{\"x\":1}", "expected"));
        assertThat(JsonText.print(sent, 0)).containsPattern("\"futureDeep\": ?true");
    }

    @PeerProbe(
            value = "c24b GET-modify-PUT keeps what",
            requests = 4,
            ours = "All that a user may set, and the change; what only the service says is left out.")
    @Test
    void what_is_read_changed_and_sent_is_complete() {
        JsonObject sent = sentBack(
                TEMPLATE, read -> read.toBuilder().putTag("late", "yes").build());

        assertThat(sent)
                .isEqualTo(JsonText.parse(WRITABLE.replace("{\"team\":", "{\"late\":\"yes\",\"team\":"), "expected"));
    }

    @PeerProbe(
            value = "c25 unknown discriminator on read (network model, same generator)",
            requests = 4,
            ours = "A step that is not known here, with all its members; sent back as it came.")
    @Test
    void a_step_of_an_unknown_type_is_kept_whole() {
        String step = "{\"type\":\"QuantumShell\",\"name\":\"n\",\"spin\":\"up\"}";

        assertThat(firstStepSentBack(step)).isEqualTo(JsonText.parse(step, "expected"));
    }

    @PeerProbe(
            value = "c25b discriminator missing",
            requests = 4,
            ours = "A step that is not known here, with all its members; sent back without a made-up type.")
    @Test
    void a_step_without_a_type_gets_none() {
        String step = "{\"name\":\"n\",\"spin\":\"up\"}";

        assertThat(firstStepSentBack(step)).isEqualTo(JsonText.parse(step, "expected"));
    }

    @PeerProbe(
            value = "c25c discriminator repeated",
            requests = 1,
            ours = "`StateUnknownException`: the member is named, neither type is believed.")
    @Test
    void a_step_of_two_types_is_an_error() {
        assertThat(unreadable(customizing("[{\"type\":\"Shell\",\"type\":\"File\",\"name\":\"n\"}]")))
                .hasMessageContaining("'type' stands twice in this object");
    }

    @Test
    void a_long_name_is_shortened_and_shown_without_a_signature() {
        String member = "\"https://a.example/x?sig=s3cret " + "n".repeat(40_000) + "\":1,";

        assertThat(unreadable(TEMPLATE.replaceFirst("\\{", "{" + member + member)))
                .hasMessageContaining("'https://a.example/x?(redacted)")
                .extracting(
                        failure -> String.valueOf(failure.getMessage()).length(), as(InstanceOfAssertFactories.INTEGER))
                .isLessThan(1000);
    }

    private StateUnknownException unreadable(String body) {
        service.replies(ProbeReply.ok(body));
        StateUnknownException failure = thrown(StateUnknownException.class, 200, this::get);
        assertThat(failure).hasMessageContaining("the answer cannot be read: answer:");
        return failure;
    }

    private JsonObject firstStepSentBack(String step) {
        JsonObject sent = sentBack(customizing("[" + step + "]"));
        return (JsonObject) sent.object("properties")
                .flatMap(properties -> properties.array("customize"))
                .orElseThrow()
                .items()
                .get(0);
    }

    /** What is sent when a template is read and created again. */
    private JsonObject sentBack(String template) {
        return sentBack(template, read -> read);
    }

    /** What is sent when a template is read, changed and created again. */
    private JsonObject sentBack(String template, UnaryOperator<ImageTemplate> change) {
        service.script((i, request) -> request.getHttpMethod() == HttpMethod.PUT
                ? ProbeReply.of(201, template).with("Azure-AsyncOperation", OPERATION)
                : ProbeReply.ok(request.getUrl().getPath().contains("/operations/") ? DONE : template));
        client.beginCreate("images", "web-01", change.apply(get().template())).getFinalResult();
        return service.asked().get(1).json();
    }
}
