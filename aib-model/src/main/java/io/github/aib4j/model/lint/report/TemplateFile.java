package io.github.aib4j.model.lint.report;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.table.JsonPositions;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.Position;
import io.github.aib4j.model.json.DeploymentDocument;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.template.ContradictoryFactsException;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.lint.template.TemplateLinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A file with image templates, either one template or any number in a deployment template, and the findings about them.
 *
 * @param name the name of the file, as given by the caller
 * @param document the document
 * @param findings the linter's findings about all templates with their locations, the errors of the first template
 *     first
 */
public record TemplateFile(String name, DeploymentDocument document, List<Finding> findings) {
    /** All that a message quotes, from the first quotation mark to the last: what is quoted may have some itself. */
    private static final Pattern QUOTED = Pattern.compile("'.*'", Pattern.DOTALL);

    /** Copies the list. */
    public TemplateFile {
        findings = List.copyOf(findings);
    }

    /**
     * Reads a file and checks its templates.
     *
     * @param json the text in UTF-8
     * @param name the name of the file in findings and messages
     * @param apiVersion the api-version to check for; if empty, each template is checked for the version that the file
     *     names, or for the newest if it names no known one
     * @param facts the facts about each template
     * @return the file; findings about a template with the value of a secure parameter quote nothing
     * @throws JsonReadException if the file is not JSON or has no template, or if the facts contradict a template
     */
    public static TemplateFile read(
            byte[] json, String name, ReadOptions options, Optional<ApiVersion> apiVersion, TemplateFacts facts) {
        DeploymentDocument document = DeploymentTemplateJson.read(json, name, options);
        List<Finding> findings = new ArrayList<>();
        List<String> pointers = new ArrayList<>();
        for (TemplateDocument template : document.templates()) {
            ApiVersion version = apiVersion.or(template::apiVersion).orElse(ApiVersion.latest());
            for (Finding finding : lint(json, name, template, version, facts)) {
                findings.add(template.secrets().isEmpty() ? finding : withoutQuotes(finding));
                pointers.add(template.pointer() + finding.pointer());
            }
        }
        return new TemplateFile(name, document, located(json, name, findings, pointers));
    }

    /** A rule may quote at one place what stands at another, and what stands there may be secret. */
    private static Finding withoutQuotes(Finding finding) {
        return new Finding(
                finding.ruleId(),
                finding.severity(),
                finding.pointer(),
                QUOTED.matcher(finding.message()).replaceAll("(hidden)"),
                finding.remedy(),
                finding.link(),
                finding.location());
    }

    private static List<Finding> lint(
            byte[] json, String name, TemplateDocument template, ApiVersion version, TemplateFacts facts) {
        try {
            return TemplateLinter.lint(template.name(), template.template(), template.triggers(), version, facts);
        } catch (ContradictoryFactsException e) {
            String pointer = template.pointer() + e.pointer();
            Position place = position(JsonPositions.find(JsonSource.of(json), List.of(pointer)), pointer);
            throw new JsonReadException(name, place.line(), place.column(), pointer, String.valueOf(e.getMessage()));
        }
    }

    private static List<Finding> located(byte[] json, String name, List<Finding> findings, List<String> pointers) {
        Map<String, Position> places = JsonPositions.find(JsonSource.of(json), pointers);
        return IntStream.range(0, findings.size())
                .mapToObj(i -> {
                    Position place = position(places, pointers.get(i));
                    return findings.get(i).at(new FileLocation(name, place.line(), place.column()));
                })
                .toList();
    }

    private static Position position(Map<String, Position> places, String pointer) {
        return places.getOrDefault(pointer, Position.BEGIN);
    }
}
