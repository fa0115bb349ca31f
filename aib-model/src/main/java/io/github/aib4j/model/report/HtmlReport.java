package io.github.aib4j.model.report;

import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.LogStep;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report as an HTML page: an overview, the causes, and a row for each build. */
final class HtmlReport {
    private static final int MOST_LINKS = 20;
    private static final List<String> PHASES =
            List.of("begin", "building", "customizing", "optimizing", "validating", "distributing");

    private final String title;
    private final String counts;
    private final String portal;
    private final Instant createdAt;
    private final List<ReportedBuild> builds;
    private final StringBuilder html = new StringBuilder();

    HtmlReport(String title, String counts, String portal, Instant createdAt, List<ReportedBuild> builds) {
        this.title = title;
        this.counts = counts;
        this.portal = portal;
        this.createdAt = createdAt;
        this.builds = builds;
    }

    String write() {
        head();
        causes();
        tools();
        html.append("<table id=\"builds\"><caption>Builds</caption><thead><tr><th scope=\"col\">Template</th>"
                + "<th scope=\"col\">Result</th><th scope=\"col\">Region</th><th scope=\"col\">Subscription</th>"
                + "<th scope=\"col\">Begin (UTC)</th><th scope=\"col\" class=\"n\" data-number=\"1\">Duration</th>"
                + "<th scope=\"col\" data-plain=\"1\">Timeline</th></tr></thead>\n<tbody>\n");
        builds.forEach(this::row);
        html.append("</tbody></table>\n");
        key();
        return html.append("</main>\n<script>")
                .append(ReportAssets.SCRIPT)
                .append("</script>\n</body></html>\n")
                .toString();
    }

