package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that are larger than the memory to read them into: both clients, in a JVM of that memory. */
@Timeout(120)
class PeerProbesOfLargeBodiesTest {
    private static final String OURS =
            "At once `StateUnknownException` with status and request id, with 64 MB of heap and with 192.";

    private static final String TOO_LONG =
            " 1 request, StateUnknownException: Cannot tell what became of the request to read image template"
                    + " 'web-01' in resource group 'images': the answer is longer than the \\d+ bytes that are read[.] Look"
                    + " at the resource before beginning again[.] [(]HTTP 200, request id 5f1c[)]";

    private static List<String> tiny = List.of();
    private static List<String> small = List.of();
    private static List<String> medium = List.of();

    @BeforeAll
    static void read() throws Exception {
        small = LargeBodies.inJvmOf(64, "text", "list", "unknown", "refusal", "poll");
        tiny = LargeBodies.inJvmOf(32, "dense");
        medium = LargeBodies.inJvmOf(192, "text", "list", "unknown");
    }

    @PeerProbe(value = "f1 a string larger than is read", requests = 1, ours = OURS)
    @Test
    void a_text_that_does_not_fit_is_an_error() {
        isTooLong("text");
    }

    @PeerProbe(value = "f2 a list larger than is read", requests = 1, ours = OURS)
    @Test
    void a_list_that_does_not_fit_is_an_error() {
        isTooLong("list");
    }

    @PeerProbe(value = "f3 unknown properties larger than are read", requests = 1, ours = OURS)
    @Test
    void members_that_do_not_fit_are_an_error() {
        isTooLong("unknown");
    }

    @Test
    void a_body_that_fits_but_not_once_it_is_read_is_an_error() {
        told(
                tiny,
                "dense",
                " 1 request, StateUnknownException: Cannot tell what became of the request to read image template 'web-01' in resource group 'images'"
                        + ": the answer does not fit into memory. Look at the resource before beginning again. (HTTP 200,"
                        + " request id 5f1c)");
    }

    @Test
    void a_refusal_that_does_not_fit_is_shown_without_its_reason() {
        told(
                small,
                "refusal",
                " 1 request, ImageBuilderException: Could not read image template 'web-01' in resource group 'images': the"
                        + " service gave no reason that can be read. (HTTP 400, request id 5f1c)");
    }

    @Test
    void a_poll_that_does_not_fit_is_no_verdict() {
        told(small, "poll", " 4 requests, web-01");
    }

    private static void told(List<String> lines, String shape, String outcome) {
        assertThat(lines).contains(shape + " SYNC" + outcome, shape + " ASYNC" + outcome);
    }

    private static void isTooLong(String shape) {
        assertThat(List.of(small, medium))
                .allSatisfy(told -> assertThat(told)
                        .anyMatch(line -> line.matches(shape + " SYNC" + TOO_LONG))
                        .anyMatch(line -> line.matches(shape + " ASYNC" + TOO_LONG)));
    }
}
