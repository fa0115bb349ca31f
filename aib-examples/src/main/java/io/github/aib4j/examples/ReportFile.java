package io.github.aib4j.examples;

import io.github.aib4j.model.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option that says where a report goes; the ending of the file's name chooses the format. */
final class ReportFile {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            defaultValue = "build-report.html",
            description = "Where the report goes; build-report.html by default. A name that ends in .md, .xml or .json"
                    + " makes it Markdown, JUnit XML or JSON.")
    private Path file = Path.of("build-report.html");

    /** Writes the report, tells where it is or why it cannot be written, and returns whether it was. */
    boolean isWritten(BuildReport report, CommandLine program) {
        try {
            Files.writeString(file, form(report, file.toString()));
            program.getOut().println("The report is in " + file.toAbsolutePath());
            return true;
        } catch (IOException e) {
            program.getErr()
                    .println(Programs.name(program) + ": the report cannot be written into '" + file + "' (" + e
                            + "); give a file in a folder that is there");
            return false;
        }
    }

    private static String form(BuildReport report, String name) {
        if (name.endsWith(".md")) {
            return report.markdown();
        }
        if (name.endsWith(".xml")) {
            return report.junitXml();
        }
        return name.endsWith(".json") ? report.json() : report.html();
    }
}
