package io.github.aib4j.examples;

import io.github.aib4j.model.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Writes a report in the form that the name of its file asks for. */
final class ReportFile {
    private static final Pattern KNOWN = Pattern.compile("\\.(html?|md|xml|json)$");

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

    /**
     * Refuses a file whose name does not tell what belongs into it.
     *
     * @throws ParameterException if it ends otherwise than in .html, .htm, .md, .xml or .json
     */
    static void check(Path file, CommandLine program) {
        if (!KNOWN.matcher(file.toString()).find()) {
            throw new ParameterException(
                    program, "the report cannot be '" + file + "'; give a name that ends in .html, .md, .xml or .json");
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
