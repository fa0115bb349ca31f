package io.github.aib4j.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.json.DeploymentDocument;
import io.github.aib4j.model.json.DeploymentEvaluation;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.GalleryDocument;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.OpenExpressionException;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.value.JsonString;
import java.util.function.BiFunction;

/** Targets that read files. */
final class DocumentTargets {
    private static final DeploymentScope SCOPE = DeploymentScope.empty()
            .withSubscriptionId("11111111-2222-3333-4444-555555555555")
            .withResourceGroup("images")
            .withLocation("westeurope");

    private DocumentTargets() {}

    static void template(byte[] input) {
        try {
            TemplateDocument document = ImageTemplateJson.read(input, "fuzz", ReadOptions.lenient());
            checkTemplate(document);
        } catch (JsonReadException e) {
            Secrets.checkMessage(e);
        }
    }

    private static void checkTemplate(TemplateDocument document) {
        ApiVersion version = document.apiVersion().orElse(ApiVersion.latest());
        TemplateLinter.lint("web", document.template(), version)
                .forEach(finding -> Secrets.checkText(finding.message()));
        byte[] written;
        try {
            written = ImageTemplateJson.writeBytes(document.template(), version);
        } catch (UnsupportedMemberException | OpenExpressionException e) {
            Secrets.checkMessage(e);
            return;
        }
        TemplateDocument again = ImageTemplateJson.read(written, "again", ReadOptions.lenient());
        if (!again.template().equals(document.template())) {
            throw new AssertionError("a template that is written and read is another one");
        }
    }

    static void deployment(byte[] input) {
        try {
            DeploymentDocument document = DeploymentTemplateJson.read(
                    input, "fuzz", ReadOptions.lenient().withScope(SCOPE));
            document.remarks().forEach(remark -> Secrets.checkText(remark.toString()));
            DeploymentEvaluation.of(input, "fuzz", SCOPE).resources();
        } catch (JsonReadException e) {
            Secrets.checkMessage(e);
        }
    }

    static void expression(byte[] input) {
        String quoted = JsonText.print(new JsonString(new String(input, UTF_8)));
        deployment(("{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                        + " \"contentVersion\": \"1.0.0.0\", \"variables\": {\"v\": " + quoted + "}, \"resources\": [],"
                        + " \"outputs\": {\"o\": {\"type\": \"object\", \"value\": " + quoted + "}}}")
                .getBytes(UTF_8));
    }

    static void parameterFile(byte[] input) {
        try {
            SCOPE.withParameterFile(input, "fuzz").parameters();
        } catch (JsonReadException e) {
            Secrets.checkMessage(e);
        }
    }

    static void gallery(byte[] input) {
        check(input, GalleryJson::gallery, GalleryJson::writeBytes);
        check(input, GalleryJson::imageDefinition, GalleryJson::writeBytes);
        check(input, GalleryJson::imageVersion, GalleryJson::writeBytes);
    }

    private interface Reader<T> {
        GalleryDocument<T> read(byte[] json, String source, ReadOptions options);
    }

    /**
     * Members that only responses have are not written, so the comparison begins with a value that was written once.
     */
    private static <T> void check(byte[] input, Reader<T> reader, BiFunction<T, GalleryApiVersion, byte[]> writer) {
        try {
            T sent = again(reader.read(input, "fuzz", ReadOptions.lenient()).value(), reader, writer);
            if (!again(sent, reader, writer).equals(sent)) {
                throw new AssertionError("a value that is written and read is another one");
            }
        } catch (JsonReadException | UnsupportedMemberException | OpenExpressionException e) {
            Secrets.checkMessage(e);
        }
    }

    private static <T> T again(T value, Reader<T> reader, BiFunction<T, GalleryApiVersion, byte[]> writer) {
        byte[] written = writer.apply(value, GalleryApiVersion.latest());
        return reader.read(written, "again", ReadOptions.lenient()).value();
    }
}
