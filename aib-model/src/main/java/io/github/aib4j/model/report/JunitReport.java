package io.github.aib4j.model.report;

import io.github.aib4j.model.run.BuildOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A report as JUnit XML, in which builds are test cases. */
final class JunitReport {
    private JunitReport() {}

    static String of(String title, List<ReportedBuild> builds) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"")
                .append(ReportText.html(title))
                .append("\" tests=\"")
                .append(builds.size())
                .append("\" failures=\"")
                .append(count(builds, "failure"))
                .append("\" errors=\"")
                .append(count(builds, "error"))
                .append("\" skipped=\"")
                .append(count(builds, "skipped"))
                .append("\" time=\"")
                .append(seconds(builds.stream().map(JunitReport::duration).reduce(Duration.ZERO, Duration::plus)))
                .append("\">\n");
        builds.forEach(build -> add(xml, build));
        return xml.append("</testsuite>\n").toString();
    }

    private static void add(StringBuilder xml, ReportedBuild build) {
        xml.append("  <testcase name=\"")
                .append(ReportText.html(build.name()))
                .append("\" classname=\"")
                .append(ReportText.html(build.subscription() + "." + build.resourceGroup()))
                .append("\" time=\"")
                .append(seconds(duration(build)))
                .append('"');
        String element = element(build.result());
        if (element.isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n    <").append(element);
        build.diagnosis()
                .ifPresent(diagnosis -> xml.append(" message=\"")
                        .append(ReportText.html(summary(build)))
                        .append("\" type=\"")
                        .append(ReportText.html(
                                diagnosis.failure().map(Enum::name).orElse("unknown")))
                        .append("\">")
                        .append(ReportText.html(diagnosis.cause() + " " + diagnosis.remedy(), 4000))
                        .append("</")
                        .append(element));
        xml.append(build.diagnosis().isPresent() ? ">" : "/>").append("\n  </testcase>\n");
    }

    private static String element(BuildResult result) {
        return switch (result) {
            case SUCCEEDED -> "";
            case NOT_BEGUN -> "skipped";
            case PROBLEM -> "error";
            case FAILED, PARTLY_SUCCEEDED, CANCELED -> "failure";
        };
    }

    static String summary(ReportedBuild build) {
        return build.outcome()
                .map(BuildOutcome::summary)
                .or(build::problem)
                .orElseGet(() -> build.result().toString());
    }

    private static long count(List<ReportedBuild> builds, String element) {
        return builds.stream()
                .filter(build -> element(build.result()).equals(element))
                .count();
    }

    private static Duration duration(ReportedBuild build) {
        return build.outcome().flatMap(BuildOutcome::duration).orElse(Duration.ZERO);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
