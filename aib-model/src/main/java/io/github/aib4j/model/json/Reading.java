package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place in a document that is being read: its pointer, its api-version, and where remarks go. */
final class Reading {
    private final Document document;
    private final String pointer;
    private final @Nullable ApiVersion version;

    private Reading(Document document, String pointer, @Nullable ApiVersion version) {
        this.document = document;
        this.pointer = pointer;
        this.version = version;
    }

    static Reading of(byte[] json, String source) {
        return new Reading(new Document(json, source, true), "", null);
    }

    /** For what the service answers: nobody can mend that, so it is taken without remarks. */
    static Reading ofAnswer(byte[] json, String source) {
        return new Reading(new Document(json, source, false), "", null);
    }

    Reading member(String name) {
        return new Reading(document, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), version);
    }

    Reading item(int index) {
        return new Reading(document, pointer + "/" + index, version);
    }

    /** The same place, in a part of the document that is written for that api-version. */
    Reading in(@Nullable ApiVersion written) {
        return new Reading(document, pointer, written);
    }

    /** The api-version for which this part of the document is written, if it says so. */
    Optional<ApiVersion> version() {
        return Optional.ofNullable(version);
    }

    String pointer() {
        return pointer;
    }

    /** Notes a value that was taken although it cannot be right. */
    void remark(String message) {
        remark(Kind.VALUE, message);
    }

    /** Notes something that was taken although it is not as it should be. */
    void remark(Kind kind, String message) {
        if (document.remarked) {
            document.remarks.add(new Noted(kind, pointer, message));
        }
    }

    /** What was noted, with its places; they are looked up all at once, so many remarks cost little more than one. */
    List<ReadRemark> remarks() {
        Map<String, Position> positions = JsonLocator.find(
                document.json, document.remarks.stream().map(Noted::pointer).collect(Collectors.toSet()));
        return document.remarks.stream()
                .map(noted -> noted.at(positions.getOrDefault(noted.pointer, JsonLocator.BEGIN)))
                .toList();
    }

    /** The value here is of another kind than belongs here. */
    JsonReadException wrongKind(String wanted, JsonValue met) {
        return refused(wanted + " belongs here, not " + Codecs.kind(met));
    }

    /** What stands here cannot be taken. */
    JsonReadException refused(String reason) {
        return new JsonReadException(document.source, JsonLocator.find(document.json, pointer), pointer, reason);
    }

    /** A remark whose line and column are not known yet. */
    private record Noted(Kind kind, String pointer, String message) {
        ReadRemark at(Position position) {
            return new ReadRemark(kind, position.line(), position.column(), pointer, message);
        }
    }

    /** What all places of a document share. */
    private static final class Document {
        private final byte[] json;
        private final String source;
        private final boolean remarked;
        private final List<Noted> remarks = new ArrayList<>();

        private Document(byte[] json, String source, boolean remarked) {
            this.json = json;
            this.source = source;
            this.remarked = remarked;
        }
    }
}
