package io.github.aib4j.examples;

import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.report.TemplateFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An image template in its file, for messages about its members. */
final class TemplatePlace {
    private final Path file;
    private final byte[] json;
    private final TemplateDocument template;

    TemplatePlace(Path file, byte[] json, TemplateDocument template) {
        this.file = file;
        this.json = json;
        this.template = template;
    }

    Path file() {
        return file;
    }

    TemplateDocument template() {
        return template;
    }

    /** Where a member is, as {@code FILE:LINE:COLUMN}. */
    String of(String pointer) {
        return of(List.of(pointer)).getOrDefault(pointer, file.toString());
    }

    /** Where members are, by their pointers. */
    Map<String, String> of(List<String> pointers) {
        Map<String, FileLocation> found = TemplateFile.locate(
                json,
                file.toString(),
                pointers.stream().map(pointer -> template.pointer() + pointer).toList());
        Map<String, String> places = new HashMap<>();
        pointers.forEach(pointer -> Optional.ofNullable(found.get(template.pointer() + pointer))
                .ifPresent(location -> places.put(pointer, location.toString())));
        return places;
    }
}
