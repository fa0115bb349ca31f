package io.github.aib4j.client.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.model.gallery.publish.RegionalReplicationStatus;
import io.github.aib4j.model.gallery.publish.ReplicationState;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The texts and values of progress, and of a wait that expired. */
class ProgressTextTest {
    private static final BuildToken TOKEN = BuildToken.of(ImageTemplateId.of("sub", "group", "web"));

    private static BuildProgress building(Optional<RunSubState> subState, Optional<ServiceError> error) {
        return new BuildProgress(
                RunState.RUNNING,
                subState,
                Optional.empty(),
                Duration.ofMinutes(3),
                List.of(),
                Optional.empty(),
                error,
                TOKEN);
    }

    private static ReplicationProgress replicating(RegionalReplicationStatus... regions) {
        return new ReplicationProgress(
                "InProgress",
                Optional.empty(),
                Optional.of(ReplicationStatus.builder().addSummary(regions).build()),
                Optional.empty());
    }

    @Test
    void replication_is_shown_region_by_region_in_one_line() {
        ReplicationProgress progress = replicating(
                RegionalReplicationStatus.builder()
                        .region("eastus2")
                        .state(ReplicationState.COMPLETED)
                        .progress(100)
                        .build(),
                RegionalReplicationStatus.builder().progress(40).build(),
                RegionalReplicationStatus.builder().region("westeurope").build());

        assertThat(progress).hasToString("InProgress: eastus2 Completed 100 %, (no name) 40 %, westeurope");
        assertThat(replicating()).hasToString("InProgress");
    }

    @Test
    void a_build_is_shown_with_its_sub_state_and_its_error() {
        ServiceError error = new ServiceError("Conflict", "busy", Optional.empty(), List.of());

        assertThat(building(Optional.of(RunSubState.BUILDING), Optional.of(error))
                        .toString())
                .startsWith("BuildProgress[Running Building, elapsed=PT3M, timeline=[], error=")
                .contains("Conflict")
                .endsWith(", token=" + TOKEN + "]");
        assertThat(building(Optional.empty(), Optional.empty()))
                .hasToString("BuildProgress[Running, elapsed=PT3M, timeline=[], token=" + TOKEN + "]");
    }

    @Test
    void a_wait_that_expired_shows_the_last_known_state() {
        Duration hour = Duration.ofHours(1);
        BuildProgress build = building(Optional.empty(), Optional.empty());
        ReplicationProgress version = replicating();

        WaitExpiredException ofBuild = new WaitExpiredException("over", hour, Optional.of(build));
        WaitExpiredException ofVersion = new WaitExpiredException("over", hour, Optional.empty(), Optional.of(version));

        assertThat(ofBuild.lastState()).contains("Running");
        assertThat(ofBuild.lastProgress()).contains(build);
        assertThat(ofBuild.lastReplication()).isEmpty();
        assertThat(ofBuild.token()).contains(TOKEN);
        assertThat(ofBuild.deadline()).isEqualTo(hour);
        assertThat(ofVersion.lastState()).contains("InProgress");
        assertThat(ofVersion.lastReplication()).contains(version);
        assertThat(ofVersion.token()).isEmpty();
    }

    @Test
    void each_interval_is_half_again_as_long_up_to_the_longest() {
        PollOptions options = new PollOptions(
                Duration.ZERO,
                Duration.ofSeconds(2),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(options.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.after(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(1500));
        assertThat(options.after(Duration.ofMillis(1500))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void settings_that_no_wait_can_have_are_refused() {
        Duration second = Duration.ofSeconds(1);
        PollOptions defaults = PollOptions.defaults();

        assertThatThrownBy(() -> PollOptions.every(second.negated())).hasMessageContaining("not possible");
        assertThatThrownBy(() -> PollOptions.every(PollOptions.LONGEST_INTERVAL.plusNanos(1)))
                .hasMessageContaining("longer than any build");
        assertThatThrownBy(() -> defaults.withDeadline(Duration.ZERO)).hasMessageContaining("over before it begins");
        assertThatThrownBy(() -> defaults.withExpectedDuration(Duration.ZERO)).hasMessageContaining("No build takes");
        assertThat(PollOptions.every(PollOptions.LONGEST_INTERVAL).isConstant()).isTrue();
        assertThat(defaults.isConstant()).isFalse();
    }
}