    private void head() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(ReportAssets.policy())
                .append("\">\n<title>")
                .append(ReportText.html(title))
                .append("</title>\n<style>")
                .append(ReportAssets.STYLE)
                .append("</style></head>\n<body><main>\n<h1>")
                .append(ReportText.html(title))
                .append("</h1>\n<p>")
                .append(counts)
                .append(". Written at ")
                .append(ReportText.time(createdAt))
                .append(" UTC.</p>\n");
    }

    private void causes() {
        List<ReportCause> causes = ReportCause.of(builds);
        if (causes.isEmpty()) {
            return;
        }
        html.append("<table><caption>Causes</caption><thead><tr><th scope=\"col\" class=\"n\">Builds</th>"
                + "<th scope=\"col\">Cause</th><th scope=\"col\">What to do</th><th scope=\"col\">Retry</th>"
                + "<th scope=\"col\">Templates</th></tr></thead>\n<tbody>\n");
        causes.forEach(cause -> html.append("<tr><td class=\"n\">")
                .append(cause.builds().size())
                .append("</td><td>")
                .append(cause.id()
                        .map(id -> "<b>" + ReportText.html(id) + "</b> ")
                        .orElse(""))
                .append(ReportText.html(cause.cause()))
                .append("</td><td>")
                .append(ReportText.html(cause.remedy()))
                .append("</td><td>")
                .append(ReportText.html(cause.retry()))
                .append("</td><td>")
                .append(links(cause.builds()))
                .append("</td></tr>\n"));
        html.append("</tbody></table>\n");
    }

    private String links(List<ReportedBuild> failed) {
        String links = failed.stream()
                .limit(MOST_LINKS)
                .map(build -> "<a href=\"" + portalLink(build.templateId().text()) + "\">"
                        + ReportText.html(build.name()) + "</a>")
                .collect(Collectors.joining(", "));
        return failed.size() <= MOST_LINKS ? links : links + " and " + (failed.size() - MOST_LINKS) + " more";
    }

    private String portalLink(String id) {
        return ReportText.escape(ReportText.link(portal, id));
    }

    private void tools() {
        html.append("<p id=\"tools\" hidden><label>Search <input id=\"text\" type=\"search\"></label> "
                + "<label>Result <select id=\"state\"><option value=\"\">all</option>");
        for (BuildResult result : BuildResult.values()) {
            html.append("<option value=\"")
                    .append(result.name())
                    .append("\">")
                    .append(result)
                    .append("</option>");
        }
        html.append("</select></label> <output id=\"shown\" for=\"text state\"></output></p>\n");
    }

    private void row(ReportedBuild build) {
        Optional<Duration> duration = build.outcome().flatMap(BuildOutcome::duration);
        html.append("<tr data-state=\"")
                .append(build.result().name())
                .append("\"><td data-key=\"")
                .append(ReportText.html(build.name()))
                .append("\">");
        details(build);
        html.append("</td><td class=\"")
                .append(build.result().name())
                .append("\">")
                .append(build.result())
                .append(build.attempts() > 1 ? ", run " + build.attempts() : "")
                .append("</td><td>")
                .append(ReportText.html(build.region()))
                .append("</td><td><code>")
                .append(ReportText.html(build.subscription()))
                .append("</code></td><td>")
                .append(build.outcome()
                        .flatMap(BuildOutcome::startTime)
                        .map(ReportText::time)
                        .orElse(""))
                .append("</td><td class=\"n\" data-key=\"")
                .append(duration.map(Duration::toSeconds).orElse(-1L))
                .append("\">")
                .append(duration.map(ReportText::duration).orElse(""))
                .append("</td><td>")
                .append(TimelineSvg.of(build))
                .append("</td></tr>\n");
    }

    private void details(ReportedBuild build) {
        html.append("<details><summary>")
                .append(ReportText.html(build.name()))
                .append("</summary><p>")
                .append(ReportText.html(JunitReport.summary(build), 600))
                .append("</p>");
        build.diagnosis().ifPresent(this::diagnosis);
        build.outcome().ifPresent(outcome -> outcome.outputs().forEach(this::output));
        build.log().ifPresent(this::steps);
        html.append("<p><a href=\"")
                .append(portalLink(build.templateId().text()))
                .append("\">Template in the portal</a></p></details>");
    }

    private void diagnosis(Diagnosis diagnosis) {
        diagnosis
                .step()
                .ifPresent(step -> html.append("<p>Failed at ")
                        .append(ReportText.html(step.toString()))
                        .append("</p>"));
        html.append("<p>")
                .append(ReportText.html(diagnosis.cause()))
                .append(" <b>")
                .append(ReportText.html(diagnosis.remedy()))
                .append("</b></p>");
    }

    private void output(RunOutput output) {
        String artifact = ReportOutputs.artifact(output);
        html.append("<p>")
                .append(ReportText.html(output.name()))
                .append(": <code class=\"out\">")
                .append(ReportText.html(artifact, 2000))
                .append("</code>");
        if (artifact.startsWith("/subscriptions/")) {
            html.append(" <a href=\"").append(portalLink(artifact)).append("\">in the portal</a>");
        }
        html.append("</p>");
    }

    private void steps(BuildLog log) {
        if (log.steps().isEmpty()) {
            return;
        }
        html.append("<ol>");
        for (LogStep step : log.steps()) {
            html.append("<li>")
                    .append(ReportText.html(step.provisioner()))
                    .append(step.duration()
                            .map(time -> ", " + ReportText.duration(time))
                            .orElse(""))
                    .append(", ")
                    .append(ReportText.html(step.state().toString().toLowerCase(Locale.ROOT)))
                    .append("</li>");
        }
        html.append("</ol>");
    }

    private void key() {
        html.append("<p class=\"key\">Timeline: ");
        PHASES.forEach(phase -> html.append("<span><svg viewBox=\"0 0 9 9\" aria-hidden=\"true\"><rect class=\"")
                .append(phase)
                .append("\" width=\"9\" height=\"9\"/></svg> ")
                .append(phase)
                .append("</span>"));
        html.append("</p>\n");
    }
}
