package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.DeploymentSections;
import io.github.aib4j.model.implementation.deployment.DeploymentWriter;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.deployment.ResourceRemarks;
import io.github.aib4j.model.implementation.deployment.SectionFinder;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.implementation.wire.gallery.GalleryDefinitionTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryVersionTables;
import io.github.aib4j.model.implementation.wire.template.ResourceHead;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The galleries, image definitions and image versions of ARM deployment templates: reads them with evaluated expressions,
 * and writes such files. {@link DeploymentTemplateJson} does so with the image templates of the same files.
 *
 * @since 0.1.0
 */
public final class GalleryDeploymentJson {
    private static final String GALLERY = "microsoft.compute/galleries";
    private static final String DEFINITION = GALLERY + "/images";
    private static final String VERSION = DEFINITION + "/versions";

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
        return read(JsonSource.of(json), source, options);
    }

    /**
     * Reads the gallery resources of a document; see {@link #read(byte[], String, ReadOptions)}.
     *
     * @throws IOException if the input cannot be read
     */
    public static GalleryDeployment read(JsonInput input, ReadOptions options) throws IOException {
        return read(input.source(options.limits()), input.name(), options);
    }

    private static GalleryDeployment read(JsonSource text, String source, ReadOptions options) {
        JsonValue document = JsonTrees.parse(text, source, options.limits());
        GalleryDeploymentJson reader = new GalleryDeploymentJson(ReadContext.of(text, source));
        if (document instanceof JsonObject object) {
            reader.read(object, options);
        }
        GalleryDeployment result = reader.result(file -> file(text, source, options, file));
        ImageTemplateJson.checkStrict(result.remarks(), source, options);
        return result;
    }

    /** Whether a document is a gallery, an image definition or an image version in a file, with its type. */
    public static boolean isGalleryResource(JsonValue document) {
        return document instanceof JsonObject object && (type(object, "") + "/").startsWith(GALLERY + "/");
    }

    private void read(JsonObject document, ReadOptions options) {
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

    /** A resource of a deployment template with the children in it. */
    private record Evaluated(
            EvaluatedResource resource,
            OpenPlaces open,
            DeploymentSections sections,
            Map<String, Set<String>> secrets) {
        private Evaluated(EvaluatedResource resource, DeploymentSections sections) {
            this(resource, OpenPlaces.of(resource), sections, secrets(resource));
        }

        /** The secrets of the resource and of each child, with pointers from there on. */
        private static Map<String, Set<String>> secrets(EvaluatedResource resource) {
            return resource.secrets().stream()
                    .collect(Collectors.groupingBy(
                            OpenPlaces::owner,
                            Collectors.mapping(
                                    secret -> secret.substring(
                                            OpenPlaces.owner(secret).length()),
                                    Collectors.toSet())));
        }

        /** What the deployment says of the resource that begins at a pointer in this one. */
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

    /** A child resource has the last part of its type, which is its whole type here. */
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

    /** A child resource has the last part of its name; the parts before it are the name of its parent. */
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
            return GalleryJson.resource(table, JsonSource.of(JsonTrees.bytes(body)), JsonTrees.ANY, at);
        }
        Evaluated found = deployment.get();
        GalleryDocument<T> read = GalleryJson.resource(
                table, body, at, OpenPlaces.texts(found.open().expressionsOf(pointer)));
        return read.withOrigin(found.origin(pointer, read.origin().head()), found.secrets(pointer));
    }

    /**
     * Writes the whole file from which gallery resources were read, with those that were changed since, indented;
     * everything else stays as it is in the file. See {@link DeploymentTemplateJson#write(DeploymentDocument)}.
     *
     * @throws DeploymentEditException if a change cannot be made without harm, and says where
     * @throws UnsupportedMemberException if a change needs what the api-version of the resource does not have
     * @throws IllegalArgumentException if the deployment was not read from a file
     */
    public static String write(GalleryDeployment deployment) {
        return deployment
                .file()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the gallery resources were not read from a file; write one of them"))
                .write(resources(deployment.all()));
    }

    private static DeploymentFile file(
            JsonSource json, String source, ReadOptions options, List<GalleryDocument<?>> documents) {
        DeploymentFile.Kind kind = new DeploymentFile.Kind(
                (text, again) -> resources(read(text.text().getBytes(StandardCharsets.UTF_8), source, again)
                        .all()),
                (document, scope) -> DeploymentEvaluator.galleries(
                        document, ReadContext.of(json, source), scope.scope(), scope.limits()),
                OpenExpressions::inGallery);
        return new DeploymentFile(json, source, options, kind, resources(documents));
    }

    private static List<DeploymentFile.Resource> resources(List<GalleryDocument<?>> documents) {
        return documents.stream()
                .map(document -> new DeploymentFile.Resource(
                        document.value(),
                        document.pointer(),
                        document.secrets(),
                        document.origin(),
                        document.apiVersion().orElse(GalleryApiVersion.latest()),
                        out -> write(document, document.origin().apiVersion().orElse(""), out)))
                .toList();
    }

    /**
     * Writes a deployment template that deploys one gallery, image definition or image version, indented.
     *
     * <p>What was kept as an expression when it was read is written as one, with the parameters, variables and functions
     * that it needs. So is a text in the form of an expression where a name, an id, an address or a region belongs. Other
     * texts are literal, and are escaped if they look like an expression.
     *
     * @param document the resource; its value has the name
     * @param parameters which of its values become parameters of the deployment
     * @throws UnsupportedMemberException if the document holds what that api-version does not have
     * @throws IllegalArgumentException as {@link DeploymentTemplateJson#write(TemplateDocument,
     *     io.github.aib4j.model.ApiVersion, List)} does
     */
    public static String write(
            GalleryDocument<?> document, GalleryApiVersion version, List<TemplateParameter> parameters) {
        if (document.apiVersion().isEmpty() && document.origin().apiVersion().isPresent()) {
            throw new IllegalArgumentException("the resource is of api-version '"
                    + document.origin().apiVersion().get() + "', which is not known here, and cannot be written for "
                    + version + "; write it for its own, or a document of its value alone");
        }
        return write(document, version, version.toString(), parameters);
    }

    /**
     * Writes a deployment template for the api-version that the document names, with all unknown members if that version
     * is not known here; see {@link #write(GalleryDocument, GalleryApiVersion, List)}.
     *
     * @throws IllegalArgumentException as the other method does, or if the document names no api-version
     */
    public static String write(GalleryDocument<?> document, List<TemplateParameter> parameters) {
        String own = document.origin()
                .apiVersion()
                .or(() -> document.apiVersion().map(GalleryApiVersion::toString))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the file names no api-version for this resource; say which one to write it for"));
        return write(document, document.apiVersion().orElse(GalleryApiVersion.latest()), own, parameters);
    }

    private static String write(
            GalleryDocument<?> document,
            GalleryApiVersion version,
            String written,
            List<TemplateParameter> parameters) {
        TemplateDocument.checkNoSecrets(document.secrets(), parameters);
        List<OpenExpression> open = new ArrayList<>();
        byte[] json = ImageTemplateJson.write(version, Purpose.FILE, false, out -> {
            write(document, written, out);
            open.addAll(out.openExpressions());
        });
        JsonObject resource = (JsonObject) JsonTrees.parse(json, "resource");
        if (resource.text("name").isEmpty()) {
            throw new IllegalArgumentException("the resource has no name; a deployment needs one");
        }
        DeploymentOrigin origin = document.origin();
        DeploymentWriter.Resource decided = DeploymentResource.of(
                resource, open, OpenExpressions.inGallery(resource), origin, DeploymentResource.symbolicName(origin));
        return DeploymentWriter.write(List.of(decided), parameters, origin.sections());
    }

    private static void write(GalleryDocument<?> document, String apiVersion, WriteContext out) {
        Object value = document.value();
        ResourceHead head = document.origin().head();
        out.startObject();
        out.knowOpen(head.expressions());
        out.member("apiVersion", Codecs.TEXT, apiVersion);
        if (!document.dependsOn().isEmpty()) {
            out.member("dependsOn", Codecs.TEXT_LIST, document.dependsOn());
        }
        head.members().forEach((name, member) -> out.member(name, Codecs.RAW, member));
        if (value instanceof Gallery gallery) {
            GalleryTables.GALLERY.writeMembers(gallery, out);
        } else if (value instanceof GalleryImageDefinition definition) {
            GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION.writeMembers(definition, out);
        } else if (value instanceof GalleryImageVersion one) {
            GalleryVersionTables.GALLERY_IMAGE_VERSION.writeMembers(one, out);
        } else {
            throw new IllegalArgumentException("a gallery, an image definition or an image version belongs here, not a "
                    + value.getClass().getSimpleName());
        }
        out.endObject();
    }

    /** The type in lower case; a child resource has the last part of it. */
    private static String type(JsonObject resource, String parent) {
        String type = resource.text("type").orElse("").toLowerCase(Locale.ROOT);
        return parent.isEmpty() || type.startsWith(GALLERY) ? type : parent + "/" + type;
    }

    private GalleryDeployment result(Function<List<GalleryDocument<?>>, DeploymentFile> file) {
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
}
