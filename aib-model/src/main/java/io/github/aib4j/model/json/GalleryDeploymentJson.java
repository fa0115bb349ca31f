package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.DeploymentWriter;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.implementation.wire.gallery.GalleryDefinitionTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryVersionTables;
import io.github.aib4j.model.implementation.wire.template.ResourceHead;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The galleries, image definitions and image versions of ARM deployment templates: reads them with evaluated expressions,
 * and writes such files. {@link DeploymentTemplateJson} does so with the image templates of the same files.
 *
 * @since 0.1.0
 */
public final class GalleryDeploymentJson {
    private GalleryDeploymentJson() {}

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
        return read(JsonInput.source(input, options), input.name(), options);
    }

    private static GalleryDeployment read(JsonSource text, String source, ReadOptions options) {
        Objects.requireNonNull(options, "options");
        JsonValue document = JsonTrees.parse(text, source, options.limits());
        GalleryDeploymentReader reader = new GalleryDeploymentReader(ReadContext.of(text, source));
        if (document instanceof JsonObject object) {
            reader.read(object, options);
        }
        GalleryDeployment result = reader.result(file -> file(text, source, options, file));
        ImageTemplateJson.checkStrict(result.remarks(), source, options);
        return result;
    }

    /** Whether a document is a gallery, an image definition or an image version in a file, with its type. */
    public static boolean isGalleryResource(JsonValue document) {
        return document instanceof JsonObject object && GalleryDeploymentReader.isGalleryResource(object);
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
        return Objects.requireNonNull(deployment, "deployment")
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
        Objects.requireNonNull(version, "version");
        if (Objects.requireNonNull(document, "document").apiVersion().isEmpty()
                && document.origin().apiVersion().isPresent()) {
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
        Objects.requireNonNull(parameters, "parameters");
        String own = Objects.requireNonNull(document, "document")
                .origin()
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
}
