package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.wire.gallery.GalleryDefinitionTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryVersionTables;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the galleries, image definitions and image versions of ARM deployment templates, with evaluated expressions.
 * {@link DeploymentTemplateJson} reads the image templates of the same files. In the documents that it returns, only the
 * deployment has remarks.
 */
public final class GalleryDeploymentJson {
    private static final String GALLERY = "microsoft.compute/galleries";
    private static final String DEFINITION = GALLERY + "/images";
    private static final String VERSION = DEFINITION + "/versions";

    /** Members that Azure Resource Manager documents for every resource of a deployment template. */
    private static final String[] OF_EVERY_RESOURCE = {
        "asserts",
        "comments",
        "condition",
        "copy",
        "dependsOn",
        "existing",
        "kind",
        "managedBy",
        "metadata",
        "plan",
        "resources",
        "scope",
        "sku",
        "zones"
    };

    private final ReadContext root;
    private final List<GalleryDocument<Gallery>> galleries = new ArrayList<>();
    private final List<GalleryDocument<GalleryImageDefinition>> definitions = new ArrayList<>();
    private final List<GalleryDocument<GalleryImageVersion>> versions = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    private GalleryDeploymentJson(ReadContext root) {
        this.root = root;
    }

    /**
     * Reads the gallery resources of a document in UTF-8, which is a deployment template, one such resource with its
     * type, or anything else in JSON; that has none.
     *
     * @param source its name in messages, such as a file name
     * @throws JsonReadException if the document is not JSON, or a resource has values of the wrong kind
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static GalleryDeployment read(byte[] json, String source, ReadOptions options) {
        JsonSource text = JsonSource.of(json);
        JsonValue document = JsonTrees.parse(text, source, options.limits());
        GalleryDeploymentJson reader = new GalleryDeploymentJson(ReadContext.of(text, source));
        if (document instanceof JsonObject object) {
            reader.read(object, options);
        }
        GalleryDeployment result = reader.result();
        ImageTemplateJson.checkStrict(result.remarks(), source, options);
        return result;
    }

    /** Whether a document is a gallery, an image definition or an image version in a file, with its type. */
    public static boolean isGalleryResource(JsonValue document) {
        return document instanceof JsonObject object && (type(object, "") + "/").startsWith(GALLERY + "/");
    }

    private void read(JsonObject document, ReadOptions options) {
        if (isGalleryResource(document)) {
            add(document, "", root);
        } else if (DeploymentTemplateJson.isDeployment(document)) {
            for (EvaluatedResource found :
                    DeploymentEvaluator.galleries(document, root, options.scope(), options.limits())) {
                found.at().hide(found.secrets());
                add(found.resource(), "", found.at());
            }
        }
    }

    /** A child resource has the last part of its type, which is its whole type here. */
    private void addChild(JsonObject child, String parent, ReadContext at) {
        String type = type(child, parent);
        String whole = type.equals(DEFINITION)
                ? "Microsoft.Compute/galleries/images"
                : "Microsoft.Compute/galleries/images/versions";
        if (type.equals(DEFINITION) || type.equals(VERSION)) {
            add(child.with("type", new JsonString(whole)), parent, at);
        }
    }

    private void add(JsonObject resource, String parent, ReadContext at) {
        String type = type(resource, parent);
        JsonObject body = resource.without(OF_EVERY_RESOURCE);
        if (type.equals(GALLERY)) {
            galleries.add(GalleryJson.resource(GalleryTables.GALLERY, body, at));
        } else if (type.equals(DEFINITION)) {
            definitions.add(GalleryJson.resource(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, body, at));
        } else if (type.equals(VERSION)) {
            versions.add(GalleryJson.resource(GalleryVersionTables.GALLERY_IMAGE_VERSION, body, at));
        } else {
            return;
        }
        read.add(at.pointer());
        List<JsonValue> children =
                resource.array("resources").map(JsonArray::items).orElse(List.of());
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof JsonObject child) {
                addChild(child, type, at.member("resources").member(Integer.toString(i)));
            }
        }
    }

    /** The type in lower case; a child resource has the last part of it. */
    private static String type(JsonObject resource, String parent) {
        String type = resource.text("type").orElse("").toLowerCase(Locale.ROOT);
        return parent.isEmpty() || type.startsWith(GALLERY) ? type : parent + "/" + type;
    }

    private GalleryDeployment result() {
        List<ReadRemark> remarks = root.remarks().stream()
                .filter(remark ->
                        read.contains("") || read.contains(DeploymentTemplateJson.resource(remark.pointer(), read)))
                .toList();
        return new GalleryDeployment(galleries, definitions, versions, remarks);
    }
}
