package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aib4j.model.update.TemplateUpdate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Advice that fits the operation and the state, and none that would do harm. */
class AdviceTest {
    private static final TemplateUpdate TAGS =
            TemplateUpdate.builder().tags(Map.of("team", "web")).build();

    private final HangingService service = new HangingService();
    private final ImageBuilderClient client = TestClients.builder(service).buildClient();
    private final GalleryClient galleries = TestClients.galleries(service).buildClient();

    private String advice(int status, String code, String message, ThrowingCallable call) {
        service.script(request ->
                ProbeReply.of(status, "{\"error\": {\"code\": \"%s\", \"message\": \"%s\"}}".formatted(code, message)));
        String text = String.valueOf(catchThrowable(call).getMessage());
        assertThat(text).contains(code + ", " + message + ".");
        return text.substring(text.indexOf(code + ", ") + code.length() + message.length() + 3, text.indexOf(" (HTTP"))
                .strip();
    }

    private String notAllowed(String states, ThrowingCallable call) {
        return advice(405, "OperationNotAllowed", "Operation x is not allowed in " + states, call);
    }

    @Test
    void another_name_is_only_advised_on_a_conflict_if_the_name_can_be_chosen() {
        assertThat(advice(409, "Conflict", "m", () -> client.beginCreate("images", "web-01", Samples.template())))
                .isEqualTo("Delete 'web-01' first, or create the new template under another name.");
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> client.beginUpdate("images", "web-01", TAGS),
            () -> client.beginDelete("images", "web-01"),
            () -> client.beginRun("images", "web-01"),
            () -> client.cancel("images", "web-01"),
            () -> client.beginDeleteTrigger("images", "web-01", "new-source"),
            () -> galleries.beginDeleteImageDefinition(GallerySamples.WEB)
        }) {
            assertThat(advice(409, "Conflict", "m", call)).isEqualTo("Wait until what goes on there has ended.");
        }
    }

    @Test
    void a_refusal_is_explained_by_the_state() {
        ThrowingCallable run = () -> client.beginRun("images", "web-01");
        ThrowingCallable cancel = () -> client.cancel("images", "web-01");

        assertThat(notAllowed("provisioning state: failed or run state: ready", run))
                .isEqualTo("Its creation failed: delete it, and create it again.");
        assertThat(notAllowed("provisioning state: provisioned or run state: running", run))
                .isEqualTo("Wait until the present build ends, or cancel it.");
        assertThat(notAllowed("provisioning state: provisioned or run state: canceling", run))
                .isEqualTo("Wait until the build has stopped.");
        assertThat(notAllowed("provisioningState: 'creating'", run)).isEqualTo("Wait until it is no longer creating.");
        assertThat(notAllowed("provisioning state: provisioned or run state: ready", cancel))
                .isEqualTo("There is no build to cancel.");
        assertThat(notAllowed("provisioning state: provisioned or run state: succeeded", cancel))
                .isEqualTo("There is no build to cancel.");
        assertThat(notAllowed("provisioning state: provisioned or run state: canceling", cancel))
                .isEqualTo("Wait until the build has stopped.");
        assertThat(notAllowed("some other way", run)).isEmpty();
    }

    @Test
    void creating_a_missing_group_is_only_advised_if_something_is_created_in_it() {
        assertThat(advice(
                        404,
                        "ResourceGroupNotFound",
                        "m",
                        () -> client.beginCreate("images", "web-01", Samples.template())))
                .isEqualTo("Create the resource group first, or correct its name.");
        assertThat(advice(404, "ResourceGroupNotFound", "m", () -> client.beginDelete("images", "web-01")))
                .isEqualTo("Correct its name.");
    }
}
