package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.DeploymentWriter;
import io.github.aib4j.model.implementation.deployment.EvaluatedDeployment;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.table.DocumentReader;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.wire.template.Envelope;
import io.github.aib4j.model.implementation.wire.template.Envelope.MayBeDeployment;
import io.github.aib4j.model.value.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ARM deployment templates: reads their image templates with evaluated expressions, and writes such files.
 *
 * <p>The evaluator knows parameters, with their defaults or the values of {@link ReadOptions#scope()}, variables,
 * user-defined functions, and all documented functions whose results depend on their arguments alone. It runs copy loops,
 * leaves out resources whose condition is false, and reads the templates of nested deployments. The results of functions
 * that need Azure or the clock, such as {@code reference} and {@code utcNow}, come from the scope. An expression without a
 * value is kept unchanged, with a remark that names what is missing.
 */
public final class DeploymentTemplateJson {
    private DeploymentTemplateJson() {}

    /**
     * Reads the image templates of a file in UTF-8, which is either a deployment template or a single image template.
     *
     * @throws IOException if the file cannot be read
     * @throws JsonReadException if the file is not JSON, or neither of the two
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static DeploymentDocument read(Path file, ReadOptions options) throws IOException {
        return read(JsonTrees.bytes(file, options.limits()), file.toString(), options);
    }

    /**
     * Reads the image templates of a document; see {@link #read(Path, ReadOptions)}.
     *
     * @param json the text in UTF-8
     * @param source its name in messages, such as a file name
     */
    public static DeploymentDocument read(byte[] json, String source, ReadOptions options) {
        return read(JsonSource.of(json), source, options);
    }

    static DeploymentDocument read(JsonSource json, String source, ReadOptions options) {
        DeploymentDocument read = read(json, options, ReadContext.of(json, source));
        ImageTemplateJson.checkStrict(read.remarks(), source, options);
        return read;
    }

    private static DeploymentDocument read(JsonSource json, ReadOptions options, ReadContext at) {
        try {
            return alone(DocumentReader.read(json, options.limits(), at, Envelope::readAlone), at);
        } catch (MayBeDeployment e) {
            at.dropRemarks();
        }
        JsonObject document = (JsonObject) DocumentReader.read(json, options.limits(), at, ValueReader::tree);
        return isDeployment(document)
                ? deployment(document, at, options)
                : alone(DocumentReader.read(json, options.limits(), at, Envelope::read), at);
    }

    static boolean isDeployment(JsonObject document) {
        return DeploymentEvaluator.isDeployment(document);
    }

    private static DeploymentDocument alone(Envelope template, ReadContext at) {
        List<ReadRemark> remarks = at.remarks();
        TemplateDocument read = ImageTemplateJson.document(template, at.pointer(), remarks);
        return new DeploymentDocument(List.of(read), 0, remarks);
    }

    private static DeploymentDocument deployment(JsonObject document, ReadContext at, ReadOptions options) {
        EvaluatedDeployment evaluated = DeploymentEvaluator.evaluate(document, at, options.scope(), options.limits());
        List<TemplateDocument> templates = evaluated.templates().stream()
                .map(found -> {
                    found.at().hide(found.secrets());
                    JsonSource resource = JsonSource.of(JsonTrees.bytes(found.resource()));
                    Envelope read = DocumentReader.read(resource, JsonTrees.ANY, found.at(), Envelope::read);
                    return ImageTemplateJson.document(read, found.at().pointer(), List.of())
                            .withSecrets(found.secrets());
                })
                .toList();
        List<ReadRemark> remarks = at.remarks();
        Set<String> resources = evaluated.templates().stream()
                .map(found -> found.at().pointer())
                .collect(Collectors.toSet());
        Map<String, List<ReadRemark>> byResource =
                remarks.stream().collect(Collectors.groupingBy(remark -> resource(remark.pointer(), resources)));
        List<TemplateDocument> remarked = new ArrayList<>();
        for (EvaluatedResource found : evaluated.templates()) {
            remarked.add(templates
                    .get(remarked.size())
                    .withRemarks(byResource.getOrDefault(found.at().pointer(), List.of())));
        }
        return new DeploymentDocument(remarked, evaluated.otherResources(), remarks);
    }

    /** The pointer of the innermost of some resources in which something is; its own if there is none. */
    static String resource(String pointer, Set<String> resources) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (resources.contains(at)) {
                return at;
            }
        }
        return pointer;
    }

    /**
     * Writes a deployment template that deploys one image template, indented.
     *
     * <p>Where a name, an id, an address, a checksum or a region belongs, a text in the form of an expression is
     * written as an expression. Commands, tags and all other texts are literal, and are escaped if they look like an
     * expression.
     *
     * @param document the image template, with its name
     * @param parameters which of its values become parameters of the deployment
     * @throws UnsupportedMemberException if the document holds what that api-version does not have
     * @throws IllegalArgumentException if the document has no name, a parameter's pointer leads nowhere, or the value of a
     *     secure parameter went into it where no secure parameter is named now
     */
    public static String write(TemplateDocument document, ApiVersion version, List<TemplateParameter> parameters) {
        String name = document.name()
                .orElseThrow(
                        () -> new IllegalArgumentException("the image template has no name; a deployment needs one"));
        document.checkNoSecrets(parameters.stream()
                .filter(parameter -> parameter.type().isSecure())
                .map(TemplateParameter::pointer)
                .collect(Collectors.toSet()));
        JsonObject resource = (JsonObject) JsonTrees.parse(
                ImageTemplateJson.write(version, false, out -> Envelope.write(document, out)), "template");
        JsonObject body = resource.without("type", "apiVersion", "name", "dependsOn");
        Set<String> expressions = Set.copyOf(OpenExpressions.inTemplate(resource));
        return DeploymentWriter.write(body, name, version, document.dependsOn(), parameters, expressions);
    }
}
