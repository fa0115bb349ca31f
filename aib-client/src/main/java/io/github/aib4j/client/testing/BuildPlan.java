package io.github.aib4j.client.testing;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How long a template's build takes and where it fails, from what the template says.
 *
 * <p>An ordinary template takes 7 to 21 minutes, as the recorded ones did; the shares of the phases are assumed, but
 * for Building, which was seen to last more than six minutes.
 */
final class BuildPlan {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofHours(4);

    private BuildPlan() {}

    /**
     * @param properties the template's {@code properties}
     * @param packerFailure makes the failure of a step, told which log names it
     */
    static BuildTimeline of(
            JsonObject properties, Optional<Scenario> scenario, Function<String, Failure> packerFailure) {
        BuildTimeline usual = new BuildTimeline(phases(properties, packerFailure));
        return scenario.map(usual::failing).orElse(usual).within(timeout(properties));
    }

    private static List<Phase> phases(JsonObject properties, Function<String, Failure> packerFailure) {
        List<Phase> phases = new ArrayList<>();
        phases.add(Phase.of(RunSubState.QUEUED, Duration.ofSeconds(20)));
        phases.add(Phase.of(RunSubState.BUILDING, Duration.ofSeconds(390)));
        Json.objects(properties, "customize")
                .map(step -> step(RunSubState.CUSTOMIZING, step, packerFailure, "customization.log"))
                .forEach(phases::add);
        optimizing(properties).forEach(phases::add);
        Json.objects(Json.child(properties, "validate"), "inVMValidations")
                .map(step -> step(RunSubState.VALIDATING, step, packerFailure, "validation.log"))
                .forEach(phases::add);
        Json.objects(properties, "distribute")
                .map(target -> Phase.of(RunSubState.DISTRIBUTING, distribution(target)))
                .forEach(phases::add);
        return phases;
    }

    private static Phase step(
            RunSubState name, JsonObject step, Function<String, Failure> packerFailure, String logName) {
        Phase phase = Phase.of(name, length(step));
        return ExitLine.fails(step) ? phase.failing(packerFailure.apply(logName)) : phase;
    }

    private static Duration length(JsonObject step) {
        return switch (step.text("type").orElse("")) {
            case "File" -> Duration.ofSeconds(20);
            case "WindowsRestart" -> Duration.ofMinutes(2);
            case "WindowsUpdate" -> Duration.ofMinutes(5);
            default -> Duration.ofMinutes(1);
        };
    }

    private static Stream<Phase> optimizing(JsonObject properties) {
        boolean enabled = Json.child(Json.child(properties, "optimize"), "vmBoot")
                .text("state")
                .filter("Enabled"::equals)
                .isPresent();
        return enabled ? Stream.of(Phase.of(RunSubState.OPTIMIZING, Duration.ofMinutes(2))) : Stream.empty();
    }

    private static Duration distribution(JsonObject target) {
        if (target.text("type").filter("SharedImage"::equalsIgnoreCase).isEmpty()) {
            return Duration.ofSeconds(150);
        }
        long regions = Math.max(
                Json.items(target, "replicationRegions").count(),
                Json.items(target, "targetRegions").count());
        return Duration.ofMinutes(12 + Math.max(1, regions));
    }

    /** {@code buildTimeoutInMinutes}; 0 and absent mean 240 (documented). */
    private static Duration timeout(JsonObject properties) {
        return properties
                .get("buildTimeoutInMinutes")
                .filter(JsonNumber.class::isInstance)
                .map(n -> ((JsonNumber) n).digits())
                .filter(digits -> digits.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .filter(minutes -> minutes > 0)
                .map(Duration::ofMinutes)
                .orElse(DEFAULT_TIMEOUT);
    }
}
