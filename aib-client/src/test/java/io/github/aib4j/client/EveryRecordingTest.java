package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.recorded.Recording;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The recordings, each of which is replayed or skipped for a reason. */
class EveryRecordingTest {
    private static final Map<String, String> LEFT_OUT =
            Map.of("arm-compute-errors", "virtual machines are another service");

    @Test
    void every_recording_is_replayed_or_skipped_for_a_reason() {
        Set<String> known = new TreeSet<>(LEFT_OUT.keySet());
        known.addAll(RecordedAzure.PLAYED);

        assertThat(Recording.names()).containsExactlyInAnyOrderElementsOf(known);
    }
}
