package io.github.aib4j.model.report;

import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.List;

/** A report as the comment of a pull request, which has at most 65,536 characters. */
final class MarkdownReport {
    private static final int LONGEST = 60_000;

    private MarkdownReport() {}

    static String of(String title, String counts, List<ReportedBuild> builds) {
        StringBuilder text = new StringBuilder("## " + ReportText.markdown(title, 200) + "\n\n" + counts + ".\n");
        causes(text, ReportCause.of(builds));
        List<ReportedBuild> failures =
                builds.stream().filter(build -> build.result().isFailure()).toList();
        List<ReportedBuild> others =
                builds.stream().filter(build -> !build.result().isFailure()).toList();
        table(text, "Failures", failures, false);
        table(text, "Other builds", others, true);
        return text.toString();
    }

    private static void causes(StringBuilder text, List<ReportCause> causes) {
        if (causes.isEmpty()) {
            return;
        }
        text.append("\n| Builds | Cause | What to do | Retry |\n|---:|---|---|---|\n");
        for (ReportCause cause : causes) {
            String row = "| " + cause.builds().size() + " | "
                    + cause.id().map(id -> "**" + id + "** ").orElse("") + ReportText.markdown(cause.cause(), 300)
                    + " | " + ReportText.markdown(cause.remedy(), 300) + " | " + cause.retry() + " |\n";
            if (text.length() + row.length() > LONGEST / 3) {
                text.append("\nFurther causes are left out.\n");
                return;
            }
            text.append(row);
        }
    }

    private static void table(StringBuilder text, String heading, List<ReportedBuild> builds, boolean isFolded) {
        if (builds.isEmpty()) {
            return;
        }
        text.append(isFolded ? "\n<details><summary>" + heading + "</summary>\n" : "\n### " + heading + "\n")
                .append("\n| Template | Result | Duration | Details |\n|---|---|---:|---|\n");
        int shown = 0;
        for (ReportedBuild build : builds) {
            String row = row(build);
            if (text.length() + row.length() > LONGEST) {
                break;
            }
            text.append(row);
            shown++;
        }
        if (shown < builds.size()) {
            text.append("\n").append(builds.size() - shown).append(" more are left out.\n");
        }
        text.append(isFolded ? "\n</details>\n" : "");
    }

    private static String row(ReportedBuild build) {
        return "| " + ReportText.markdown(build.resourceGroup() + "/" + build.name(), 200) + " | " + build.result()
                + " | "
                + build.outcome()
                        .flatMap(BuildOutcome::duration)
                        .map(ReportText::duration)
                        .orElse("")
                + " | " + details(build) + " |\n";
    }

    private static String details(ReportedBuild build) {
        if (build.result().isFailure()) {
            String step = build.diagnosis()
                    .flatMap(Diagnosis::step)
                    .map(found -> found + ": ")
                    .orElse("");
            return ReportText.markdown(step + JunitReport.summary(build), 400);
        }
        StringBuilder outputs = new StringBuilder();
        build.outcome()
                .ifPresent(outcome -> outcome.outputs()
                        .forEach(output -> outputs.append(outputs.isEmpty() ? "" : "<br>")
                                .append(ReportText.markdown(ReportOutputs.artifact(output), 500))));
        return outputs.toString();
    }
}
