package io.github.aib4j.model.lint.report;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.table.JsonPositions;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.Position;
import io.github.aib4j.model.json.DeploymentDocument;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.GalleryDeployment;
import io.github.aib4j.model.json.GalleryDeploymentJson;
import io.github.aib4j.model.json.JsonInput;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import io.github.aib4j.model.lint.template.ContradictoryFactsException;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.lint.template.TemplateLinter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file with image templates and gallery resources, either one of them or any number in a deployment template, and the
 * findings about them.
 *
 * @param name the name of the file, as given by the caller
 * @param document the image templates
 * @param galleries the galleries, image definitions and image versions
 * @param findings the linters' findings about all resources with their locations, the errors of the first template first
 * @since 0.1.0
 */
public record TemplateFile(
        String name, DeploymentDocument document, GalleryDeployment galleries, List<Finding> findings) {
    /**
     * All that a message quotes, from the first quotation mark to the last, because a quoted value may contain some
     * itself.
     */
    private static final Pattern QUOTED = Pattern.compile("'.*'", Pattern.DOTALL);

    /** Copies the list. */
    public TemplateFile {
        findings = List.copyOf(findings);
    }

    /** All rules that findings can be about: those of image templates, then those of galleries. */
    public static List<RuleInfo> rules() {
        return Stream.concat(TemplateLinter.rules().stream(), GalleryLinter.rules().stream())
                .toList();
    }

    /**
     * Reads a file and checks its resources; see {@link #read(byte[], String, ReadOptions, Optional, TemplateFacts)}.
     *
     * @throws IOException if the input cannot be read
     */
    public static TemplateFile read(
            JsonInput input, ReadOptions options, Optional<ApiVersion> apiVersion, TemplateFacts facts)
            throws IOException {
        return read(input.bytes(options.limits()), input.name(), options, apiVersion, facts);
    }

    /**
     * Reads a file and checks its resources.
     *
     * @param json the text in UTF-8
     * @param name the name of the file in findings and messages
     * @param apiVersion the api-version of image templates to check for; if empty, each template is checked for the
     *     version that the file names, or for the newest if it names no known one. Gallery resources are always checked
     *     for the version that the file names
     * @param facts the facts about each template
     * @throws JsonReadException if the file is not JSON or has none of these resources, or if the facts contradict a
     *     template; in the latter case its cause is a {@link ContradictoryFactsException}
     */
    public static TemplateFile read(
            byte[] json, String name, ReadOptions options, Optional<ApiVersion> apiVersion, TemplateFacts facts) {
        GalleryDeployment galleries = GalleryDeploymentJson.read(json, name, options);
        DeploymentDocument document = isGalleryResource(json, name, options)
                ? new DeploymentDocument(List.of(), 0, List.of())
                : DeploymentTemplateJson.read(json, name, options);
        List<Placed> found = new ArrayList<>();
        for (TemplateDocument template : document.templates()) {
            ApiVersion version = apiVersion.or(template::apiVersion).orElse(ApiVersion.latest());
            for (Finding one : lint(json, name, template, version, facts)) {
                found.add(new Placed(template.pointer(), template.secrets().isEmpty() ? one : withoutQuotes(one)));
            }
        }
        GalleryFindings.of(galleries, (pointer, one) -> found.add(new Placed(pointer, one)));
        List<ReadRemark> remarks = Stream.concat(document.remarks().stream(), galleries.remarks().stream())
                .toList();
        return new TemplateFile(name, document, galleries, located(json, name, found, remarks));
    }

    /**
     * Where values stand in a file, for messages about them.
     *
     * @param json the text in UTF-8
     * @param name the name of the file
     * @param pointers JSON pointers, from the root of the file on
     * @return by pointer, the place of its value or, if there is no such value, of the nearest one that encloses it
     * @since 0.1.0
     */
    public static Map<String, FileLocation> locate(byte[] json, String name, List<String> pointers) {
        Map<String, FileLocation> locations = new LinkedHashMap<>();
        JsonPositions.find(JsonSource.of(json), pointers)
                .forEach((pointer, place) ->
                        locations.put(pointer, new FileLocation(name, place.line(), place.column())));
        return locations;
    }

    /** The finding without quoted values: a rule may quote a value from another place, where it may be secret. */
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

    private static boolean isGalleryResource(byte[] json, String name, ReadOptions options) {
        return GalleryDeploymentJson.isGalleryResource(JsonText.parse(json, name, options.limits()));
    }

    private static List<Finding> lint(
            byte[] json, String name, TemplateDocument template, ApiVersion version, TemplateFacts facts) {
        try {
            return TemplateLinter.lint(template.name(), template.template(), template.triggers(), version, facts);
        } catch (ContradictoryFactsException e) {
            String pointer = template.pointer() + e.pointer();
            Position place = position(JsonPositions.find(JsonSource.of(json), List.of(pointer)), pointer);
            JsonReadException located =
                    new JsonReadException(name, place.line(), place.column(), pointer, String.valueOf(e.getMessage()));
            located.initCause(e);
            throw located;
        }
    }

    private static List<Finding> located(byte[] json, String name, List<Placed> found, List<ReadRemark> remarks) {
        Map<String, String> aliases = aliases(remarks);
        Map<String, Position> places = JsonPositions.find(
                JsonSource.of(json),
                found.stream().map(one -> asWritten(one.pointer(), aliases)).toList());
        return found.stream()
                .map(one -> {
                    Position place = position(places, asWritten(one.pointer(), aliases));
                    return one.finding.withLocation(new FileLocation(name, place.line(), place.column()));
                })
                .toList();
    }

    /** The pointers of members as the file names them, by the pointers with their official names, outer ones first. */
    private static Map<String, String> aliases(List<ReadRemark> remarks) {
        Map<String, String> aliases = new LinkedHashMap<>();
        for (ReadRemark remark : remarks) {
            if (!remark.officialPointer().equals(remark.pointer())) {
                aliases.put(remark.officialPointer(), remark.pointer());
            }
        }
        return aliases;
    }

    private static String asWritten(String pointer, Map<String, String> aliases) {
        String written = pointer;
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            String official = alias.getKey();
            if (written.equals(official) || written.startsWith(official + "/")) {
                written = alias.getValue() + written.substring(official.length());
            }
        }
        return written;
    }

    private static Position position(Map<String, Position> places, String pointer) {
        return places.getOrDefault(pointer, Position.BEGIN);
    }

    /** A finding about the resource at a pointer. */
    private record Placed(String base, Finding finding) {
        String pointer() {
            return base + finding.pointer();
        }
    }
}
