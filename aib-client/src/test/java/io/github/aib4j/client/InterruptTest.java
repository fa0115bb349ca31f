package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.FixedDelay;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import io.github.aib4j.client.poll.PollOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupt ends a call of the synchronous client, wherever it waits; the thread stays marked. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class InterruptTest {
    private final HangingService service = new HangingService();

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    private ImageBuilderClientBuilder builder() {
        return TestClients.builder(service).pollOptions(PollOptions.every(Duration.ofMillis(1)));
    }

    /** Calls on another thread, and interrupts that once a request hangs. */
    private Throwable interrupted(ImageBuilderClient client) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> isMarked = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            thrown.set(catchThrowable(() -> client.get("images", "web-01")));
            isMarked.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        service.awaitHanging();
        caller.interrupt();
        caller.join();
        assertThat(isMarked.get()).as("the mark of the thread").isTrue();
        return Optional.ofNullable(thrown.get()).orElseThrow();
    }

    @Test
    void an_interrupt_ends_the_wait_for_a_response_and_nothing_more_is_sent() throws InterruptedException {
        ImageBuilderClient client = builder()
                .retryOptions(new RetryOptions(new ExponentialBackoffOptions()))
                .buildClient();

        assertThat(interrupted(client))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Could not read image template 'web-01' in resource group 'images': interrupted while"
                        + " waiting for the service");
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void an_interrupt_ends_a_custom_retry_policy_that_does_not_wait() throws InterruptedException {
        ImageBuilderClient client = builder()
                .retryOptions(null)
                .retryPolicy(new RetryPolicy(new FixedDelay(3, Duration.ZERO)))
                .buildClient();

        assertThat(interrupted(client)).isInstanceOf(IllegalStateException.class);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void an_interrupt_long_before_the_deadline_is_reported_as_such() throws InterruptedException {
        ImageBuilderClient client = builder()
                .pollOptions(PollOptions.defaults().withDeadline(Duration.ofHours(4)))
                .buildClient();

        assertThat(interrupted(client)).isInstanceOf(IllegalStateException.class);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void a_thread_that_is_already_interrupted_sends_nothing() {
        ImageBuilderClient client = builder().buildClient();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.get("images", "web-01")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> client.beginRun("images", "web-01")).isInstanceOf(IllegalStateException.class);

        assertThat(service.asked()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
