package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.lint.template.Subject.file;
import static io.github.aib4j.model.lint.template.Subject.linux;
import static io.github.aib4j.model.lint.template.Subject.step;
import static io.github.aib4j.model.lint.template.Subject.unknown;
import static io.github.aib4j.model.lint.template.Subject.windows;

import io.github.aib4j.model.gallery.OsType;
import java.util.List;

/** Steps: what they need, where they run, and files. */
final class ExamplesOfSteps {
    private static final String FIRST = "/properties/customize/0";
    private static final String SITE = "https://example.com/site.conf";
    private static final String SUM = "'sha256Checksum': '" + "0123456789abcdef".repeat(4) + "'";

    private ExamplesOfSteps() {}

    static List<Example> scripts() {
        String script = "{'type': 'Shell', 'scriptUri': '%s', " + SUM + "}";
        Subject good = linux().steps(script.formatted("https://example.com/a.sh"));
        String validate = "/properties/validate";
        return List.of(
                Example.of("C10", linux().steps("{'type': 'Shell'}"), FIRST, good, "neither"),
                Example.of(
                        "C10",
                        linux().with(validate, "{'inVMValidations': [{'type': 'Shell', 'inline': []}]}"),
                        validate + "/inVMValidations/0",
                        linux().with(validate, "{'inVMValidations': [{'type': 'Shell', 'inline': ['id']}]}"),
                        "neither"),
                Example.of(
                        "C20",
                        windows().steps("{'type': 'PowerShell', 'name': 'a'}"),
                        FIRST,
                        windows().inline("PowerShell", "Get-Date"),
                        "neither"),
                Example.of(
                        "X01",
                        linux().steps("{'type': 'Shell', 'inline': ['id'], 'scriptUri': 'https://example.com/a.sh', "
                                + SUM + "}"),
                        FIRST,
                        good,
                        "one of inline and scriptUri"),
                Example.of(
                        "X02",
                        windows().steps("{'type': 'PowerShell', 'inline': ['id'], 'runAsSystem': true}"),
                        FIRST + "/runAsSystem",
                        windows()
                                .steps(
                                        "{'type': 'PowerShell', 'inline': ['id'], 'runAsSystem': true, 'runElevated': true}"),
                        "runElevated"),
                Example.of(
                        "C12",
                        linux().steps("{'type': 'Shell', 'scriptUri': 'https://example.com/a.sh', 'sha256Checksum':"
                                + " 'abc'}"),
                        FIRST + "/sha256Checksum",
                        good,
                        "'abc'"),
                Example.of(
                        "C12",
                        linux().steps("{'type': 'Shell', 'scriptUri': 'https://example.com/a.sh', 'sha256Checksum':"
                                + " 'abc'}"),
                        FIRST + "/sha256Checksum",
                        linux().steps("{'type': 'Shell', 'scriptUri': 'https://example.com/a.sh', 'sha256Checksum':"
                                + " ''}"),
                        "'abc'"),
                Example.of(
                        "R31",
                        linux().steps("{'type': 'Shell', 'scriptUri': 'https://example.com/a.sh'}"),
                        FIRST + "/scriptUri",
                        good,
                        "'https://example.com/a.sh'"),
                Example.of(
                        "R14",
                        linux().steps(script.formatted("scripts/a.sh")),
                        FIRST + "/scriptUri",
                        good,
                        "'scripts/a.sh'"),
                Example.of(
                        "R14",
                        linux().steps(script.formatted("file:///a.sh")),
                        FIRST + "/scriptUri",
                        linux().steps(script.formatted("[parameters(‹script›)]")),
                        "'file:///a.sh'"),
                Example.of(
                        "C07",
                        linux().without("/identity").steps(script.formatted("http://10.1.2.3/a.sh")),
                        FIRST + "/scriptUri",
                        linux().without("/identity").steps(script.formatted("https://example.com/a.sh")),
                        "'http://10.1.2.3/a.sh'"),
                Example.of(
                        "R06",
                        linux().steps("{'type': 'Ansible'}"),
                        FIRST + "/type",
                        linux().inline("Shell", "id"),
                        "'Ansible'",
                        "customizer"),
                Example.of(
                        "R06",
                        windows().with(validate, "{'inVMValidations': [{'type': 'WindowsRestart'}]}"),
                        validate + "/inVMValidations/0/type",
                        windows().with(validate, "{'inVMValidations': [{'type': 'PowerShell', 'inline': ['id']}]}"),
                        "'WindowsRestart'",
                        "validator"),
                Example.of(
                        "R10",
                        linux().inline("Shell", "id").with(validate, "{'sourceValidationOnly': true}"),
                        validate + "/sourceValidationOnly",
                        linux().inline("Shell", "id").with(validate, "{'sourceValidationOnly': false}"),
                        "1 customizers"));
    }

