package io.github.aib4j.examples;

import io.github.aib4j.model.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says where a report goes; the extension of the file chooses the format. */
final class ReportFile {
    private static final Pattern KNOWN = Pattern.compile("\\.(html?|md|xml|json)$");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            defaultValue = "build-report.html",
            description =
                    "Where the report goes; build-report.html by default. It is HTML, or Markdown, JUnit XML or JSON if"
                            + " the name ends in .md, .xml or .json.")
    private Path file = Path.of("build-report.html");

    /** Writes the report, prints where it is or why it could not be written, and returns whether it was written. */
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

    /**
     * Refuses a file whose extension names no format.
     *
     * @throws ParameterException if the extension is none of .html, .htm, .md, .xml and .json
     */
    void check(CommandLine program) {
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
