package io.github.aib4j.model.lint.report;

import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintResult;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.lint.RuleSelection;
import io.github.aib4j.model.lint.Severity;
import io.github.aib4j.model.lint.SuppressedFinding;
import io.github.aib4j.model.lint.Suppression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.Sha256Checksum;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes findings as SARIF 2.1.0. Not thread-safe. */
final class SarifLog {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HOME = "https://github.com/aib4j/aib4j";

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/");
    private static final String UNRESERVED = "0123456789-._~!$&'()*+,;=:@/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final List<JsonValue> rules = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    SarifLog(List<RuleInfo> infos) {
        infos.forEach(rule -> add(
                rule.id(),
                rule.severity(),
                rule.text(),
                (rule.reason() + " " + rule.advice()).strip(),
                rule.link().map(URI::toString).orElse(HOME)));
        add(
                RuleSelection.UNUSED_SUPPRESSION,
                Severity.WARNING,
                "Each suppression matches a finding.",
                "It hides nothing otherwise. Remove it.",
                HOME);
    }

    static JsonNumber number(int value) {
        return new JsonNumber(Integer.toString(value));
    }

    private static JsonObject text(String text) {
        return JsonObject.builder().put("text", new JsonString(text)).build();
    }

    private void add(String id, Severity severity, String text, String help, String link) {
        if (indexes.putIfAbsent(id, rules.size()) != null) {
            return;
        }
        rules.add(JsonObject.builder()
                .put("id", new JsonString(id))
                .put("shortDescription", text(text))
                .put("fullDescription", text(text))
                .put("help", text(help))
                .put("helpUri", new JsonString(link))
                .put(
                        "defaultConfiguration",
                        JsonObject.builder()
                                .put("level", new JsonString(severity.toString()))
                                .build())
                .put(
                        "properties",
                        JsonObject.builder()
                                .put("precision", new JsonString("high"))
                                .put("problem.severity", new JsonString(severityOfProblem(severity)))
                                .put("tags", new JsonArray(List.of(new JsonString("azure-vm-image-builder"))))
                                .build())
                .build());
    }

    private static String severityOfProblem(Severity severity) {
        return severity == Severity.NOTE ? "recommendation" : severity.toString();
    }

    JsonObject write(LintResult judgement) {
        List<JsonValue> results = new ArrayList<>();
        judgement.findings().forEach(finding -> results.add(result(finding, Optional.empty())));
        for (SuppressedFinding one : judgement.suppressed()) {
            results.add(result(one.finding(), Optional.of(one.suppression())));
        }
        JsonObject driver = JsonObject.builder()
                .put("name", new JsonString("aib4j"))
                .put("informationUri", new JsonString(HOME))
                .put("semanticVersion", new JsonString("0.1.0"))
                .put("rules", new JsonArray(rules))
                .build();
        JsonObject run = JsonObject.builder()
                .put("tool", JsonObject.builder().put("driver", driver).build())
                .put("columnKind", new JsonString("utf16CodeUnits"))
                .put("results", new JsonArray(results))
                .build();
        return JsonObject.builder()
                .put("$schema", new JsonString(SCHEMA))
                .put("version", new JsonString("2.1.0"))
                .put("runs", new JsonArray(List.of(run)))
                .build();
    }

    private JsonObject result(Finding finding, Optional<Suppression> suppression) {
        JsonObject.Builder result = JsonObject.builder().put("ruleId", new JsonString(finding.ruleId()));
        Optional.ofNullable(indexes.get(finding.ruleId())).ifPresent(index -> result.put("ruleIndex", number(index)));
        result.put("level", new JsonString(finding.severity().toString()))
                .put("message", text(finding.message()))
                .put("locations", new JsonArray(List.of(location(finding))))
                .put(
                        "partialFingerprints",
                        JsonObject.builder()
                                .put("finding/v1", new JsonString(fingerprint(finding)))
                                .build());
        suppression.ifPresent(one -> result.put(
                "suppressions",
                new JsonArray(List.of(JsonObject.builder()
                        .put("kind", new JsonString("external"))
                        .put("status", new JsonString("accepted"))
                        .put("justification", new JsonString(one.reason()))
                        .build()))));
        return result.build();
    }

    /** Identifies a finding regardless of its line; identical findings are numbered. */
    private String fingerprint(Finding finding) {
        String what = String.join(
                "\n",
                finding.ruleId(),
                finding.location().map(FileLocation::file).orElse(""),
                finding.pointer());
        int count = alike.merge(what, 1, Integer::sum);
        return Sha256Checksum.ofContent((what + "\n" + count).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static JsonObject location(Finding finding) {
        JsonObject.Builder location = JsonObject.builder();
        finding.location().ifPresent(place -> location.put("physicalLocation", physical(place)));
        return location.put(
                        "logicalLocations",
                        new JsonArray(List.of(JsonObject.builder()
                                .put("fullyQualifiedName", new JsonString(finding.pointer()))
                                .put("kind", new JsonString("property"))
                                .build())))
                .build();
    }

    private static JsonObject physical(FileLocation place) {
        return JsonObject.builder()
                .put(
                        "artifactLocation",
                        JsonObject.builder()
                                .put("uri", new JsonString(uri(place.file())))
                                .build())
                .put(
                        "region",
                        JsonObject.builder()
                                .put("startLine", number(place.line()))
                                .put("startColumn", number(place.column()))
                                .build())
                .build();
    }

    /**
     * A file name as a URI reference: absolute for a drive or a share of Windows, and relative otherwise, so that a
     * colon in the first segment does not end a scheme.
     */
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        String encoded = encoded(path);
        if (DRIVE.matcher(path).lookingAt()) {
            return "file:///" + encoded;
        }
        if (path.startsWith("//")) {
            return "file:" + encoded;
        }
        int colon = path.indexOf(':');
        return colon >= 0 && path.lastIndexOf('/', colon) < 0 ? "./" + encoded : encoded;
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || UNRESERVED.indexOf(c) >= 0;
            if (isPlain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(one));
            }
        }
        return encoded.toString();
    }
}