    static List<Example> systems() {
        String restart = "{'type': 'WindowsRestart'}";
        String update = "{'type': 'WindowsUpdate'}";
        return List.of(
                Example.of(
                        "C09",
                        windows().inline("Shell", "id"),
                        FIRST + "/type",
                        linux().inline("Shell", "id"),
                        "'Shell'"),
                Example.of(
                        "C09",
                        unknown().inline("Shell", "id").knowing(f -> f.osType(OsType.WINDOWS)),
                        FIRST + "/type",
                        unknown().inline("Shell", "id"),
                        "'Shell'"),
                Example.of(
                        "C13",
                        linux().steps(restart),
                        FIRST + "/type",
                        windows().steps(restart),
                        "WindowsRestart"),
                Example.of(
                        "C19",
                        linux().inline("PowerShell", "Get-Date"),
                        FIRST + "/type",
                        windows().inline("PowerShell", "Get-Date"),
                        "'PowerShell'"),
                Example.of(
                        "C31", linux().steps(update), FIRST + "/type", windows().steps(update), "WindowsUpdate"),
                Example.of(
                        "R12",
                        unknown().steps(step("Shell", "id"), restart),
                        "/properties/customize/1/type",
                        unknown().steps(step("PowerShell", "Get-Date"), restart),
                        "'WindowsRestart'",
                        "'Shell'"));
    }

    static List<Example> files() {
        return List.of(
                Example.of(
                        "C24",
                        linux().steps(file("https://example.com/site/", "/tmp/site.conf")),
                        FIRST + "/sourceUri",
                        linux().steps(file(SITE, "/tmp/site.conf")),
                        "folder"),
                Example.of(
                        "C24",
                        linux().steps("{'type': 'File', 'destination': '/tmp/site.conf'}"),
                        FIRST + "/sourceUri",
                        linux().steps(file(SITE, "/tmp/site.conf")),
                        "missing"),
                Example.of(
                        "C25",
                        linux().steps(file(SITE, "/tmp/")),
                        FIRST + "/destination",
                        linux().steps(file(SITE, "/tmp/site.conf")),
                        "'/tmp/'"),
                Example.of(
                        "C25",
                        linux().steps("{'type': 'File', 'sourceUri': '" + SITE + "'}"),
                        FIRST + "/destination",
                        linux().steps(file(SITE, "/tmp/site.conf")),
                        "missing"),
                Example.of(
                        "C26",
                        linux().steps(file(SITE, "/etc/site.conf")),
                        FIRST + "/destination",
                        unknown().steps(file(SITE, "/etc/site.conf")),
                        "'/etc/site.conf'"),
                Example.of(
                        "C26",
                        linux().steps(file(SITE, "/tmp/../etc/site.conf")),
                        FIRST + "/destination",
                        linux().steps(file(SITE, "/tmp/site..conf")),
                        "'/tmp/../etc/site.conf'"),
                Example.of(
                        "X25",
                        linux().steps(file(SITE, "tmp/site.conf")),
                        FIRST + "/destination",
                        linux().steps(file(SITE, "/tmp/site.conf")),
                        "'tmp/site.conf'"),
                Example.of(
                        "X25",
                        windows().steps(file(SITE, "\\site.conf")),
                        FIRST + "/destination",
                        windows().steps(file(SITE, "c:\\site.conf")),
                        "site.conf'"),
                Example.of(
                        "C29",
                        windows().steps(file("https://example.com/tools.iso", "c:\\tools.iso")),
                        FIRST + "/sourceUri",
                        windows().steps(file("https://example.com/tools.zip", "c:\\tools.zip")),
                        "'https://example.com/tools.iso'"),
                Example.of(
                        "R35",
                        windows().steps(file(SITE, "c:\\site\\site.conf")),
                        FIRST + "/destination",
                        windows().steps(file(SITE, "c:\\Windows\\Temp\\site.conf")),
                        "c:\\site\\site.conf"),
                Example.of(
                        "R35",
                        linux().steps(step("Shell", "mkdir /tmp/web"), file(SITE, "/tmp/site/site.conf")),
                        "/properties/customize/1/destination",
                        linux().steps(step("Shell", "mkdir /tmp/site"), file(SITE, "/tmp/site/site.conf")),
                        "'/tmp/site/site.conf'"));
    }
}
