package io.github.aib4j.model.gallery.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplicationStatusTest {
    private static final RegionalReplicationStatus NORTH = RegionalReplicationStatus.builder()
            .region("northeurope")
            .state(ReplicationState.FAILED)
            .progress(40)
            .details("Cannot read https://acct.blob.core.windows.net/vhds/disk.vhd?sv=1&sig=s3cret")
            .build();

    @Test
    void a_region_is_found_by_any_spelling() {
        ReplicationStatus status = ReplicationStatus.builder().addSummary(NORTH).build();

        assertThat(status.in("North Europe")).contains(NORTH);
        assertThat(status.in("west europe")).isEmpty();
    }

    @Test
    void no_signature_shows_in_its_text() {
        assertThat(NORTH)
                .hasToString("northeurope Failed 40 %"
                        + " (Cannot read https://acct.blob.core.windows.net/vhds/disk.vhd?(redacted))");
        assertThat(NORTH.details())
                .as("but it is there")
                .hasValueSatisfying(text -> assertThat(text).endsWith("sig=s3cret"));
    }
}
