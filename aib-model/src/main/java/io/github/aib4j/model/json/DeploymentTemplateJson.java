package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.arm.ArmPath;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.DeploymentWriter;
import io.github.aib4j.model.implementation.deployment.EvaluatedDeployment;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.wire.template.Envelope;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * ARM deployment templates: reads their image templates with evaluated expressions, and writes such files.
 *
 * <p>The evaluator knows parameters, with their defaults or the values of {@link ReadOptions#scope()}, variables, and
 * the functions {@code parameters}, {@code variables}, {@code concat}, {@code format}, {@code resourceId}, {@code
 * resourceGroup}, {@code subscription}, {@code toLower}, {@code toUpper}, {@code string}, {@code int} and {@code bool}.
 * Any other expression is kept unchanged, with a remark that names what is missing.
 */
public final class DeploymentTemplateJson {
    /**
     * Members that contain a name, an id, an address, a checksum or a region, so that a text in brackets there is an
     * expression.
     */
    private static final Set<String> NAMES = Set.of(
            "containerInstanceSubnetId",
            "dependsOn",
            "galleryImageId",
            "imageId",
            "imageVersionId",
            "location",
            "name",
            "offer",
            "planName",
            "planProduct",
            "planPublisher",
            "proxyVmSize",
            "publisher",
            "replicationRegions",
            "runOutputName",
            "scriptUri",
            "sha256Checksum",
            "sku",
            "sourceUri",
            "stagingResourceGroup",
            "storageAccountType",
            "subnetId",
            "uri",
            "userAssignedIdentities",
            "version",
            "vmSize");

    private DeploymentTemplateJson() {}

    /**
     * Reads the image templates of a file in UTF-8, which is either a deployment template or a single image template.
     *
     * @throws IOException if the file cannot be read
     * @throws JsonReadException if the file is not JSON, or neither of the two
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static DeploymentDocument read(Path file, ReadOptions options) throws IOException {
        JsonTrees.checkLength(Files.size(file), file.toString(), options.limits());
        return read(Files.readAllBytes(file), file.toString(), options);
    }

    /**
     * Reads the image templates of a document; see {@link #read(Path, ReadOptions)}.
     *
     * @param json the text in UTF-8
     * @param source its name in messages, such as a file name
     */
    public static DeploymentDocument read(byte[] json, String source, ReadOptions options) {
        JsonValue document = JsonTrees.parse(json, source, options.limits());
        ReadContext at = ReadContext.of(json, source);
        if (!(document instanceof JsonObject object)) {
            throw at.wrongKind("an image template, which is an object,", document);
        }
        DeploymentDocument read = isDeployment(object)
                ? deployment(object, at, options.scope())
                : new DeploymentDocument(List.of(ImageTemplateJson.resource(object, at)), 0, at.remarks());
        ImageTemplateJson.checkStrict(read.remarks(), source, options);
        return read;
    }

    private static boolean isDeployment(JsonObject document) {
        return document.get("$schema").isPresent() && document.get("resources").isPresent();
    }

    private static DeploymentDocument deployment(JsonObject document, ReadContext at, DeploymentScope scope) {
        EvaluatedDeployment evaluated = DeploymentEvaluator.evaluate(document, at, scope);
        List<TemplateDocument> templates = evaluated.templates().stream()
                .map(found -> {
                    found.at().hide(found.secrets());
                    return ImageTemplateJson.resource(found.resource(), found.at());
                })
                .toList();
        return new DeploymentDocument(templates, evaluated.otherResources(), at.remarks());
    }

    /**
     * Writes a deployment template that deploys one image template, indented.
     *
     * <p>Where a name, an id, an address, a checksum or a region belongs, a text in the form of an expression is
     * written as an expression. Commands, tags and all other texts are literal, and are escaped if they look like an
     * expression.
     *
     * @param document the image template with its name
     * @param parameters the values that become parameters of the deployment
     * @throws UnsupportedMemberException if the document contains members that this api-version lacks
     * @throws IllegalArgumentException if the document has no name, or if the pointer of a parameter does not lead to a
     *     value
     */
    public static String write(TemplateDocument document, ApiVersion version, List<TemplateParameter> parameters) {
        String name = document.name()
                .orElseThrow(
                        () -> new IllegalArgumentException("the image template has no name; a deployment needs one"));
        JsonObject resource = (JsonObject) JsonTrees.parse(
                ImageTemplateJson.write(version, false, out -> Envelope.write(document, out)), "template");
        JsonObject body = resource.without("type", "apiVersion", "name", "dependsOn");
        Set<String> expressions = new HashSet<>();
        collect(resource, "", false, expressions);
        return DeploymentWriter.write(body, name, version, document.dependsOn(), parameters, expressions);
    }

    private static void collect(JsonValue value, String pointer, boolean isName, Set<String> expressions) {
        if (value instanceof JsonString text && isName && ArmExpression.isExpression(text.value())) {
            expressions.add(pointer);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                collect(array.items().get(i), pointer + "/" + i, isName, expressions);
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                String place = pointer + ArmPath.ROOT.member(name).pointer();
                if (isName && ArmExpression.isExpression(name)) {
                    expressions.add(place);
                }
                collect(member, place, NAMES.contains(name), expressions);
            });
        }
    }
}
