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
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * ARM deployment templates: reads their image templates with evaluated expressions, and writes such files.
 *
 * <p>The evaluator knows parameters, with their defaults or the values of {@link ReadOptions#scope()}, variables,
 * user-defined functions, and all documented functions whose results depend on their arguments alone, but {@code
 * buildUri} and {@code parseUri}, whose documentation does not tell what becomes of a port. It runs copy loops,
 * leaves out resources whose condition is false, and reads the templates of nested deployments. The results of functions
 * that need Azure or the clock, such as {@code reference} and {@code utcNow}, come from the scope. An expression without a
 * value is kept unchanged, with a remark that names what is missing.
 *
 * @since 0.1.0
 */
public final class DeploymentTemplateJson {
    private DeploymentTemplateJson() {}

    /**
     * Reads the image templates of a file leniently, without values for its parameters; see {@link #read(Path,
     * ReadOptions)}.
     *
     * @throws IOException if the file cannot be read
     */
    public static DeploymentDocument read(Path file) throws IOException {
        return read(file, ReadOptions.lenient());
    }

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
        return read(JsonInput.source(input, options), input.name(), options);
    }

    /**
     * Reads the image templates of a document; see {@link #read(Path, ReadOptions)}.
     *
     * @param json the text in UTF-8; do not change it while the document is in use
     * @param source its name in messages, such as a file name
     */
    public static DeploymentDocument read(byte[] json, String source, ReadOptions options) {
        return read(JsonSource.of(json), source, options);
    }

    static DeploymentDocument read(JsonSource json, String source, ReadOptions options) {
        Objects.requireNonNull(options, "options");
        DeploymentDocument read = read(json, options, ReadContext.of(json, source));
        ImageTemplateJson.checkStrict(read.remarks(), source, options);
        return read;
    }

    private static DeploymentDocument read(JsonSource json, ReadOptions options, ReadContext at) {
        try {
            return alone(DocumentReader.read(json, options.limits(), at, Envelope::readAlone), json, options, at);
        } catch (MayBeDeployment e) {
            at.dropRemarks();
        }
        JsonObject document = (JsonObject) DocumentReader.read(json, options.limits(), at, ValueReader::tree);
        return isDeployment(document)
                ? DeploymentReading.read(document, json, at, options)
                : alone(DocumentReader.read(json, options.limits(), at, Envelope::read), json, options, at);
    }

    /**
     * What is wrong with the values that the scope gives for the parameters of a deployment template; see {@link
     * #parameterProblems(byte[], String, ReadOptions)}.
     *
     * @throws IOException if the input cannot be read
     * @since 0.1.0
     */
    public static Map<String, List<String>> parameterProblems(JsonInput input, ReadOptions options) throws IOException {
        return parameterProblems(JsonInput.source(input, options).bytes(), input.name(), options);
    }

    /**
     * What is wrong with the values that the scope gives for the parameters of a deployment template: they are of another
     * type than declared, not among the allowed ones, or too short, long, small or large. Azure refuses to deploy with
     * them. Reading the document says the same in remarks about the declarations.
     *
     * @param json the text in UTF-8
     * @param source its name in messages, such as a file name
     * @return messages by the name of the parameter, as the scope names it; values of secure parameters are not quoted.
     *     Empty if nothing is wrong, or the document is no deployment template
     * @throws JsonReadException if the document is not JSON
     * @since 0.1.0
     */
    public static Map<String, List<String>> parameterProblems(byte[] json, String source, ReadOptions options) {
        Objects.requireNonNull(options, "options");
        return JsonTrees.parse(JsonSource.of(json), source, options.limits()) instanceof JsonObject document
                        && isDeployment(document)
                ? DeploymentEvaluator.complaints(document, options.scope())
                : Map.of();
    }

    static boolean isDeployment(JsonObject document) {
        return DeploymentEvaluator.isDeployment(document);
    }

    /** Remarks that a resource that is alone in its file cannot have a loop. */
    static void remarkLoop(JsonObject members, ReadContext at) {
        if (members.object("copy").filter(loop -> loop.get("count").isPresent()).isPresent()) {
            at.member("copy")
                    .remark(
                            ReadRemark.Kind.EXPRESSION,
                            "a loop runs in a deployment template alone; it is kept, and this is read as one resource");
        }
    }

    private static DeploymentDocument alone(Envelope template, JsonSource json, ReadOptions options, ReadContext at) {
        remarkLoop(template.head().members(), at);
        List<ReadRemark> remarks = at.remarks();
        TemplateDocument read = ImageTemplateJson.document(template, at.pointer(), remarks);
        return new DeploymentDocument(List.of(read), 0, remarks, file(json, at.source(), options, List.of(read)));
    }

    /**
     * Writes the whole file from which a document was read, with the image templates that were changed since, indented.
     *
     * <p>Everything else stays as it is in the file: other resources, outputs, functions, metadata, conditions, loops,
     * dependencies, declared parameters, and the order of all of it; only comments and white space are lost. In a changed
     * template, what did not change keeps its expressions, whatever they were evaluated to when it was read. A single
     * value that was changed is written in place of its expression; texts are escaped if they look like an expression.
     *
     * <p>What was written is read again, for the same scope, and has to give the changed templates.
     *
     * @throws DeploymentEditException if a change cannot be made without harm, and says where: within a list or an object
     *     that an expression computes or a loop makes, in some rounds of a loop but not in others, of the value of a secure
     *     parameter, or where an expression that is put in cannot be told from a literal text
     * @throws UnsupportedMemberException if a change needs what the api-version of the template does not have
     * @throws IllegalArgumentException if the document was not read from a file
     */
    public static String write(DeploymentDocument document) {
        return Objects.requireNonNull(document, "document")
                .file()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the document was not read from a file; write one of its templates"))
                .write(resources(document.templates()));
    }

    static DeploymentFile file(JsonSource json, String source, ReadOptions options, List<TemplateDocument> templates) {
        DeploymentFile.Kind kind = new DeploymentFile.Kind(
                (text, again) -> resources(read(text, source, again).templates()),
                (document, scope) -> DeploymentEvaluator.evaluate(
                                document, ReadContext.of(json, source), scope.scope(), scope.limits())
                        .templates(),
                OpenExpressions::inTemplate);
        return new DeploymentFile(json, source, options, kind, resources(templates));
    }

    private static List<DeploymentFile.Resource> resources(List<TemplateDocument> templates) {
        return templates.stream()
                .map(document -> new DeploymentFile.Resource(
                        document.template(),
                        document.pointer(),
                        document.secrets(),
                        document.origin(),
                        document.apiVersion().orElse(ApiVersion.latest()),
                        out -> Envelope.write(
                                document, document.origin().apiVersion().orElse(""), out)))
                .toList();
    }

    /**
     * Writes a deployment template that deploys one image template, indented.
     *
     * <p>What was kept as an expression when it was read is written as one, with the parameters, variables and functions
     * that it needs. So is a text in the form of an expression where a name, an id, an address, a checksum or a region
     * belongs. Other commands, tags and texts are literal, and are escaped if they look like an expression. Each trigger
     * depends on its template, unless the document says on what.
     *
     * <p>In an expression of a nested template, what the template around it hands to a parameter takes the parameter's
     * place, with what that needs.
     *
     * @param document the image template, with its name
     * @param parameters which of its values become parameters of the deployment
     * @throws UnsupportedMemberException if the document holds what that api-version does not have
     * @throws IllegalArgumentException if the document has no name, a parameter's pointer leads nowhere or its name is that
     *     of one which an expression needs, an expression needs what its file does not declare or what means something else
     *     without the template around it, the value of a secure parameter went into it where no secure parameter is named
     *     now, a text may be both an expression and literal, or the document is of an api-version that is not known here
     */
    public static String write(TemplateDocument document, ApiVersion version, List<TemplateParameter> parameters) {
        TemplateDocument.check(document, version);
        return write(document, version, version.toString(), parameters);
    }

    /**
     * Writes a deployment template for the api-version that the document names, with all unknown members if that version
     * is not known here; see {@link #write(TemplateDocument, ApiVersion, List)}.
     *
     * @throws IllegalArgumentException as the other method does, or if the document names no api-version
     */
    public static String write(TemplateDocument document, List<TemplateParameter> parameters) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(parameters, "parameters");
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
