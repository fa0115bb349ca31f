package io.github.aib4j.model.report;

import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.LogStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A picture of a build: its phases in one row and, if there is a log, its steps in another. */
final class TimelineSvg {
    private static final int WIDTH = 240;
    private static final Set<String> COLOURED =
            Set.of("begin", "queued", "building", "customizing", "optimizing", "validating", "distributing");

    private TimelineSvg() {}

    /** The picture as an SVG element; empty if nothing is known about the times. */
    static String of(ReportedBuild build) {
        List<ReportPhase> phases = build.outcome().map(ReportPhase::of).orElse(List.of());
        if (phases.isEmpty()) {
            return "";
        }
        Instant begin = phases.get(0).begin();
        Duration total = Duration.between(begin, phases.get(phases.size() - 1).end());
        List<LogStep> steps = build.log().map(BuildLog::steps).orElse(List.of());
        boolean hasSteps = steps.stream().anyMatch(step -> step.duration().isPresent());
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + (hasSteps ? " 24" : " 12")
                + "\" role=\"img\" preserveAspectRatio=\"none\"><title>" + ReportText.html(words(phases))
                + "</title>");
        phases.forEach(phase -> rectangle(svg, style(phase.name()), phase.begin(), phase.duration(), begin, total, 0));
        if (hasSteps) {
            steps.forEach(step -> step.begin()
                    .ifPresent(at -> step.duration()
                            .ifPresent(time -> rectangle(
                                    svg,
                                    step.state() == LogStep.State.FAILED ? "step bad" : "step",
                                    at,
                                    time,
                                    begin,
                                    total,
                                    13))));
        }
        return svg.append("</svg>").toString();
    }

    private static String style(String phase) {
        return COLOURED.contains(phase) ? phase : "other";
    }

    private static String words(List<ReportPhase> phases) {
        StringBuilder words = new StringBuilder();
        for (ReportPhase phase : phases) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(phase.name())
                    .append(' ')
                    .append(ReportText.duration(phase.duration()));
        }
        return words.toString();
    }

    private static void rectangle(
            StringBuilder svg, String style, Instant at, Duration length, Instant begin, Duration total, int y) {
        double all = Math.max(1, total.toMillis());
        double x = Math.min(WIDTH, Math.max(0, Duration.between(begin, at).toMillis() / all * WIDTH));
        double width = Math.min(WIDTH - x, Math.max(0.5, length.toMillis() / all * WIDTH));
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"11\"/>",
                style,
                x,
                y,
                Math.max(0, width)));
    }
}
