package io.github.aib4j.client.fleet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Factories and records of fleets say which argument is null, instead of keeping it until something else fails. */
@SuppressWarnings("NullAway") // null is what it is about
class NullArgumentsOfFleetsTest {
    private static final ImageTemplateId ID = ImageTemplateId.of("s", "images", "web");
    private static final FleetResult RESULT = new FleetResult(
            ID, "westeurope", Optional.empty(), Optional.empty(), Optional.empty(), 1, Optional.empty());

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @Test
    void what_is_to_be_built() {
        assertNamed("templateId", () -> FleetBuild.of(null));
        assertNamed("template", () -> FleetBuild.of(ID, null));
        assertNamed("token", () -> FleetBuild.joining(null));
        assertNamed("template", () -> new FleetBuild(ID, null, Optional.empty()));
        assertNamed("token", () -> new FleetBuild(ID, Optional.empty(), null));
        assertNamed("builds", () -> Fleet.builder(subscription -> null).build().run(null));
        assertNamed("watchEvery", () -> Fleet.builder(subscription -> null).watchEvery(null));
        assertNamed("options", () -> Fleet.builder(subscription -> null).metricsOptions(null));
        assertNamed("options", () -> Fleet.builder(subscription -> null).tracingOptions(null));
    }

    @Test
    void what_came_of_it() {
        assertNamed("results", () -> new FleetOutcome(null, FleetFigures.NONE));
        assertNamed("figures", () -> new FleetOutcome(List.of(), null));
        assertNamed("took", () -> new FleetFigures(0, 0, 0, null));
        assertNamed("other", () -> FleetFigures.NONE.plus(null));
        assertNamed("text", () -> FleetResult.parse(null));
        assertNamed(
                "region",
                () -> new FleetResult(
                        ID, null, Optional.empty(), Optional.empty(), Optional.empty(), 1, Optional.empty()));
        assertNamed(
                "outcome",
                () -> new FleetResult(ID, "here", null, Optional.empty(), Optional.empty(), 1, Optional.empty()));
    }

    @Test
    void single_steps() {
        assertNamed("client", () -> BuildDriver.of(null, FleetBuild.of(ID), Duration.ofMinutes(1)));
        assertNamed("failure", () -> BuildDriver.mayPass(null));
        assertNamed("client", () -> SharedList.of(null, "s", Duration.ofMinutes(1), FleetClock.system()));
        assertNamed("text", () -> BuildState.parse(null));
        assertNamed("token", () -> BuildState.joining(null));
        assertNamed("stage", () -> new BuildState(null, 1, 0, false, Optional.empty(), Optional.empty()));
        assertNamed(
                "cost",
                () -> new BuildStep(BuildState.start(), Duration.ZERO, Optional.empty(), Optional.empty(), null));
        assertNamed("time", () -> FleetClock.of(null, time -> {}));
        assertNamed("advance", () -> FleetClock.of(() -> Instant.EPOCH, null));
    }

    @Test
    void events() {
        BuildToken token = BuildToken.builder().templateId(ID).build();

        assertNamed("at", () -> new FleetEvent.Creating(null, ID, "here"));
        assertNamed("token", () -> new FleetEvent.Begun(Instant.EPOCH, ID, "here", null, 1));
        assertNamed("templateId", () -> new FleetEvent.Begun(Instant.EPOCH, null, "here", token, 1));
        assertNamed("subState", () -> new FleetEvent.Progressed(Instant.EPOCH, ID, RunState.RUNNING, null));
        assertNamed("pause", () -> new FleetEvent.Retrying(Instant.EPOCH, RESULT, null));
        assertNamed("result", () -> new FleetEvent.Ended(Instant.EPOCH, null));
        assertNamed("until", () -> new FleetEvent.Throttled(Instant.EPOCH, "s", null));
        assertNamed("reason", () -> new FleetEvent.Stopped(Instant.EPOCH, null));
    }
}
