package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a document, within limits, and makes every error one that names the place. */
public final class DocumentReader {
    private final JsonSource json;
    private final ReadLimits limits;
    private final ReadContext at;
    private final JsonFactory factory;
    private @Nullable LooseText loose;

    private DocumentReader(JsonSource json, ReadLimits limits, ReadContext at, JsonFactory factory) {
        this.json = json;
        this.limits = limits;
        this.at = at;
        this.factory = factory;
    }

    /**
     * Reads a document. Comments are passed over, with one remark.
     *
     * @param at where remarks and errors go
     * @param read reads the only value of the document
     * @throws JsonReadException if the text is not JSON, exceeds the limits, or has a value that is not accepted
     */
    public static <T> T read(JsonSource json, ReadLimits limits, ReadContext at, Function<ValueReader, T> read) {
        JsonTrees.checkLength(json.length(), at.source(), limits);
        DocumentReader document = new DocumentReader(json, limits, at, JsonTrees.factoryFor(limits));
        int remarks = at.countRemarks();
        try {
            return document.readOrTellSyntax(read);
        } catch (JsonReadException e) {
            LooseText loose = document.loose;
            if (loose == null || !loose.isTaken()) {
                throw e;
            }
            at.dropRemarksFrom(remarks);
            T value = new DocumentReader(json, limits, at, JsonTrees.loose(limits)).readOrTellSyntax(read);
            loose.commentLine()
                    .ifPresent(line -> at.remarkOnce(
                            Kind.COMMENT,
                            "comments are read (the first is in line " + line
                                    + ") and are lost when the document is written"));
            return value;
        }
    }

    private <T> T readOrTellSyntax(Function<ValueReader, T> read) {
        try {
            return readForItsVersion(read);
        } catch (JsonReadException e) {
            tree(); // what is wrong with the text itself comes first
            throw e;
        }
    }

    private <T> T readForItsVersion(Function<ValueReader, T> read) {
        int remarks = at.countRemarks();
        try {
            return read(null, read);
        } catch (OtherVersion late) {
            at.dropRemarksFrom(remarks);
            return read(late.version, read);
        }
    }

    private JsonValue tree() {
        return read(null, ValueReader::tree);
    }

    private <T> T read(@Nullable ServiceApiVersion version, Function<ValueReader, T> read) {
        try (JsonParser parser = json.parser(factory)) {
            return read(parser, version, read);
        } catch (IOException e) {
            throw Position.BEGIN.refused(at.source(), at.pointer(), "these bytes are no text; save the file in UTF-8");
        }
    }

    private <T> T read(JsonParser parser, @Nullable ServiceApiVersion version, Function<ValueReader, T> read)
            throws IOException {
        try {
            ValueReader in = new ValueReader(parser, at, new TreeWeight(limits), this::tree);
            in.begin(version);
            T value = read.apply(in);
            in.end();
            return value;
        } catch (BrokenText e) {
            throw e.told;
        } catch (UncheckedIOException e) {
            throw told(Objects.requireNonNull(e.getCause()), parser);
        } catch (JsonProcessingException e) {
            throw told(e, parser);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw RefusedValue.of(e, at, "").toReadException();
        }
    }

    private JsonReadException told(IOException e, JsonParser parser) throws IOException {
        if (e instanceof JsonProcessingException syntax) {
            JsonLocation location = syntax.getLocation() == null ? parser.currentLocation() : syntax.getLocation();
            String pointer = at.pointer() + parser.getParsingContext().pathAsPointer();
            return refused(Position.of(location), pointer, syntax);
        }
        throw e;
    }

    private JsonReadException refused(Position place, String pointer, JsonProcessingException syntax) {
        LooseText text = LooseText.of(json);
        loose = text;
        Optional<Position> comma = text.commaBefore(place);
        return comma.isPresent()
                ? comma.get().refused(at.source(), pointer, "there is a comma too many: nothing follows it; remove it")
                : place.refused(at.source(), pointer, TreeReader.reason(syntax));
    }

    /** The text is no proper document, which ends reading wherever it is met. */
    static final class BrokenText extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final JsonReadException told;

        BrokenText(JsonReadException told) {
            super(told);
            this.told = told;
        }
    }

    /** The document has an api-version, which it tells after members that depend on it. */
    static final class OtherVersion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable ServiceApiVersion version;

        OtherVersion(@Nullable ServiceApiVersion version) {
            super(null, null, false, false);
            this.version = version;
        }
    }
}
