package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import io.github.aib4j.model.json.OpenExpression;
import io.github.aib4j.model.json.UnsupportedMember;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document that is being written for one api-version: the current place, and the members that the version lacks.
 *
 * <p>Errors of the target throw an {@link UncheckedIOException}.
 */
public final class WriteContext {
    private final JsonGenerator generator;
    private final ServiceApiVersion version;
    private final Purpose purpose;
    /** The pointer at which the document begins in the generator's output. */
    private final String begin;

    private final List<UnsupportedMember> unsupported = new ArrayList<>();

    /** The texts that are expressions. */
    private Set<String> open = Set.of();

    private final List<OpenExpression> openExpressions = new ArrayList<>(0);

    /** The members that this api-version lacks as a whole. */
    private Set<String> lacking = Set.of();

    public WriteContext(JsonGenerator generator, ServiceApiVersion version) {
        this(generator, version, Purpose.REQUEST);
    }

    public WriteContext(JsonGenerator generator, ServiceApiVersion version, Purpose purpose) {
        this.generator = generator;
        this.version = version;
        this.purpose = purpose;
        this.begin = pointer(generator.getOutputContext());
    }

    /** The purpose of a document, in ascending order of the members that belong in it. */
    public enum Purpose {
        /** The body of a request. */
        REQUEST,
        /** A resource in a file, with its name and type. */
        FILE,
        /** What the service reports. */
        ANSWER;

        /** Whether a document has the members that begin with this purpose. */
        boolean isFrom(Purpose first) {
            return compareTo(first) >= 0;
        }
    }

    public List<UnsupportedMember> unsupported() {
        return unsupported;
    }

    /** The expressions that were written, which only a deployment evaluates. */
    public List<OpenExpression> openExpressions() {
        return openExpressions;
    }

    /** Adds texts that are expressions. */
    public void knowOpen(Set<String> expressions) {
        if (open.isEmpty()) {
            open = expressions;
        } else if (!open.containsAll(expressions)) {
            open = new HashSet<>(open);
            open.addAll(expressions);
        }
    }

    private void checkOpen(String text, String pointer) {
        if (open.contains(text)) {
            openExpressions.add(OpenExpression.at(pointer, text));
        }
    }

    private void checkOpen(JsonValue value, String pointer) {
        if (value instanceof JsonString text) {
            checkOpen(text.value(), pointer);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                checkOpen(array.items().get(i), pointer + "/" + i);
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                checkOpen(name, place);
                checkOpen(member, place);
            });
        }
    }

    public ServiceApiVersion version() {
        return version;
    }

    Purpose purpose() {
        return purpose;
    }

    /**
     * The name of a member in this api-version. If the version lacks it, the current name, and the member is recorded
     * as unsupported.
     */
    public String nameOf(VersionedName given) {
        VersionedName names = forPurpose(given);
        String official = names.in(version);
        if (official == null) {
            note(objectPointer() + "/" + names.current(), Optional.empty(), names);
            return names.current();
        }
        return official;
    }

    /** Whether documents with this api-version and purpose have it. */
    boolean has(VersionedName names) {
        return forPurpose(names).in(version) != null;
    }

    private VersionedName forPurpose(VersionedName names) {
        return purpose == Purpose.ANSWER ? names : names.asSent();
    }

    /**
     * The name of the value in this api-version. If the version lacks it, the current name, and the value is recorded
     * as unsupported.
     */
    String valueOf(VersionedName names) {
        String official = names.in(version);
        if (official == null) {
            note(pointer(), Optional.of(names.current()), names);
            return names.current();
        }
        return official;
    }

    /** Records that this value needs something that this api-version lacks. */
    public void requires(VersionedName feature) {
        if (feature.in(version) == null) {
            note(pointer(), Optional.of(feature.current()), feature);
        }
    }

    private void note(String pointer, Optional<String> value, VersionedName names) {
        if (isWithinLacking(pointer)) {
            return;
        }
        if (value.isEmpty()) {
            lacking = lacking.isEmpty() ? new HashSet<>() : lacking;
            lacking.add(pointer);
        }
        unsupported.add(new UnsupportedMember(pointer, value, names.first(), names.last(), names.alternative()));
    }

    /** Members inside a lacking member are not reported. */
    private boolean isWithinLacking(String pointer) {
        int end = lacking.isEmpty() ? 0 : pointer.length();
        while (end > 0 && !lacking.contains(pointer.substring(0, end))) {
            end = pointer.lastIndexOf('/', end - 1);
        }
        return end > 0;
    }

    public void startObject() {
        try {
            generator.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void endObject() {
        try {
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a member of the current object. */
    public <V> void member(String name, Codec<V> codec, V value) {
        try {
            JsonTrees.writeName(name, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!open.isEmpty()) {
            checkOpen(name, pointer());
        }
        codec.write(value, this);
    }

    /** Writes a member of the current object under its name in this api-version. */
    public <V> void member(VersionedName names, Codec<V> codec, V value) {
        name(names);
        codec.write(value, this);
    }

    /** Writes the member that distinguishes the members of a family. */
    void typeMember(String discriminator, VersionedName types) {
        try {
            generator.writeFieldName(discriminator);
            generator.writeString(types.encoded(valueOf(types)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void name(VersionedName names) {
        try {
            generator.writeFieldName(names.encoded(nameOf(names)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <V> void array(Codec<V> codec, List<V> items) {
        try {
            generator.writeStartArray();
            for (int i = 0; i < items.size(); i++) { // no iterator, which would create two objects for each list
                codec.write(items.get(i), this);
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void text(String text) {
        if (!open.isEmpty()) {
            checkOpen(text, pointer());
        }
        try {
            JsonTrees.writeString(text, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void number(long number) {
        try {
            generator.writeNumber(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void bool(boolean value) {
        try {
            generator.writeBoolean(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the replacement of a value, in which a text in the form of an expression always is one. */
    void kept(JsonValue value) {
        if (value instanceof JsonString text && ArmExpression.isExpression(text.value())) {
            knowOpen(Set.of(text.value()));
        }
        raw(value);
    }

    public void raw(JsonValue value) {
        if (!open.isEmpty()) {
            checkOpen(value, pointer());
        }
        try {
            JsonTrees.write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pointer of the value that is written next. */
    private String pointer() {
        return pointer(generator.getOutputContext()).substring(begin.length());
    }

    /** The exception for an unknown member of the current object with the name of a known one. */
    IllegalArgumentException givenTwice(String name) {
        return new IllegalArgumentException("'" + objectPointer() + "/" + name
                + "' is given twice, by its own accessor and as an unknown member; give it by the accessor alone");
    }

    /** The pointer of the object whose members are being written. */
    private String objectPointer() {
        JsonStreamContext object = generator.getOutputContext();
        return object.inRoot()
                ? ""
                : object.getParent().pathAsPointer().toString().substring(begin.length());
    }

    private static String pointer(JsonStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        return context.inArray()
                ? context.getParent().pathAsPointer() + "/" + context.getEntryCount()
                : context.pathAsPointer().toString();
    }
}
