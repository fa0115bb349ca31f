package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.DeploymentSections;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.deployment.OpenPlaces;
import io.github.aib4j.model.implementation.deployment.ResourceRemarks;
import io.github.aib4j.model.implementation.deployment.SectionFinder;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.wire.gallery.GalleryDefinitionTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryVersionTables;
import io.github.aib4j.model.implementation.wire.template.ResourceHead;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the gallery resources of a deployment template, and the child resources in them. */
final class GalleryDeploymentReader {
    private static final String GALLERY = "microsoft.compute/galleries";
    private static final String DEFINITION = GALLERY + "/images";
    private static final String VERSION = DEFINITION + "/versions";

    private final ReadContext root;
    private final List<GalleryDocument<Gallery>> galleries = new ArrayList<>();
    private final List<GalleryDocument<GalleryImageDefinition>> definitions = new ArrayList<>();
    private final List<GalleryDocument<GalleryImageVersion>> versions = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    GalleryDeploymentReader(ReadContext root) {
        this.root = root;
    }

    /** Whether a resource is a gallery, an image definition or an image version. */
    static boolean isGalleryResource(JsonObject resource) {
        return (type(resource, "") + "/").startsWith(GALLERY + "/");
    }

    /** Reads a document, which is a deployment template, a gallery resource, or neither. */
    void read(JsonObject document, ReadOptions options) {
        if (isGalleryResource(document)) {
            DeploymentTemplateJson.remarkLoop(document, root);
            add(document, "", root, Optional.empty(), "");
        } else if (DeploymentTemplateJson.isDeployment(document)) {
            SectionFinder sections = new SectionFinder(document);
            for (EvaluatedResource found :
                    DeploymentEvaluator.galleries(document, root, options.scope(), options.limits())) {
                found.at().hide(found.secrets());
                add(
                        found.resource(),
                        "",
                        found.at(),
                        Optional.of(new Evaluated(found, sections.at(found.at().pointer()))),
                        "");
            }
        }
    }

    /** Adds a child resource, whose type is only the last part of the whole type. */
    private void addChild(
            JsonObject child, JsonObject parent, ReadContext at, Optional<Evaluated> deployment, String pointer) {
        String typeOfParent = type(parent, "");
        String type = type(child, typeOfParent);
        String whole = type.equals(DEFINITION)
                ? "Microsoft.Compute/galleries/images"
                : "Microsoft.Compute/galleries/images/versions";
        if (type.equals(DEFINITION) || type.equals(VERSION)) {
            boolean isShort = !type(child, "").equals(type);
            JsonObject named = isShort ? withName(child, parent) : child;
            add(named.with("type", new JsonString(whole)), typeOfParent, at, deployment, pointer);
        }
    }

    /** Completes the name of a child resource, which is only the last part, by that of its parent. */
    private static JsonObject withName(JsonObject child, JsonObject parent) {
        Optional<String> own = child.text("name");
        Optional<String> before = parent.text("name");
        if (own.isEmpty() || before.isEmpty()) {
            return child;
        }
        boolean isOpen = ArmExpression.isExpression(own.get()) || ArmExpression.isExpression(before.get());
        return child.with(
                "name",
                new JsonString(
                        isOpen
                                ? "[concat(" + part(before.get()) + ", '/', " + part(own.get()) + ")]"
                                : before.get() + "/" + own.get()));
    }

    private static String part(String name) {
        return ArmExpression.isExpression(name)
                ? name.substring(1, name.length() - 1)
                : "'" + name.replace("'", "''") + "'";
    }

    private void add(
            JsonObject resource, String parent, ReadContext at, Optional<Evaluated> deployment, String pointer) {
        String type = type(resource, parent);
        JsonObject body = resource.without("resources");
        if (type.equals(GALLERY)) {
            galleries.add(read(GalleryTables.GALLERY, body, at, deployment, pointer));
        } else if (type.equals(DEFINITION)) {
            definitions.add(read(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, body, at, deployment, pointer));
        } else if (type.equals(VERSION)) {
            versions.add(read(GalleryVersionTables.GALLERY_IMAGE_VERSION, body, at, deployment, pointer));
        } else {
            return;
        }
        read.add(at.pointer());
        List<JsonValue> children =
                resource.array("resources").map(JsonArray::items).orElse(List.of());
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof JsonObject child) {
                addChild(
                        child,
                        resource,
                        at.member("resources").member(Integer.toString(i)),
                        deployment,
                        pointer + "/resources/" + i);
            }
        }
    }

    private static <T> GalleryDocument<T> read(
            ObjectTable<T, ?> table, JsonObject body, ReadContext at, Optional<Evaluated> deployment, String pointer) {
        if (deployment.isEmpty()) {
            return GalleryResourceReader.read(table, JsonSource.of(JsonTrees.bytes(body)), JsonTrees.ANY, at);
        }
        Evaluated found = deployment.get();
        GalleryDocument<T> read = GalleryResourceReader.read(
                table, body, at, OpenPlaces.texts(found.open().expressionsOf(pointer)));
        return read.withOrigin(found.origin(pointer, read.origin().head()), found.secrets(pointer));
    }

    /** The whole type in lower case; a child resource has only its last part. */
    private static String type(JsonObject resource, String parent) {
        String type = LetterCase.lower(resource.text("type").orElse(""));
        return parent.isEmpty() || type.startsWith(GALLERY) ? type : parent + "/" + type;
    }

    /** The resources that were read, with the remarks about each. */
    GalleryDeployment result(Function<List<GalleryDocument<?>>, DeploymentFile> file) {
        ResourceRemarks remarks = new ResourceRemarks(read, root.remarks());
        GalleryDeployment read = new GalleryDeployment(
                remarked(galleries, remarks),
                remarked(definitions, remarks),
                remarked(versions, remarks),
                remarks.all(),
                null);
        return read.of(file.apply(read.all()));
    }

    private static <T> List<GalleryDocument<T>> remarked(List<GalleryDocument<T>> documents, ResourceRemarks remarks) {
        return documents.stream()
                .map(document -> document.withRemarks(remarks.of(document.pointer())))
                .toList();
    }

    /** A resource of a deployment template with the children in it. */
    private record Evaluated(
            EvaluatedResource resource,
            OpenPlaces open,
            DeploymentSections sections,
            Map<String, Set<String>> secrets) {
        private Evaluated(EvaluatedResource resource, DeploymentSections sections) {
            this(resource, OpenPlaces.of(resource), sections, secrets(resource));
        }

        /** The secrets of the resource and of each child, by pointers relative to it. */
        private static Map<String, Set<String>> secrets(EvaluatedResource resource) {
            return resource.secrets().stream()
                    .collect(Collectors.groupingBy(
                            OpenPlaces::owner,
                            Collectors.mapping(
                                    secret -> secret.substring(
                                            OpenPlaces.owner(secret).length()),
                                    Collectors.toSet())));
        }

        /** The origin of the resource that begins at a pointer in this one. */
        private DeploymentOrigin origin(String pointer, ResourceHead head) {
            String place = resource.at().pointer();
            List<OpenExpression> own = open.expressionsOf(pointer);
            return DeploymentOrigin.of(
                    head.withExpressions(OpenPlaces.texts(own)),
                    own,
                    open.literals(),
                    sections,
                    place.substring(place.lastIndexOf('/') + 1));
        }

        private Set<String> secrets(String pointer) {
            return secrets.getOrDefault(pointer, Set.of());
        }
    }
}
