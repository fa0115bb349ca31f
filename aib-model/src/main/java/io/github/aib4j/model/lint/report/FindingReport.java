package io.github.aib4j.model.lint.report;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintResult;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.OneLine;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reports findings as text, JSON or SARIF. None of the formats contains a secret.
 *
 * @since 0.1.0
 */
public final class FindingReport {
    /** The longest text that is shown, longer than any path of a file. */
    private static final int LONGEST = 40_000;

    private FindingReport() {}

    /** One line for each open finding: {@code FILE:LINE:COLUMN: SEVERITY RULE POINTER MESSAGE}. */
    public static String text(LintResult judgement) {
        return judgement.findings().stream()
                .map(finding -> finding.location()
                                .map(place -> OneLine.of(place.toString(), LONGEST) + ": ")
                                .orElse("") + finding + "\n")
                .collect(Collectors.joining());
    }

    /**
     * An object with {@code findings} and {@code suppressed}. Each finding has {@code rule}, {@code severity}, {@code
     * pointer} and {@code message}, and {@code remedy}, {@code link}, {@code file}, {@code line} and {@code column} if
     * they are known. A suppressed finding also has its {@code reason}.
     */
    public static String json(LintResult judgement) {
        return JsonText.print(JsonObject.empty()
                .with(
                        "findings",
                        new JsonArray(List.copyOf(judgement.findings().stream()
                                .map(finding -> members(finding).build())
                                .toList())))
                .with(
                        "suppressed",
                        new JsonArray(List.copyOf(judgement.suppressed().stream()
                                .map(one -> members(one.finding())
                                        .put(
                                                "reason",
                                                new JsonString(one.suppression().reason()))
                                        .build())
                                .toList()))));
    }

    /**
     * A SARIF 2.1.0 log with one run: the rules, and a result for each finding, open or suppressed. The fingerprint of
     * a result does not change when the lines before it move.
     *
     * @param rules the rules that were applied
     */
    public static String sarif(LintResult judgement, List<RuleInfo> rules) {
        return JsonText.print(new SarifLog(rules).write(judgement));
    }

    private static JsonObject.Builder members(Finding finding) {
        JsonObject.Builder json = JsonObject.builder()
                .put("rule", new JsonString(finding.ruleId()))
                .put("severity", new JsonString(finding.severity().toString()))
                .put("pointer", new JsonString(finding.pointer()))
                .put("message", new JsonString(finding.message()));
        if (!finding.remedy().isEmpty()) {
            json.put("remedy", new JsonString(finding.remedy()));
        }
        finding.link().ifPresent(link -> json.put("link", new JsonString(link.toString())));
        finding.location().ifPresent(place -> put(place, json));
        return json;
    }

    private static void put(FileLocation place, JsonObject.Builder json) {
        json.put("file", new JsonString(place.file()))
                .put("line", SarifLog.number(place.line()))
                .put("column", SarifLog.number(place.column()));
    }
}
