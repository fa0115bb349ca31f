package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OneLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A place in a document that is being read, which collects remarks on it and on places below. */
public final class ReadContext {
    private static final String HIDDEN = "this cannot be right; it is not quoted, for a secure parameter gives it";

    private final Document document;
    private final @Nullable ReadContext parent;
    private final String below;

    private ReadContext(Document document, @Nullable ReadContext parent, String below) {
        this.document = document;
        this.parent = parent;
        this.below = below;
    }

    public static ReadContext of(byte[] json, String source) {
        return of(JsonSource.of(json), source);
    }

    public static ReadContext of(JsonSource json, String source) {
        Objects.requireNonNull(source, "source");
        return new ReadContext(new Document(json, source, true), null, "");
    }

    /** A context for responses of the service, which are read without remarks because nobody can fix them. */
    public static ReadContext ofAnswer(JsonSource json, String source) {
        return new ReadContext(new Document(json, source, false), null, "");
    }

    public ReadContext member(String name) {
        return below("/" + name.replace("~", "~0").replace("/", "~1"));
    }

    ReadContext below(String pointer) {
        return new ReadContext(document, this, pointer);
    }

    /** The file or other origin of the text. */
    public String source() {
        return document.source;
    }

    /** The JSON pointer of the place; created on demand. */
    public String pointer() {
        return parent == null ? below : parent.pointer() + below;
    }

    /** The last name of the pointer; empty for the document itself. */
    String name() {
        String pointer = pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** Whether anybody reads remarks. */
    boolean isRemarked() {
        return document.remarked;
    }

    /** Forgets the remarks, because the document is read in another way. */
    public void dropRemarks() {
        dropRemarksFrom(0);
    }

    int countRemarks() {
        return document.notes.size();
    }

    void dropRemarksFrom(int count) {
        if (document.notes.size() > count) {
            document.notes.subList(count, document.notes.size()).clear();
        }
    }

    /** Adds a remark about an invalid value that was accepted. */
    public void remark(String message) {
        remark(Kind.VALUE, message);
    }

    /** Adds a remark about an irregularity that was accepted. */
    public void remark(Kind kind, String message) {
        document.note(kind, pointer(), message);
    }

    /** Adds a remark unless the same was made here before. */
    void remarkOnce(Kind kind, String message) {
        String pointer = pointer();
        if (!document.notes.contains(new Note(kind, pointer, pointer, message))) {
            remark(kind, message);
        }
    }

    /** Adds a remark about a place below this one. */
    public void remarkBelow(String below, Kind kind, String message) {
        document.note(kind, pointer() + below, message);
    }

    /** Adds a remark about a member below this place that stands under another name than the official one. */
    void remarkOnAlias(String below, String official, String message) {
        String pointer = pointer() + below;
        document.note(Kind.ALIAS, pointer, pointer.substring(0, pointer.lastIndexOf('/') + 1) + official, message);
    }

    /** Marks the values at these pointers, relative to this place, as secret; messages do not quote them. */
    public void hide(Set<String> secrets) {
        String pointer = pointer();
        document.hide(secrets.stream().map(secret -> pointer + secret).toList());
    }

    /** The remarks so far, in the order of the document. */
    public List<ReadRemark> remarks() {
        return document.remarks();
    }

    /** Creates the exception for a value of the wrong kind. */
    public JsonReadException wrongKind(String wanted, JsonValue met) {
        return wrongKindBelow("", wanted, met);
    }

    JsonReadException wrongKindBelow(String pointer, String wanted, JsonValue met) {
        return refusedBelow(pointer, wanted + " belongs here, not " + Codecs.kind(met));
    }

    /** Creates the exception for a value that is refused. */
    public JsonReadException refused(String reason) {
        return refusedBelow("", reason);
    }

    JsonReadException refusedBelow(String pointer, String reason) {
        return document.refused(pointer() + pointer, reason);
    }

    /** The state that all places of a document share. Positions are determined on demand, all in one pass. */
    private static final class Document {
        private final JsonSource json;
        private final String source;
        private final boolean remarked;
        private NavigableSet<String> secrets = Collections.emptyNavigableSet();
        private final List<Note> notes;

        private Document(JsonSource json, String source, boolean remarked) {
            this.json = json;
            this.source = source;
            this.remarked = remarked;
            this.notes = remarked ? new ArrayList<>() : List.of();
        }

        private void hide(List<String> pointers) {
            if (!pointers.isEmpty()) {
                NavigableSet<String> all = new TreeSet<>(secrets);
                all.addAll(pointers);
                secrets = all;
            }
        }

        private void note(Kind kind, String pointer, String message) {
            note(kind, pointer, pointer, message);
        }

        private void note(Kind kind, String pointer, String official, String message) {
            if (remarked) {
                String place = shownPointer(pointer);
                String shownOfficial = place.equals(pointer) ? official : place;
                notes.add(new Note(kind, place, shownOfficial, shown(pointer, message)));
            }
        }

        private JsonReadException refused(String pointer, String reason) {
            return positions(List.of(pointer))
                    .getOrDefault(pointer, Position.BEGIN)
                    .refused(source, shownPointer(pointer), shown(pointer, reason));
        }

        private List<ReadRemark> remarks() {
            if (notes.isEmpty()) {
                return List.of();
            }
            Map<String, Position> positions =
                    positions(notes.stream().map(Note::pointer).toList());
            List<ReadRemark> remarks = new ArrayList<>();
            for (Note note : notes) {
                remarks.add(note.at(positions.getOrDefault(note.pointer, Position.BEGIN)));
            }
            return remarks;
        }

        private Map<String, Position> positions(List<String> pointers) {
            return pointers.isEmpty() ? Map.of() : JsonPositions.find(json, pointers);
        }

        /** The message as it may be shown: it may quote a secret at its place or below. */
        private String shown(String pointer, String message) {
            String below = secrets.ceiling(pointer + "/");
            boolean isSecret = isWithinSecret(pointer) || (below != null && below.startsWith(pointer + "/"));
            return isSecret ? HIDDEN : OneLine.of(message);
        }

        private boolean isWithinSecret(String pointer) {
            return !shownPointer(pointer).equals(pointer) || secrets.contains(pointer);
        }

        /** The pointer as it may be shown: a secret may be an object, whose names are secret, too. */
        private String shownPointer(String pointer) {
            for (int end = secrets.isEmpty() ? 0 : pointer.indexOf('/', 1);
                    end > 0;
                    end = pointer.indexOf('/', end + 1)) {
                if (secrets.contains(pointer.substring(0, end))) {
                    return pointer.substring(0, end);
                }
            }
            return pointer;
        }
    }

    private record Note(Kind kind, String pointer, String official, String message) {
        ReadRemark at(Position position) {
            return new ReadRemark(kind, position.line(), position.column(), pointer, official, message);
        }
    }
}
