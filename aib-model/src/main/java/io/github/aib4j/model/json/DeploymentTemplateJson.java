package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.DeploymentWriter;
import io.github.aib4j.model.implementation.table.DocumentReader;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.implementation.wire.template.Envelope;
import io.github.aib4j.model.implementation.wire.template.Envelope.MayBeDeployment;
import io.github.aib4j.model.value.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * ARM deployment templates: reads their image templates with evaluated expressions, and writes such files.
 *
 * <p>The evaluator knows parameters, with their defaults or the values of {@link ReadOptions#scope()}, variables,
 * user-defined functions, and all documented functions whose results depend on their arguments alone. It runs copy loops,
 * leaves out resources whose condition is false, and reads the templates of nested deployments. The results of functions
 * that need Azure or the clock, such as {@code reference} and {@code utcNow}, come from the scope. An expression without a
 * value is kept unchanged, with a remark that names what is missing.
 *
 * @since 0.1.0
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
        return read(JsonInput.of(file), options);
    }

    /**
     * Reads the image templates of a document; see {@link #read(Path, ReadOptions)}.
     *
     * @throws IOException if the input cannot be read
     */
    public static DeploymentDocument read(JsonInput input, ReadOptions options) throws IOException {
        return read(input.source(options.limits()), input.name(), options);
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
                ? DeploymentReading.read(document, at, options)
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

    /**
     * Writes a deployment template that deploys one image template, indented.
     *
     * <p>What was kept as an expression when it was read is written as one, with the parameters, variables and functions
     * that it needs. So is a text in the form of an expression where a name, an id, an address, a checksum or a region
     * belongs. Other commands, tags and texts are literal, and are escaped if they look like an expression. Each trigger
     * depends on its template, unless the document says on what.
     *
     * @param document the image template, with its name
     * @param parameters which of its values become parameters of the deployment
     * @throws UnsupportedMemberException if the document holds what that api-version does not have
     * @throws IllegalArgumentException if the document has no name, a parameter's pointer leads nowhere or its name is that
     *     of one which an expression needs, the value of a secure parameter went into it where no secure parameter is named
     *     now, a text may be both an expression and literal, or the document is of an api-version that is not known here
     */
    public static String write(TemplateDocument document, ApiVersion version, List<TemplateParameter> parameters) {
        document.checkVersion(version);
        return write(document, version, version.toString(), parameters);
    }

    /**
     * Writes a deployment template for the api-version that the document names, with all unknown members if that version
     * is not known here; see {@link #write(TemplateDocument, ApiVersion, List)}.
     *
     * @throws IllegalArgumentException as the other method does, or if the document names no api-version
     */
    public static String write(TemplateDocument document, List<TemplateParameter> parameters) {
        return write(document, document.apiVersion().orElse(ApiVersion.latest()), document.ownVersion(), parameters);
    }

    private static String write(
            TemplateDocument document, ApiVersion version, String written, List<TemplateParameter> parameters) {
        if (document.name().isEmpty()) {
            throw new IllegalArgumentException("the image template has no name; a deployment needs one");
        }
        TemplateDocument.checkNoSecrets(document.secrets(), parameters);
        List<DeploymentWriter.Resource> resources = new ArrayList<>();
        resources.add(resource(
                document,
                version,
                out -> Envelope.write(document, written, out),
                DeploymentResource.symbolicName(document.origin())));
        Envelope.triggersBeside(document)
                .forEach(trigger -> resources.add(resource(
                        document,
                        version,
                        out -> Envelope.writeBeside(trigger, document, written, out),
                        "trigger" + resources.size())));
        return DeploymentWriter.write(resources, parameters, document.origin().sections());
    }

    private static DeploymentWriter.Resource resource(
            TemplateDocument document, ApiVersion version, Consumer<WriteContext> content, String symbolicName) {
        List<OpenExpression> open = new ArrayList<>();
        byte[] json = ImageTemplateJson.write(version, Purpose.FILE, false, out -> {
            content.accept(out);
            open.addAll(out.openExpressions());
        });
        JsonObject resource = (JsonObject) JsonTrees.parse(json, "template");
        return DeploymentResource.of(
                resource, open, OpenExpressions.inTemplate(resource), document.origin(), symbolicName);
    }
}
