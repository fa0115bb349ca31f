package io.github.aib4j.testing.build;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a template's build takes and where it fails, given the template and the wishes of a test.
 *
 * <p>An ordinary template takes 7 to 21 minutes, like the recorded ones; the shares of the phases are assumed, except
 * that Building was seen to last more than six minutes.
 */
public final class BuildPlan {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofHours(4);

    private final JsonObject properties;
    private final RunOverrides overrides;
    private final Function<String, Failure> stepFailure;

    private BuildPlan(JsonObject properties, RunOverrides overrides, Function<String, Failure> stepFailure) {
        this.properties = properties;
        this.overrides = overrides;
        this.stepFailure = stepFailure;
    }

    /**
     * The timeline of a run.
     *
     * @param properties the template's {@code properties}
     * @param stepFailure makes the failure of a step, given the log that names it
     */
    public static BuildTimeline of(
            JsonObject properties, RunOverrides overrides, Function<String, Failure> stepFailure) {
        return new BuildPlan(properties, overrides, stepFailure).timeline();
    }

    private BuildTimeline timeline() {
        checkOutputs();
        BuildTimeline usual = new BuildTimeline(phases()).withDuration(overrides.lengths());
        BuildTimeline stopped = stopped(usual);
        BuildTimeline partly = overrides.failedOutputs().isEmpty()
                ? stopped
                : stopped.missing(overrides.failedOutputs(), failure("The build failed while distributing."));
        return partly.within(timeout());
    }

    private void checkOutputs() {
        Set<String> known = Json.objects(properties, "distribute")
                .flatMap(target -> target.text("runOutputName").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(overrides.failedOutputs());
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the scenario '" + overrides + "' does not fit the template, which has no"
                    + " run output " + String.join(", ", missing) + "; it has " + String.join(", ", known));
        }
    }

    private BuildTimeline stopped(BuildTimeline usual) {
        if (overrides.stop() instanceof FailurePoint.InPhase stop) {
            String words = "The build failed while " + stop.phase().toString().toLowerCase(Locale.ROOT) + ".";
            Failure failure = overrides.logLine().isPresent() ? logged(stop.phase()) : failure(words);
            return usual.failing(stop.phase(), failure, overrides.after());
        }
        if (overrides.stop() instanceof FailurePoint.AtStep stop) {
            return atStep(usual, stop);
        }
        if (overrides.stop() instanceof FailurePoint.AtDeprovisioning) {
            return atDeprovisioning(usual);
        }
        return overrides.stop() instanceof FailurePoint.AtTimeout ? usual.longerThan(timeout()) : usual;
    }

    private BuildTimeline atStep(BuildTimeline usual, FailurePoint.AtStep stop) {
        if (!usual.has(stop.phase(), stop.index())) {
            throw new IllegalStateException("the scenario '" + stop + "' does not fit the template, which has no such"
                    + " step; steps are counted from 0");
        }
        return usual.failingAt(stop.phase(), stop.index(), logged(stop.phase()), overrides.after());
    }

    private BuildTimeline atDeprovisioning(BuildTimeline usual) {
        if (BuildKind.isValidationOnly(properties)) {
            throw new IllegalStateException("the scenario '" + overrides.stop()
                    + "' does not fit the template, which builds nothing: it has sourceValidationOnly");
        }
        int index = (int) Json.objects(properties, "customize").count();
        BuildPhase hidden =
                BuildPhase.of(RunSubState.CUSTOMIZING, Duration.ofMinutes(1)).about(index, "");
        return usual.failingAfter(
                RunSubState.CUSTOMIZING, hidden.failing(logged(RunSubState.CUSTOMIZING)), overrides.after());
    }

    /** A failure that names the log, unless the test has other words. */
    private Failure logged(RunSubState phase) {
        Failure failure = overrides.message().orElseGet(() -> stepFailure.apply(log(phase)));
        return overrides
                .logLine()
                .filter(line -> !line.isEmpty())
                .map(failure::logging)
                .orElse(failure);
    }

    private Failure failure(String words) {
        return overrides.message().orElseGet(() -> Failure.withMessage(words));
    }

    private String log(RunSubState phase) {
        return phase.equals(RunSubState.VALIDATING) || BuildKind.isValidationOnly(properties)
                ? LogFolder.VALIDATION
                : LogFolder.CUSTOMIZATION;
    }

    /** With {@code sourceValidationOnly} nothing is built (documented), and so nothing distributed (assumed). */
    private List<BuildPhase> phases() {
        List<BuildPhase> phases = new ArrayList<>();
        phases.add(BuildPhase.of(RunSubState.QUEUED, Duration.ofSeconds(20)));
        phases.add(BuildPhase.of(RunSubState.BUILDING, Duration.ofSeconds(390)));
        JsonObject validate = Json.child(properties, "validate");
        if (!BuildKind.isValidationOnly(properties)) {
            steps(properties, "customize", RunSubState.CUSTOMIZING, false).forEach(phases::add);
            optimizing().forEach(phases::add);
        }
        steps(validate, "inVMValidations", RunSubState.VALIDATING, isTrue(validate, "continueDistributeOnFailure"))
                .forEach(phases::add);
        if (!BuildKind.isValidationOnly(properties)) {
            targets().forEach(phases::add);
        }
        return phases;
    }

    private Stream<BuildPhase> steps(JsonObject parent, String member, RunSubState name, boolean goesOn) {
        List<JsonObject> steps = Json.objects(parent, member).toList();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> step(name, steps.get(i))
                        .about(i, steps.get(i).text("type").orElse(""))
                        .goingOn(goesOn));
    }

    private BuildPhase step(RunSubState name, JsonObject step) {
        BuildPhase phase = BuildPhase.of(name, length(step));
        return ExitLine.fails(step) ? phase.failing(stepFailure.apply(log(name)).logging(ExitLine.error(step))) : phase;
    }

    private static Duration length(JsonObject step) {
        return switch (step.text("type").orElse("")) {
            case "File" -> Duration.ofSeconds(20);
            case "WindowsRestart" -> Duration.ofMinutes(2);
            case "WindowsUpdate" -> Duration.ofMinutes(5);
            default -> Duration.ofMinutes(1);
        };
    }

    private Stream<BuildPhase> optimizing() {
        boolean enabled = Json.child(Json.child(properties, "optimize"), "vmBoot")
                .text("state")
                .filter("Enabled"::equals)
                .isPresent();
        return enabled ? Stream.of(BuildPhase.of(RunSubState.OPTIMIZING, Duration.ofMinutes(2))) : Stream.empty();
    }

    private Stream<BuildPhase> targets() {
        List<JsonObject> targets = Json.objects(properties, "distribute").toList();
        return IntStream.range(0, targets.size())
                .mapToObj(i -> BuildPhase.of(RunSubState.DISTRIBUTING, distribution(targets.get(i)))
                        .about(i, targets.get(i).text("runOutputName").orElse("")));
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

    private static boolean isTrue(JsonObject parent, String member) {
        return parent.get(member).filter(new JsonBoolean(true)::equals).isPresent();
    }

    /** {@code buildTimeoutInMinutes}; 0 and absent mean 240 (documented). */
    private Duration timeout() {
        return Optional.of(properties)
                .flatMap(p -> p.get("buildTimeoutInMinutes"))
                .filter(JsonNumber.class::isInstance)
                .map(n -> ((JsonNumber) n).digits())
                .filter(digits -> digits.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .filter(minutes -> minutes > 0)
                .map(Duration::ofMinutes)
                .orElse(DEFAULT_TIMEOUT);
    }
}
