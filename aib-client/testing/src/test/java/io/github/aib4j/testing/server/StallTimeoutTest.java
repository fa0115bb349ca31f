package io.github.aib4j.testing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StallTimeoutTest {
    @Test
    void an_exchange_that_begins_while_the_server_closes_is_handled_like_any_other() {
        StallTimeout stalls = new StallTimeout(Duration.ofSeconds(30), Thread::new);
        stalls.close();
        AtomicBoolean isHandled = new AtomicBoolean();

        stalls.watch(() -> isHandled.set(true));

        assertThat(isHandled).isTrue();
    }
}
