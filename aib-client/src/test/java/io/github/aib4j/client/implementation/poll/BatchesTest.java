package io.github.aib4j.client.implementation.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.poll.PollOptions;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Items in batches come one after the other, on the caller's thread or through Reactor. */
class BatchesTest {
    private static final Tracing TRACING = Tracing.of("Test", "Microsoft.VirtualMachineImages", null);
    private final BlockingCalls blocking = new BlockingCalls(TRACING, PollOptions.defaults());
    private final ReactiveCalls reactive = new ReactiveCalls(TRACING, PollOptions.defaults());

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static BatchSource<Integer> batches(List<Integer>... batches) {
        Deque<List<Integer>> rest = new ArrayDeque<>(Arrays.asList(batches));
        return new BatchSource<>() {
            @Override
            public boolean isOver() {
                return rest.isEmpty();
            }

            @Override
            public ArmCall<List<Integer>> next() {
                return ArmCall.from(rest::remove);
            }
        };
    }

    @Test
    void empty_batches_are_passed_over() {
        assertThat(blocking.stream(
                        "numbers", () -> batches(List.of(), List.of(1, 2), List.of(), List.of(3), List.of())))
                .containsExactly(1, 2, 3);
        assertThat(reactive.stream("numbers", () -> batches(List.of(), List.of(1, 2), List.of(), List.of(3), List.of()))
                        .collectList()
                        .block())
                .containsExactly(1, 2, 3);
    }

    @Test
    void after_the_last_item_there_is_none() {
        Iterator<Integer> items =
                blocking.stream("numbers", () -> batches(List.of(1))).iterator();

        assertThat(items.next()).isEqualTo(1);
        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void each_iteration_begins_anew() {
        Iterable<Integer> items = blocking.stream("numbers", () -> batches(List.of(1), List.of(2)));

        assertThat(items).containsExactly(1, 2);
        assertThat(items).containsExactly(1, 2);
    }
}
