package io.github.aib4j.model.json;

import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A place in a document that is being read: its pointer, and where remarks go. */
final class Reading {
    private final Document document;
    private final String pointer;

    private Reading(Document document, String pointer) {
        this.document = document;
        this.pointer = pointer;
    }

    static Reading of(byte[] json, String source) {
        return new Reading(new Document(json, source, true), "");
    }

    /** For what the service answers: nobody can mend that, so it is taken without remarks. */
    static Reading ofAnswer(byte[] json, String source) {
        return new Reading(new Document(json, source, false), "");
    }

    Reading member(String name) {
        return new Reading(document, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    Reading item(int index) {
        return new Reading(document, pointer + "/" + index);
    }

    /** Notes something that was taken although it is not as it should be. */
    void remark(String message) {
        if (!document.remarked) {
            return;
        }
        Position position = JsonLocator.find(document.json, pointer);
        document.remarks.add(new ReadRemark(position.line(), position.column(), pointer, message));
    }

    /** Notes several things whose pointers begin at this place, in the order given; the text is searched but once. */
    void remarkAll(List<DeploymentEvaluator.Note> notes) {
        if (!document.remarked || notes.isEmpty()) {
            return;
        }
        Map<String, Position> positions = JsonPositions.find(
                document.json,
                notes.stream().map(note -> pointer + note.pointer()).toList());
        notes.forEach(note -> {
            Position position = positions.getOrDefault(pointer + note.pointer(), new Position(1, 1));
            document.remarks.add(
                    new ReadRemark(position.line(), position.column(), pointer + note.pointer(), note.message()));
        });
    }

    List<ReadRemark> remarks() {
        return document.remarks;
    }

    /** The value here is of another kind than belongs here. */
    JsonReadException wrongKind(String wanted, JsonValue met) {
        return refused(wanted + " belongs here, not " + met.kind());
    }

    /** What stands here cannot be taken. */
    JsonReadException refused(String reason) {
        return new JsonReadException(document.source, JsonLocator.find(document.json, pointer), pointer, reason);
    }

    /** What all places of a document share. */
    private static final class Document {
        private final byte[] json;
        private final String source;
        private final boolean remarked;
        private final List<ReadRemark> remarks = new ArrayList<>();

        private Document(byte[] json, String source, boolean remarked) {
            this.json = json;
            this.source = source;
            this.remarked = remarked;
        }
    }
}
