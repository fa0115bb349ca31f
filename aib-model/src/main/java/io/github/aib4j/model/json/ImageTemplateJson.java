package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.implementation.wire.template.Envelope;
import io.github.aib4j.model.implementation.wire.template.TemplateTables;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Image templates as JSON: read leniently, written strictly.
 *
 * <p>The reader accepts a template of any api-version: a PUT body, a resource of a template file, a response of the
 * service, or a deployment template with one image template, whose expressions it evaluates for {@link
 * ReadOptions#scope()}. It keeps what this version of the library does not know, so that it is written back; each
 * irregularity that it accepts is a {@link ReadRemark}. The writer writes for one api-version, and refuses members that
 * the version lacks; {@code az image builder create --image-template} of azure-cli 2.45.0 leaves them out instead.
 *
 * @since 0.1.0
 */
public final class ImageTemplateJson {
    private ImageTemplateJson() {}

    /**
     * Reads a template file in UTF-8, leniently.
     *
     * @throws IOException if the file cannot be read
     * @throws JsonReadException if it is not JSON, or not a template
     */
    public static TemplateDocument read(Path file) throws IOException {
        return read(file, ReadOptions.lenient());
    }

    /**
     * Reads a template file in UTF-8.
     *
     * @throws IOException if the file cannot be read
     * @throws JsonReadException if it is not JSON, or not a template
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static TemplateDocument read(Path file, ReadOptions options) throws IOException {
        return read(JsonInput.of(file), options);
    }

    /**
     * Reads a template from a file, a resource of the class path, a stream or a text, leniently.
     *
     * @throws IOException if the input cannot be read
     * @throws JsonReadException if it is not JSON, or not a template
     */
    public static TemplateDocument read(JsonInput input) throws IOException {
        return read(input, ReadOptions.lenient());
    }

    /**
     * Reads a template from a file, a resource of the class path, a stream or a text.
     *
     * @throws IOException if the input cannot be read
     * @throws JsonReadException if it is not JSON, or not a template
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static TemplateDocument read(JsonInput input, ReadOptions options) throws IOException {
        return read(JsonInput.source(input, options), input.name(), options);
    }

    /**
     * Reads a template, leniently.
     *
     * @param json the text
     * @throws JsonReadException if it is not JSON, or not a template
     */
    public static TemplateDocument read(String json) {
        return read(json, ReadOptions.lenient());
    }

    /**
     * Reads a template.
     *
     * @param json the text
     * @throws JsonReadException if it is not JSON, or not a template
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static TemplateDocument read(String json, ReadOptions options) {
        return read(JsonSource.of(json), "template", options);
    }

    /**
     * Reads a template.
     *
     * @param json the text in UTF-8
     * @param source its name in messages, such as a file name
     * @throws JsonReadException if it is not JSON, or not a template
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static TemplateDocument read(byte[] json, String source, ReadOptions options) {
        return read(JsonSource.of(json), source, options);
    }

    private static TemplateDocument read(JsonSource json, String source, ReadOptions options) {
        DeploymentDocument read = DeploymentTemplateJson.read(json, source, options);
        if (read.templates().size() != 1) {
            throw ReadContext.of(json, source)
                    .refused("there are " + read.templates().size() + " image templates in this deployment template,"
                            + " not one; DeploymentTemplateJson reads any number");
        }
        TemplateDocument only = read.templates().get(0);
        return only.remarks().equals(read.remarks()) ? only : only.withRemarks(read.remarks());
    }

    /** A resource of a file. */
    static TemplateDocument document(Envelope envelope, String pointer, List<ReadRemark> remarks) {
        return new TemplateDocument(
                envelope.template(),
                envelope.name(),
                envelope.apiVersion(),
                envelope.dependsOn(),
                envelope.triggers(),
                pointer,
                remarks,
                Set.of(),
                DeploymentOrigin.alone(envelope.head()));
    }

    static void checkStrict(List<ReadRemark> remarks, String source, ReadOptions options) {
        if (!options.isStrict()) {
            return;
        }
        List<ReadRemark> refused =
                remarks.stream().filter(ReadRemark::isRefusedByStrict).toList();
        if (!refused.isEmpty()) {
            throw new StrictReadException(source, refused);
        }
    }

    /**
     * Writes a template as the body of a PUT, indented.
     *
     * @throws UnsupportedMemberException if the template contains members that this api-version lacks
     * @throws OpenExpressionException if expressions are left in it, which only a deployment evaluates
     * @throws IllegalArgumentException if an unknown member has the name of a member that is given by its accessor
     */
    public static String write(ImageTemplate template, ApiVersion version) {
        Objects.requireNonNull(template, "template");
        return text(write(version, true, out -> TemplateTables.TEMPLATE.write(template, out)));
    }

    /**
     * Writes a template as the body of a PUT, in UTF-8 and without white space.
     *
     * @throws UnsupportedMemberException if the template contains members that this api-version lacks
     * @throws OpenExpressionException if expressions are left in it, which only a deployment evaluates
     * @throws IllegalArgumentException if an unknown member has the name of a member that is given by its accessor
     */
    public static byte[] writeBytes(ImageTemplate template, ApiVersion version) {
        Objects.requireNonNull(template, "template");
        return write(version, false, out -> TemplateTables.TEMPLATE.write(template, out));
    }

    /**
     * Writes a template as a file with its type, api-version and name, indented, for tools that send such a file
     * unchanged. To make it part of a deployment, use {@link DeploymentTemplateJson}, which escapes texts.
     *
     * <p>A document that stood alone in its file gets its expressions back.
     *
     * @throws UnsupportedMemberException if the document holds what that api-version does not have
     * @throws OpenExpressionException if it was read from a deployment template and expressions are left in it, whose
     *     parameters such a file cannot declare
     * @throws IllegalArgumentException if the value of a secure parameter went into it, which is not written to a file; or
     *     if the document is of an api-version that is not known here
     */
    public static String writeFile(TemplateDocument document, ApiVersion version) {
        TemplateDocument.check(document, version);
        return writeFile(document, version, version.toString());
    }

    /**
     * Writes a template as a file for the api-version that the document names, with all unknown members if that version is
     * not known here; see {@link #writeFile(TemplateDocument, ApiVersion)}.
     *
     * @throws IllegalArgumentException as the other method does, or if the document names no api-version
     */
    public static String writeFile(TemplateDocument document) {
        Objects.requireNonNull(document, "document");
        return writeFile(document, document.apiVersion().orElse(ApiVersion.latest()), document.ownVersion());
    }

    private static String writeFile(TemplateDocument document, ApiVersion version, String written) {
        document.checkNoSecrets(Set.of());
        return text(write(version, Purpose.FILE, true, out -> {
            Envelope.write(document, written, out);
            List<OpenExpression> open = out.openExpressions().stream()
                    .filter(one -> !one.pointer().contains("/dependsOn"))
                    .toList();
            if (document.origin().isDeployment() && !open.isEmpty()) {
                throw new OpenExpressionException(open);
            }
        }));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    static byte[] write(ServiceApiVersion version, boolean indented, Consumer<WriteContext> content) {
        return write(version, Purpose.REQUEST, indented, content);
    }

    static byte[] write(ServiceApiVersion version, Purpose purpose, boolean indented, Consumer<WriteContext> content) {
        Objects.requireNonNull(version, "The api-version is null; give one, such as the latest()");
        return JsonTrees.bytes(generator -> {
            if (indented) {
                generator.setPrettyPrinter(JsonTrees.indented());
            }
            WriteContext out = new WriteContext(generator, version, purpose);
            content.accept(out);
            if (!out.unsupported().isEmpty()) {
                throw new UnsupportedMemberException(version, out.unsupported());
            }
            if (purpose == Purpose.REQUEST && !out.openExpressions().isEmpty()) {
                throw new OpenExpressionException(out.openExpressions());
            }
        });
    }
}
