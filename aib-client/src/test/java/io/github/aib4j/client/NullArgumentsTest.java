package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.testing.LocalCertificate;
import io.github.aib4j.testing.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exception names an argument that is null, also where only the JDK would notice, which says nothing. */
@SuppressWarnings("NullAway")
class NullArgumentsTest {
    static Stream<Arguments> calls() {
        PollOptions polling = PollOptions.every(Duration.ofSeconds(1));
        ApplyOptions applying = ApplyOptions.defaults();
        Path here = Path.of("pom.xml");
        return Stream.of(
                call("limit", () -> polling.withDeadline(null)),
                call("length", () -> polling.withExpectedDuration(null)),
                call("options", () -> applying.withPolling(null)),
                call("pending", () -> applying.withStore(null)),
                call("saved", () -> applying.withArchive(null)),
                call("hears", () -> applying.withListener(null)),
                call("certificates", () -> LocalCertificate.readPem(null, here)),
                call("privateKey", () -> LocalCertificate.readPem(here, null)),
                call("phase", () -> Scenario.succeeds().withDuration(null, Duration.ofSeconds(1))));
    }

    private static Arguments call(String argument, ThrowingCallable call) {
        return Arguments.of(argument, call);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_null_argument_is_named(String argument, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(argument);
    }
}
