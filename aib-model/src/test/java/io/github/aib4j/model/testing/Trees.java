package io.github.aib4j.model.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** JSON trees for expectations, from another reader than the library's. */
public final class Trees {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Objects that name things of the user's choice: without any, they say the same as no object at all. */
    private static final Set<String> MAPS =
            Set.of("tags", "artifactTags", "managedResourceTags", "userAssignedIdentities");

    private Trees() {}

    /** The tree of a text, in which no member may stand twice. */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The tree of an object. */
    public static ObjectNode object(String json) {
        return (ObjectNode) tree(json);
    }

    /** Sets the value of a pointer, making the objects and arrays on its way. */
    public static void put(ObjectNode root, String pointer, JsonNode value) {
        String[] parts = pointer.substring(1).split("/", -1);
        JsonNode at = root;
        for (int i = 0; i < parts.length - 1; i++) {
            at = child(at, name(parts[i]), parts[i + 1]);
        }
        set(at, name(parts[parts.length - 1]), value);
    }

    /** Takes the value of a pointer away, if it is there. */
    public static void remove(ObjectNode root, String pointer) {
        int end = pointer.lastIndexOf('/');
        if (root.at(pointer.substring(0, end)) instanceof ObjectNode parent) {
            parent.remove(name(pointer.substring(end + 1)));
        }
    }

    /** The meaning of a document: without explicit nulls, empty arrays and empty maps. */
    public static JsonNode meaning(JsonNode document) {
        JsonNode copy = document.deepCopy();
        reduce(copy);
        return copy;
    }

    private static void reduce(JsonNode node) {
        node.forEach(Trees::reduce);
        if (node instanceof ObjectNode object) {
            List<String> names = new java.util.ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> saysNothing(name, object.get(name))).forEach(object::remove);
        }
    }

    private static boolean saysNothing(String name, JsonNode value) {
        return value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isObject() && value.isEmpty() && MAPS.contains(name));
    }

    private static JsonNode child(JsonNode parent, String name, String next) {
        JsonNode child = parent instanceof ArrayNode array ? array.path(Integer.parseInt(name)) : parent.path(name);
        if (child instanceof ContainerNode) {
            return child;
        }
        JsonNode made = next.matches("\\d+") ? MAPPER.createArrayNode() : MAPPER.createObjectNode();
        set(parent, name, made);
        return made;
    }

    private static void set(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(name);
            if (index < array.size()) {
                array.set(index, value);
            } else {
                array.add(value);
            }
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    private static String name(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
