package io.github.aib4j.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildDriverTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FleetBench bench = new FleetBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private BuildDriver driver(FleetBuild build) {
        return BuildDriver.of(bench.client(SampleBuilds.subscription(1)), build, MINUTE);
    }

    /** Each step in a process of its own, as it were; some die before the state is kept. */
    private BuildOutcome drive(FleetBuild build, Random deaths, double rate) {
        String kept = driver(build).start().text();
        for (int steps = 0; steps < 1000; steps++) {
            BuildStep step = driver(build).step(BuildState.parse(kept));
            if (deaths.nextDouble() >= rate) {
                if (step.isOver()) {
                    return step.outcome().orElseThrow();
                }
                kept = step.state().text();
                bench.time.advance(step.pause());
            }
            bench.time.advance(Duration.ofSeconds(2));
        }
        throw new AssertionError("There is no end; the last state is " + kept);
    }

    @Test
    void a_build_goes_from_its_template_to_its_outputs() {
        BuildOutcome outcome = drive(SampleBuilds.build(1, "web"), new Random(1), 0);

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.outputs()).hasSize(1);
        assertThat(drive(SampleBuilds.failing(1, "db"), new Random(1), 0).summary())
                .contains("Failed while customizing");
    }

    @Test
    void a_build_is_begun_once_although_its_drivers_die_and_responses_are_lost() {
        bench.service.inject(
                WireFault.droppedResponse().atRate(0.1),
                WireFault.gatewayTimeout().atRate(0.1));
        Random deaths = new Random(42);
        for (int i = 0; i < 60; i++) {
            FleetBuild build = SampleBuilds.build(1, "t" + i);

            BuildOutcome outcome = drive(build, deaths, 0.3);

            assertThat(outcome.isSucceeded()).isTrue();
            assertThat(bench.lastSent(build.templateId()))
                    .isBefore(outcome.endTime().orElseThrow());
        }
    }

    @Test
    void a_build_whose_outputs_cannot_be_listed_has_its_outcome_all_the_same() {
        bench.service.inject(WireFault.notJson().on("GET", "runOutputs").atRate(1));

        BuildOutcome outcome = drive(SampleBuilds.build(1, "web"), new Random(1), 0);

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.outputsUnknown()).isPresent();
    }

    @Test
    void a_step_reports_its_requests_and_the_template_that_it_read() {
        BuildDriver driver = driver(SampleBuilds.build(1, "web"));

        BuildStep look = driver.step(driver.start());
        BuildStep create = driver.step(look.state());
        bench.time.advance(create.pause());
        BuildStep provisioned = driver.step(create.state());
        bench.service.inject(WireFault.throttled(Duration.ofSeconds(90)).forNext(1));
        BuildStep throttled = driver.step(provisioned.state().again());

        assertThat(look.cost()).isEqualTo(new FleetFigures(1, 0, 0, Duration.ZERO));
        assertThat(look.found()).isEmpty();
        assertThat(create.cost()).isEqualTo(new FleetFigures(0, 1, 0, Duration.ZERO));
        assertThat(provisioned.found().orElseThrow().template().location()).isEqualTo("westeurope");
        assertThat(throttled.state().stage()).isEqualTo(BuildStage.ASKED);
        BuildStep later = driver.step(throttled.state());
        assertThat(later.cost().throttles()).isEqualTo(1);
        assertThat(later.pause()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void drivers_that_share_a_list_read_it_once_for_all_and_see_each_end() {
        String subscription = SampleBuilds.subscription(1);
        SharedList list = SharedList.of(bench.client(subscription), subscription, MINUTE.dividedBy(2), bench.clock());
        List<FleetBuild> builds = IntStream.range(0, 10)
                .mapToObj(i -> i == 3 ? SampleBuilds.failing(1, "t" + i) : SampleBuilds.build(1, "t" + i))
                .toList();
        List<BuildState> states = new ArrayList<>(
                builds.stream().map(build -> driver(build).start()).toList());
        List<Optional<BuildOutcome>> ends = new ArrayList<>(Collections.nCopies(10, Optional.empty()));
        long shared = 0;
        for (int minute = 0; ends.contains(Optional.<BuildOutcome>empty()) && minute < 100; minute++) {
            for (int i = 0; i < 10; i++) {
                BuildStep step = driver(builds.get(i)).sharing(list).step(states.get(i));
                boolean isRunning = states.get(i).stage() == BuildStage.RUNNING;
                shared += isRunning && step.found().isPresent() && step.cost().reads() == 0 ? 1 : 0;
                states.set(i, step.state());
                ends.set(i, ends.get(i).or(step::outcome));
            }
            bench.time.advance(MINUTE);
        }

        for (int i = 0; i < 10; i++) {
            assertThat(ends.get(i).orElseThrow().isSucceeded()).isEqualTo(i != 3);
        }
        assertThat(shared).isGreaterThan(50);
    }

    @Test
    void a_state_is_a_line_of_text_without_the_template() {
        BuildState state = driver(SampleBuilds.build(1, "web")).start();

        assertThat(BuildState.parse(state.text())).isEqualTo(state);
        assertThat(state.text()).isEqualTo("fleet1 CHECK 1 0 - - -");
        assertThatThrownBy(() -> BuildState.parse("fleet2 CHECK 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'fleet2 CHECK 1' is not the state of a build, or one of another release");
    }

    @Test
    void a_look_only_reads_and_finds_out_whether_an_earlier_request_began_the_build() {
        FleetBuild build = SampleBuilds.build(1, "web");
        BuildDriver driver = driver(build);
        BuildState asked = driver.start();
        while (asked.stage() != BuildStage.ASKED) {
            BuildStep step = driver.step(asked);
            asked = step.state();
            bench.time.advance(step.pause());
        }

        assertThat(driver.look(asked).state().stage()).isEqualTo(BuildStage.BEGIN);
        driver.step(asked);
        assertThat(driver.look(asked).state().stage()).isEqualTo(BuildStage.RUNNING);
        assertThat(bench.begunRuns(build.templateId())).isEqualTo(1);
    }

    @Test
    void a_build_that_another_one_has_followed_is_lost_for_good() {
        FleetBuild build = SampleBuilds.build(1, "web");
        BuildOutcome first = drive(build, new Random(1), 0);
        drive(FleetBuild.of(build.templateId()), new Random(1), 0);
        FleetBuild late = FleetBuild.joining(BuildToken.builder()
                .templateId(build.templateId())
                .startTime(first.startTime())
                .build());

        assertThatThrownBy(() -> drive(late, new Random(1), 0))
                .isInstanceOfSatisfying(FleetException.class, e -> {
                    assertThat(e.reason()).isEqualTo(FleetException.Reason.SUPERSEDED);
                    assertThat(BuildDriver.mayPass(e)).isFalse();
                })
                .hasMessageContaining("'" + build.templateId() + "' has begun another build since");
    }
}
