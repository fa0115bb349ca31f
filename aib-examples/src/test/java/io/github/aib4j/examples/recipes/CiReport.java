package io.github.aib4j.examples.recipes;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.model.report.BuildReport;
import io.github.aib4j.model.report.ReportedBuild;
import io.github.aib4j.model.run.BuildOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class CiReport {
    /** Reports the last builds of some templates in the forms that continuous integration shows. */
    static BuildReport write(ImageBuilderClient client, List<String> names, Path folder) throws IOException {
        BuildReport.Builder builds = BuildReport.builder().title("Nightly images");
        for (String name : names) {
            BuildOutcome outcome = client.watch("images", name).getFinalResult();
            ReportedBuild build = ReportedBuild.of(outcome);
            builds.add(outcome.isSucceeded() ? build : build.withLog(client.getBuildLog("images", name)));
        }
        BuildReport report = builds.build();
        Files.writeString(folder.resolve("TEST-images.xml"), report.junitXml()); // as the results of tests
        Files.writeString(folder.resolve("images.md"), report.markdown()); // as the comment of a pull request
        Files.writeString(folder.resolve("images.html"), report.html()); // as an artifact, for people
        return report;
    }
}
