package io.github.aib4j.examples;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.lint.LintResult;
import io.github.aib4j.model.lint.Severity;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Prints the problems that a check finds, each with its place, and counts them. */
final class CheckConsole {
    /** The first severity in a line, after the place of the problem. */
    private static final Pattern SEVERITY = Pattern.compile("^(.*?: )(error|warning|note|remark)\\b");

    private static final Map<String, String> COLOURS =
            Map.of("error", "bold,fg(red)", "warning", "bold,fg(yellow)", "note", "fg(cyan)", "remark", "fg(cyan)");

    private final CommandLine program;
    private final PrintWriter out;
    private final boolean isStrict;
    private int files;
    private int templates;
    private int galleryResources;
    private int errors;
    private int warnings;
    private int remarks;
    private int unreadable;
    private int unusedOptions;

    /**
     * Creates a console.
     *
     * @param out receives all output
     * @param isStrict whether a remark is an error if strict reading would refuse what it is about
     */
    CheckConsole(CommandLine program, PrintWriter out, boolean isStrict) {
        this.program = program;
        this.out = out;
        this.isStrict = isStrict;
    }

    /** Counts a file. */
    void addFile() {
        files++;
    }

    /** Counts the resources in a file. */
    void addResources(int imageTemplates, int inGalleries) {
        templates += imageTemplates;
        galleryResources += inGalleries;
    }

    /** Counts the findings, which are printed as a report. */
    void add(LintResult result) {
        result.findings().forEach(finding -> {
            errors += finding.isError() ? 1 : 0;
            warnings += finding.severity() == Severity.WARNING ? 1 : 0;
        });
    }

    void error(String place, String message) {
        errors++;
        print(place + ": error: " + message);
    }

    void remark(@Nullable Path file, ReadRemark remark) {
        remark(file + ":" + remark.line() + ":" + remark.column(), remark);
    }

    void remark(String place, ReadRemark remark) {
        boolean isError = isStrict && remark.isRefusedByStrict();
        errors += isError ? 1 : 0;
        remarks += isError ? 0 : 1;
        String text = remark.toString();
        print(place + (isError ? ": error: " : ": remark: ") + text.substring(text.indexOf(": ") + 2));
    }

    void passedOver(Path file, String why) {
        remarks++;
        print(file + ":1:1: remark: " + why + "; it is passed over");
    }

    void unreadable(Path path, Exception e) {
        unreadable(path, explain(e));
    }

    void unreadable(Path path, String message) {
        unreadable++;
        print(path + ": error: " + message);
    }

    void unreadable(JsonReadException e, ParameterPlaces values) {
        unreadable++;
        print(values.located(e));
    }

    /** A problem with an option, because of which files are not checked, or less thoroughly than asked for. */
    void wrongOption(Exception e, String consequence) {
        unusedOptions++;
        out.println(Programs.name(program) + ": " + explain(e) + consequence);
    }

    /** Prints a line that begins with its place, with a coloured severity on a terminal. */
    void print(String line) {
        out.println(SEVERITY.matcher(line)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1)
                        + Programs.styled(program, COLOURS.getOrDefault(found.group(2), "bold"), found.group(2)))));
    }

    void printSummary() {
        out.println(count(files, "file") + ", " + count(templates, "image template")
                + (galleryResources == 0 ? "" : ", " + count(galleryResources, "gallery resource")) + ": "
                + count(errors, "error") + ", " + count(warnings, "warning") + ", " + count(remarks, "remark")
                + (unreadable == 0 ? "" : ", " + unreadable + " could not be read")
                + (unusedOptions == 0 ? "" : ", " + count(unusedOptions, "option") + " could not be used"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** Whether a file or an option could not be used. */
    boolean hasUnusable() {
        return unreadable + unusedOptions > 0;
    }

    private static String explain(Exception e) {
        if (e instanceof IllegalArgumentException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof NoSuchFileException) {
            return "there is no file '" + e.getMessage() + "'";
        }
        return "cannot be read: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
