package io.github.aib4j.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document that is being written for one api-version: the place in it, and what that version cannot say. */
final class Writing {
    private final JsonGenerator generator;
    private final ApiVersion version;
    private final List<String> path = new ArrayList<>();
    private final List<UnsupportedMember> unsupported = new ArrayList<>();

    Writing(JsonGenerator generator, ApiVersion version) {
        this.generator = generator;
        this.version = version;
    }

    List<UnsupportedMember> unsupported() {
        return unsupported;
    }

    ApiVersion version() {
        return version;
    }

    /** What a member is called in this api-version; today's name, and a note, if the version does not have it. */
    String nameOf(VersionedName names) {
        return names.in(version).orElseGet(() -> {
            note(pointer() + "/" + names.current(), Optional.empty(), names);
            return names.current();
        });
    }

    /** What the value here is called in this api-version; today's name, and a note, if the version does not have it. */
    String valueOf(VersionedName names) {
        return names.in(version).orElseGet(() -> {
            note(pointer(), Optional.of(names.current()), names);
            return names.current();
        });
    }

    /** Notes that the value here needs something that this api-version does not have. */
    void requires(VersionedName feature) {
        if (feature.in(version).isEmpty()) {
            note(pointer(), Optional.of(feature.current()), feature);
        }
    }

    private void note(String pointer, Optional<String> value, VersionedName names) {
        unsupported.add(new UnsupportedMember(pointer, value, names.first(), names.last(), names.alternative()));
    }

    void startObject() {
        run(generator::writeStartObject);
    }

    void endObject() {
        run(generator::writeEndObject);
    }

    void member(String name, Runnable value) {
        run(() -> JsonText.writeName(name, generator));
        within(name, value);
    }

    void array(List<Runnable> items) {
        run(generator::writeStartArray);
        for (int i = 0; i < items.size(); i++) {
            within(Integer.toString(i), items.get(i));
        }
        run(generator::writeEndArray);
    }

    void text(String text) {
        run(() -> JsonText.writeString(text, generator));
    }

    void number(long number) {
        run(() -> generator.writeNumber(number));
    }

    void bool(boolean value) {
        run(() -> generator.writeBoolean(value));
    }

    void raw(JsonValue value) {
        run(() -> JsonText.write(value, generator));
    }

    private void within(String part, Runnable value) {
        path.add(part.replace("~", "~0").replace("/", "~1"));
        value.run();
        path.remove(path.size() - 1);
    }

    private String pointer() {
        return path.isEmpty() ? "" : "/" + String.join("/", path);
    }

    /** The target is a buffer, so nothing is expected to go wrong. */
    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
