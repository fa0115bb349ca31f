package io.github.aib4j.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.testing.Trees;
import java.util.List;

/** Reads a document with one value changed. */
final class Changed {
    private Changed() {}

    /** The document with that value at that place. */
    static Read with(String document, String pointer, String value) {
        ObjectNode root = Trees.object(document);
        Trees.put(root, pointer, Trees.tree(value));
        return new Read(root, ImageTemplateJson.read(root.toString()));
    }

    /** What was read, and from what. */
    record Read(ObjectNode json, TemplateDocument document) {
        ImageTemplate template() {
            return document.template();
        }

        /** Kind and pointer of each remark. */
        List<String> remarks() {
            return document.remarks().stream()
                    .map(remark -> remark.kind() + " " + remark.pointer())
                    .toList();
        }

        JsonNode written(ApiVersion version) {
            return Trees.tree(ImageTemplateJson.write(template(), version));
        }
    }
}
