package io.github.aib4j.model.lint.report;

import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.table.JsonPositions;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.Position;
import io.github.aib4j.model.json.JsonInput;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.lint.FileLocation;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.lint.Suppression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads suppressions from a file such as
 *
 * <pre>{@code
 * {"suppressions": [
 *   {"rule": "R31", "pointer": "/properties/customize/0/scriptUri", "reason": "pinned by its commit", "file": "web.json"}
 * ]}
 * }</pre>
 *
 * <p>{@code file} is optional; it is a name without folders. A segment {@code *} of a pointer matches any segment.
 *
 * @since 0.1.0
 */
public final class SuppressionFile {
    private static final String LIST = "suppressions";
    private static final Set<String> MEMBERS = Set.of("rule", "pointer", "reason", "file");

    private final byte[] json;
    private final String name;
    private final Set<String> ids;
    private final List<String> pointers;
    private final Map<String, Position> places;

    private SuppressionFile(byte[] json, String name, Set<String> ids, int count) {
        this.json = json;
        this.name = name;
        this.ids = ids;
        this.pointers =
                IntStream.range(0, count).mapToObj(i -> "/" + LIST + "/" + i).toList();
        this.places = JsonPositions.find(JsonSource.of(json), pointers);
    }

    /**
     * Reads the suppressions of a file; see {@link #read(byte[], String, List)}.
     *
     * @throws IOException if the input cannot be read
     */
    public static List<Suppression> read(JsonInput input, List<RuleInfo> rules) throws IOException {
        return read(input.bytes(ReadLimits.defaults()), input.name(), rules);
    }

    /**
     * Reads the suppressions of a file.
     *
     * @param json the text in UTF-8
     * @param name the name of the file in messages
     * @param rules the existing rules
     * @throws JsonReadException if it is not such a file, or names a rule that does not exist; the exception has the
     *     place
     */
    public static List<Suppression> read(byte[] json, String name, List<RuleInfo> rules) {
        JsonValue document = JsonText.parse(json, name);
        Optional<JsonArray> list = document instanceof JsonObject object ? object.array(LIST) : Optional.empty();
        if (list.isEmpty()) {
            throw new JsonReadException(name, 1, 1, "", "an object with an array '" + LIST + "' belongs here");
        }
        Set<String> ids = rules.stream().map(RuleInfo::id).collect(Collectors.toSet());
        return new SuppressionFile(json, name, ids, list.get().items().size())
                .read(list.get().items());
    }

    private List<Suppression> read(List<JsonValue> items) {
        List<Suppression> suppressions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            suppressions.add(read(items.get(i), pointers.get(i)));
        }
        return suppressions;
    }

    private Suppression read(JsonValue item, String pointer) {
        if (!(item instanceof JsonObject object)) {
            throw refused(pointer, "an object with rule, pointer and reason belongs here");
        }
        object.forEach((member, value) -> {
            if (!MEMBERS.contains(member)) {
                throw refused(
                        pointer + "/" + member.replace("~", "~0").replace("/", "~1"),
                        Quoted.of(member) + " means nothing here; remove it");
            }
        });
        String rule = text(object, "rule", pointer);
        if (!ids.contains(rule)) {
            throw refused(pointer + "/rule", Quoted.of(rule) + " is not a rule; the list of rules has all ids");
        }
        String reason = text(object, "reason", pointer);
        if (reason.isBlank()) {
            throw refused(pointer + "/reason", "the reason is blank; say why the finding is accepted");
        }
        Position place = places.getOrDefault(pointer, Position.BEGIN);
        return new Suppression(
                rule,
                text(object, "pointer", pointer),
                reason,
                object.text("file"),
                Optional.of(new FileLocation(name, place.line(), place.column())));
    }

    private String text(JsonObject object, String member, String pointer) {
        return object.text(member)
                .orElseThrow(() -> refused(pointer, "'" + member + "' is missing, or is not text; give it"));
    }

    private JsonReadException refused(String pointer, String reason) {
        Position place =
                JsonPositions.find(JsonSource.of(json), List.of(pointer)).getOrDefault(pointer, Position.BEGIN);
        return new JsonReadException(name, place.line(), place.column(), pointer, reason);
    }
}
