package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ImageDefinitionMismatchException;
import io.github.aib4j.client.error.ReplicationFailedException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Exceptions can be serialized with all their values. */
class SerializationTest {
    private static final ServiceError ERROR = new ServiceError(
            "Conflict",
            "first\nsecond https://a.example/?sig=s3cr3t",
            Optional.of("web"),
            List.of(new ServiceError("Other", "more", Optional.empty())));

    private static final BuildToken TOKEN = BuildToken.of(ImageTemplateId.of("sub", "group", "web"));

    private static final BuildProgress PROGRESS = new BuildProgress(
            RunState.RUNNING,
            Optional.empty(),
            Optional.empty(),
            Duration.ofMinutes(3),
            List.of(),
            Optional.empty(),
            Optional.of(ERROR),
            TOKEN);

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
    void a_refusal_keeps_its_code_and_its_error() throws Exception {
        ImageBuilderException received =
                sent(new ImageBuilderException("refused", null, 409, Optional.of("request"), Optional.of(ERROR)));

        assertThat(received.code()).contains("Conflict");
        assertThat(received.error()).contains(ERROR);
        assertThat(received.statusCode()).isEqualTo(409);
        assertThat(received.requestId()).contains("request");
    }

    @Test
    void an_exception_with_a_response_can_be_serialized_without_it() throws Exception {
        HangingService service = new HangingService();
        service.script(request -> ProbeReply.of(409, "{\"error\": {\"code\": \"Conflict\", \"message\": \"no\"}}"));
        ImageBuilderClient client = TestClients.builder(service).buildClient();

        ImageBuilderException thrown =
                catchThrowableOfType(ImageBuilderException.class, () -> client.get("images", "web-01"));
        ImageBuilderException received = sent(thrown);

        assertThat(thrown.getResponse()).isNotNull();
        assertThat(received.getResponse()).isNull();
        assertThat(received.code()).contains("Conflict");
        assertThat(received.statusCode()).isEqualTo(409);
    }

    @Test
    void a_wait_that_expired_keeps_its_token() throws Exception {
        WaitExpiredException received =
                sent(new WaitExpiredException("expired", Duration.ofHours(1), Optional.of(PROGRESS)));

        assertThat(received.token()).contains(TOKEN);
        assertThat(received.deadline()).isEqualTo(Duration.ofHours(1));
        assertThat(received.lastProgress()).isEmpty();
        assertThat(received.lastReplication()).isEmpty();
    }

    @Test
    void the_other_exceptions_keep_their_values_too() throws Exception {
        ImageDefinitionMismatchException mismatch = sent(new ImageDefinitionMismatchException(
                "other", List.of(new ImageDefinitionMismatchException.Difference("/a", "1", "2"))));

        assertThat(mismatch.differences()).hasSize(1);
        assertThat(sent(new ReplicationFailedException("failed", Optional.empty()))
                        .replication())
                .isEmpty();
        assertThat(sent(new ForeignHostException("foreign"))).isNotNull();
    }

    @Test
    void progress_is_shown_in_one_line_without_signatures() {
        assertThat(PROGRESS.toString())
                .startsWith("BuildProgress[Running, elapsed=PT3M")
                .contains("Conflict: first second", "Other: more", TOKEN.toString())
                .doesNotContain("\n", "s3cr3t");
    }
}
