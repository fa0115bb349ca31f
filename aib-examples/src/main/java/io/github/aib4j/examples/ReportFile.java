package io.github.aib4j.examples;

import io.github.aib4j.model.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Writes a report in the form that the name of its file asks for. */
final class ReportFile {
    private ReportFile() {}

    /** Whether the report could be written; what became of it is told. */
    static boolean isWritten(BuildReport report, Path file, CommandLine program) {
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
