package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.aib4j.model.implementation.table.DocumentVersion.LateVersion;
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

/** Reads a document within limits. Every error names the place. */
public final class DocumentReader {
    private final JsonSource json;
    private final ReadLimits limits;
    private final ReadContext at;
    private final JsonFactory factory;
    private @Nullable LooseText loose;

    /** The whole text, which is read as a tree once, when something turns out to be invalid. */
    private @Nullable JsonValue tree;

    private DocumentReader(JsonSource json, ReadLimits limits, ReadContext at, JsonFactory factory) {
        this.json = json;
        this.limits = limits;
        this.at = at;
        this.factory = factory;
    }

    /**
     * Reads a document. Comments are skipped, with one remark.
     *
     * @param at receives remarks and errors
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
            tree(); // an error in the text itself takes precedence
            throw e;
        }
    }

    private <T> T readForItsVersion(Function<ValueReader, T> read) {
        int remarks = at.countRemarks();
        try {
            return read(null, read);
        } catch (LateVersion late) {
            at.dropRemarksFrom(remarks);
            return read(late.version(), read);
        }
    }

    private JsonValue tree() {
        JsonValue known = tree == null ? read(null, ValueReader::tree) : tree;
        tree = known;
        return known;
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
            Tokens tokens = new Tokens(parser, at, new TreeWeight(limits));
            tokens.begin();
            T value = read.apply(
                    new ValueReader(tokens, at, new DocumentVersion(version), new OpenTexts(null), this::tree));
            tokens.end();
            return value;
        } catch (BrokenText e) {
            throw e.told;
        } catch (UncheckedIOException e) {
            throw told(Objects.requireNonNull(e.getCause()), parser);
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
                : place.refused(at.source(), pointer, reason(syntax));
    }

    /** The error in one line, without the parser's own message, which quotes the text and may show a script. */
    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        if (message.startsWith("Unexpected end-of-input")) {
            return "the text breaks off here; the rest of the JSON is missing";
        }
        if (e instanceof StreamConstraintsException) {
            return "the text exceeds a limit: " + message;
        }
        return message.startsWith("Unexpected character")
                ? "this is not JSON: " + Character.toLowerCase(message.charAt(0)) + message.substring(1)
                : "this is not JSON; a value, a name or a closing bracket belongs here";
    }

    /** Thrown if the text is not a proper document; it always ends reading. */
    static final class BrokenText extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final JsonReadException told;

        BrokenText(JsonReadException told) {
            super(told);
            this.told = told;
        }
    }
}
