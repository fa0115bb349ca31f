package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a document that is being read: its pointer, its api-version, and where remarks go. */
final class Reading {
    private final Document document;
    private final @Nullable Reading parent;
    private final Object part;
    private final @Nullable ApiVersion version;

    private Reading(Document document, @Nullable Reading parent, Object part, @Nullable ApiVersion version) {
        this.document = document;
        this.parent = parent;
        this.part = part;
        this.version = version;
    }

    static Reading of(byte[] json, String source) {
        return new Reading(new Document(json, source, true), null, "", null);
    }

    /** For what the service answers: nobody can mend that, so it is taken without remarks. */
    static Reading ofAnswer(byte[] json, String source) {
        return new Reading(new Document(json, source, false), null, "", null);
    }

    Reading member(String name) {
        return new Reading(document, this, name, version);
    }

    Reading item(int index) {
        return new Reading(document, this, index, version);
    }

    /** The same place, in a part of the document that is written for that api-version. */
    Reading in(@Nullable ApiVersion written) {
        return new Reading(document, parent, part, written);
    }

    /** The api-version for which this part of the document is written, if it says so. */
    @Nullable
    ApiVersion version() {
        return version;
    }

    /** The JSON pointer of the place; made only when somebody asks. */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + part.toString().replace("~", "~0").replace("/", "~1");
    }

    /** Notes a value that was taken although it cannot be right. */
    void remark(String message) {
        remark(Kind.VALUE, message);
    }

    /** Notes something that was taken although it is not as it should be. */
    void remark(Kind kind, String message) {
        if (document.remarked) {
            String pointer = pointer();
            Position position = JsonLocator.find(document.json, pointer);
            document.remarks.add(new ReadRemark(kind, position.line(), position.column(), pointer, message));
        }
    }

    List<ReadRemark> remarks() {
        return document.remarks;
    }

    /** The value here is of another kind than belongs here. */
    JsonReadException wrongKind(String wanted, JsonValue met) {
        return refused(wanted + " belongs here, not " + Codecs.kind(met));
    }

    /** What stands here cannot be taken. */
    JsonReadException refused(String reason) {
        String pointer = pointer();
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
