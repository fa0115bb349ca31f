package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.RestartTimeout;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.Step;
import io.github.aib4j.model.implementation.lint.step.StepKind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How long a build may take, and how long it waits for a restart. */
final class TimeRules {
    private static final String TIMEOUT = "/properties/buildTimeoutInMinutes";
    private static final Duration DEFAULT = Duration.ofHours(4);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(6);
    private static final Duration WINDOWS = Duration.ofHours(1);

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.C16.by(TimeRules::checkRestarts),
            TemplateRule.F30.by(TimeRules::checkTokenLife),
            TemplateRule.T07.by(TimeRules::checkRange),
            TemplateRule.T09.by(TimeRules::checkWindows),
            TemplateRule.T11.by(TimeRules::checkSum));

    private TimeRules() {}

    /** No builder accepts a timeout that is out of range, but a file may have one. */
    private static void checkRange(TemplateRequest request, Report report) {
        JsonValue kept = request.body().unknownProperties().get("buildTimeoutInMinutes");
        if (kept instanceof JsonNumber minutes) {
            report.add(
                    TIMEOUT,
                    Quoted.of(minutes.digits()) + " is not a valid build timeout; give whole minutes, 0 or 6 to 960");
        }
    }

    private static void checkTokenLife(TemplateRequest request, Report report) {
        timeout(request)
                .filter(timeout -> timeout.compareTo(TOKEN_LIFE) < 0)
                .ifPresent(timeout -> report.add(
                        TIMEOUT,
                        Quoted.of(timeout.toMinutes()) + " minutes are less than the service needs for itself, and the"
                                + " build fails; give 0, or 6 to 960"));
    }

    private static void checkWindows(TemplateRequest request, Report report) {
        if (request.isWindows()) {
            timeout(request)
                    .filter(timeout -> timeout.compareTo(TOKEN_LIFE) >= 0 && timeout.compareTo(WINDOWS) < 0)
                    .ifPresent(timeout -> report.add(
                            TIMEOUT,
                            Quoted.of(timeout.toMinutes())
                                    + " minutes are little for Windows; give at least 60, or leave the timeout out"));
        }
    }

    private static Optional<Duration> timeout(TemplateRequest request) {
        return request.body().buildTimeout().filter(timeout -> !timeout.isZero());
    }

    private static void checkSum(TemplateRequest request, Report report) {
        Duration limit = timeout(request).orElse(DEFAULT);
        Duration sum = Duration.ZERO;
        for (Customizer step : request.body().customize()) {
            if (step instanceof WindowsRestartCustomizer restart) {
                sum = sum.plus(
                        restart.restartTimeout().flatMap(RestartTimeout::parse).orElse(Duration.ZERO));
            }
        }
        if (sum.compareTo(limit) >= 0) {
            report.add(
                    TIMEOUT,
                    "the build may wait " + sum.toMinutes() + " minutes for restarts alone, and ends after "
                            + limit.toMinutes() + "; raise the build timeout, or shorten those of the restarts");
        }
    }

    private static void checkRestarts(TemplateRequest request, Report report) {
        int index = 0;
        for (Step view : request.steps().customizers()) {
            if (view.is(StepKind.WINDOWS_RESTART)) {
                restartTimeout(request.body().customize().get(index), view)
                        .filter(text -> !ArmExpression.isExpression(text)
                                && RestartTimeout.parse(text).isEmpty())
                        .ifPresent(report(index, report));
            }
            index++;
        }
    }

    private static Consumer<String> report(int index, Report report) {
        return text -> report.add(
                "/properties/customize/" + index + "/restartTimeout",
                Quoted.of(text) + " is not a duration; write a number and its unit, such as 5m or 2h");
    }

    private static Optional<String> restartTimeout(Customizer step, Step view) {
        if (step instanceof WindowsRestartCustomizer restart) {
            return restart.restartTimeout();
        }
        return view.kept().flatMap(json -> json.text("restartTimeout"));
    }
}
