package io.github.aib4j.examples;

import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.report.TemplateFile;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which members of a deployment template get their values from a parameter file, so that a problem with a value is
 * reported at its place in that file.
 */
final class ParameterPlaces {
    private static final Pattern REFERENCE =
            Pattern.compile("\\[\\s*parameters\\(\\s*'([^']+)'\\s*\\)\\s*]", Pattern.CASE_INSENSITIVE);

    /** Places in the template, each with the place of its value in the parameter file. */
    private final Map<FileLocation, FileLocation> places = new HashMap<>();

    /** Places in the parameter file, each with what is wrong there. */
    private final Map<String, String> problems = new LinkedHashMap<>();

    private final Map<String, String> references = new TreeMap<>();

    private ParameterPlaces() {}

    static ParameterPlaces none() {
        return new ParameterPlaces();
    }

    /**
     * @param values the parameter file, if there is one
     * @param options with the scope of that file
     */
    static ParameterPlaces of(byte[] json, Path file, Optional<Path> values, ReadOptions options) throws IOException {
        ParameterPlaces found = new ParameterPlaces();
        if (values.isPresent()) {
            found.fill(json, file.toString(), values.get(), options);
        }
        return found;
    }

    private void fill(byte[] json, String file, Path values, ReadOptions options) throws IOException {
        gather(JsonText.parse(json, file, options.limits()), "");
        Map<String, FileLocation> given = given(values, options);
        TemplateFile.locate(json, file, List.copyOf(references.keySet()))
                .forEach((pointer, place) -> Optional.ofNullable(given.get(references.get(pointer)))
                        .ifPresent(value -> places.put(place, value)));
        DeploymentTemplateJson.parameterProblems(json, file, options)
                .forEach((name, wrong) -> wrong.forEach(message ->
                        problems.merge(String.valueOf(given.get(name)), message, (one, other) -> one + "; " + other)));
    }

    /** The place of the value of each parameter, by name. */
    private static Map<String, FileLocation> given(Path values, ReadOptions options) throws IOException {
        Map<String, String> pointers = new HashMap<>();
        options.scope()
                .parameters()
                .keySet()
                .forEach(name ->
                        pointers.put("/parameters/" + name.replace("~", "~0").replace("/", "~1") + "/value", name));
        Map<String, FileLocation> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        TemplateFile.locate(Files.readAllBytes(values), values.toString(), List.copyOf(pointers.keySet()))
                .forEach((pointer, place) -> given.put(String.valueOf(pointers.get(pointer)), place));
        return given;
    }

    /** Collects the references to parameters, except in nested templates, which have parameters of their own. */
    private void gather(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                if (!name.equalsIgnoreCase("template")) {
                    gather(member, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
                }
            });
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                gather(array.items().get(i), pointer + "/" + i);
            }
        } else if (value instanceof JsonString text) {
            Matcher reference = REFERENCE.matcher(text.value());
            if (reference.matches()) {
                references.put(pointer, reference.group(1));
            }
        }
    }

    /** Why Azure would refuse values, by their places. */
    Map<String, String> problems() {
        return problems;
    }

    /** Whether a remark about the declaration of a parameter repeats one of the {@link #problems()}. */
    boolean isProblem(ReadRemark remark) {
        return remark.pointer().startsWith("/parameters/")
                && problems.values().stream().anyMatch(problem -> problem.contains(remark.message()));
    }

    /** The place that a remark is about. */
    String place(ReadRemark remark, Path file) {
        return moved(new FileLocation(file.toString(), remark.line(), remark.column()))
                .toString();
    }

    /** The finding, moved to the place of the value that it is about. */
    Finding moved(Finding finding) {
        return finding.location()
                .map(place -> finding.withLocation(moved(place)))
                .orElse(finding);
    }

    /** The message of an exception, after the place that it is about. */
    String located(JsonReadException e) {
        String message = String.valueOf(e.getMessage());
        String place = e.source() + ":" + e.line() + ":" + e.column();
        String told = message.startsWith(place + ": ") ? message.substring(place.length() + 2) : message;
        return (e.line() < 1 ? place : moved(new FileLocation(e.source(), e.line(), Math.max(1, e.column()))))
                + ": error: " + told;
    }

    private FileLocation moved(FileLocation place) {
        return places.getOrDefault(place, place);
    }
}
