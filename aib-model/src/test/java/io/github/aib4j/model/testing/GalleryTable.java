package io.github.aib4j.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of the members of galleries as what it is: for each api-version a tree of members. */
public final class GalleryTable {
    /** The name of a map's only entry, as a pointer has it. */
    public static final String KEY = "~1subscriptions~1s~1resourceGroups~1g~1providers"
            + "~1Microsoft.ManagedIdentity~1userAssignedIdentities~1i";

    /** What names a resource in a file and is told otherwise in a request. */
    public static final Set<String> ENVELOPE = Set.of("name", "type", "apiVersion");

    /** The newest table: it has each api-version. */
    public static final String FILE = "gallery-2026/properties-gallery.csv";

    private static final Set<String> PLAIN =
            Set.of("string", "integer", "boolean", "array<string>", "map<string>", "object");

    private static final Map<String, Map<String, Map<String, String>>> OBJECTS = new LinkedHashMap<>();

    private GalleryTable() {}

    private static Map<String, Map<String, Map<String, String>>> objects() {
        synchronized (OBJECTS) {
            if (OBJECTS.isEmpty()) {
                for (Map<String, String> row : Csv.rows(FILE)) {
                    OBJECTS.computeIfAbsent(row.getOrDefault("object", ""), name -> new LinkedHashMap<>())
                            .put(row.getOrDefault("property", ""), row);
                }
            }
            return OBJECTS;
        }
    }

    /** Every member that the resource has in that version, outermost first. */
    public static List<Member> members(GalleryKind kind, GalleryApiVersion version) {
        List<Member> found = new ArrayList<>();
        collect(kind, version, Optional.empty(), found);
        return found;
    }

    private static void collect(
            GalleryKind kind, GalleryApiVersion version, Optional<Member> parent, List<Member> found) {
        String object = parent.map(Member::objectType).orElse(kind.object());
        for (Map<String, String> row : objects().getOrDefault(object, Map.of()).values()) {
            if (row.getOrDefault(version.toString(), "").equals("y")) {
                Member member = new Member(kind, version, parent, row);
                found.add(member);
                if (!PLAIN.contains(member.type())) {
                    collect(kind, version, Optional.of(member), found);
                }
            }
        }
    }

    /** What stands in the body of a request that must not stand there, or does not although it has to. */
    public static List<String> errors(GalleryKind kind, GalleryApiVersion version, JsonNode body) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : members(kind, version)) {
            if (!member.isReadOnly() && !(member.parent().isEmpty() && ENVELOPE.contains(member.property()))) {
                members.put(member.pattern(), member);
            }
        }
        List<String> errors = new ArrayList<>();
        check("", body, members, errors);
        return errors;
    }

    private static void check(String pattern, JsonNode json, Map<String, Member> members, List<String> errors) {
        json.properties().forEach(field -> {
            String at = pattern + "/" + field.getKey();
            Member member = members.get(at);
            if (member == null) {
                errors.add(at + " does not belong there");
            } else if (!member.takes(field.getValue())) {
                errors.add(at + " must not be " + field.getValue());
            } else if (!PLAIN.contains(member.type())) {
                member.items(field.getValue()).forEach(item -> check(at, item, members, errors));
            }
        });
        members.values().stream()
                .filter(member -> member.isRequired() && member.parentPattern().equals(pattern))
                .filter(member -> !json.has(member.property()))
                .forEach(member -> errors.add(member.pattern() + " is missing"));
    }

    /** The part of a cell that holds for the version: {@code [FROM..TO FROM..TO] TEXT || [VERSION] TEXT}. */
    static String part(String cell, GalleryApiVersion version) {
        return Stream.of(cell.split(" \\|\\| ", -1))
                .filter(part -> !part.startsWith("[") || isIn(part.substring(1, part.indexOf(']')), version))
                .map(part -> part.replaceFirst("^\\[.*?\\] ", ""))
                .findFirst()
                .orElse("");
    }

    /** Whether the version is in one of the spans: {@code FROM..TO}, {@code VERSION}, {@code y} for all. */
    static boolean isIn(String spans, GalleryApiVersion version) {
        return Stream.of(spans.split(" ", -1)).filter(span -> !span.isEmpty()).anyMatch(span -> {
            String[] ends = span.split("\\.\\.", -1);
            return span.equals("y")
                    || (version.isAtLeast(GalleryApiVersion.of(ends[0]))
                            && GalleryApiVersion.of(ends[ends.length - 1]).isAtLeast(version));
        });
    }

    /** A member at one of its places, in one version. */
    public record Member(
            GalleryKind kind, GalleryApiVersion version, Optional<Member> parent, Map<String, String> row) {
        /** Its name. */
        public String property() {
            return row.getOrDefault("property", "");
        }

        /** The object and the name, as the table has them. */
        public String rowName() {
            return row.getOrDefault("object", "") + "." + property();
        }

        /** Its type in that version. */
        public String type() {
            return part(row.getOrDefault("type", ""), version);
        }

        /** The object that it holds, or whose list or map it is. */
        String objectType() {
            return type().replaceFirst("^(array|map)<", "").replace(">", "");
        }

        /** Where it stands: a list has one item, a map one entry. */
        public String pointer() {
            return parent.map(Member::within).orElse("") + "/" + property();
        }

        /** Where the members of its object stand. */
        String within() {
            return pointer() + (type().startsWith("array") ? "/0" : type().startsWith("map") ? "/" + KEY : "");
        }

        /** The names from the resource on, whatever the index. */
        String pattern() {
            return parentPattern() + "/" + property();
        }

        String parentPattern() {
            return parent.map(Member::pattern).orElse("");
        }

        /** Whether the service alone sets it. */
        public boolean isReadOnly() {
            return parent.filter(Member::isReadOnly).isPresent() || isIn(row.getOrDefault("readonly", ""), version);
        }

        boolean isRequired() {
            return isIn(row.getOrDefault("required", ""), version);
        }

        /** The values that the version names, open set or not. */
        public List<String> values() {
            String constraint = part(row.getOrDefault("constraint", ""), version);
            return constraint.matches("(open )?enum .*")
                    ? List.of(constraint.replaceFirst("^(open )?enum ", "").split("\\|", -1))
                    : List.of();
        }

        boolean takes(JsonNode value) {
            return switch (type()) {
                case "string" -> value.isTextual() && (values().isEmpty() || values().contains(value.asText()));
                case "integer" -> value.isInt();
                case "boolean" -> value.isBoolean();
                case "array<string>" -> value.isArray() && items(value).allMatch(JsonNode::isTextual);
                default -> type().startsWith("array") ? value.isArray() : value.isObject();
            };
        }

        Stream<JsonNode> items(JsonNode value) {
            List<JsonNode> items = new ArrayList<>();
            value.forEach(items::add);
            return type().startsWith("array") || type().startsWith("map") ? items.stream() : Stream.of(value);
        }

        @Override
        public String toString() {
            return kind + " " + pointer();
        }
    }
}
