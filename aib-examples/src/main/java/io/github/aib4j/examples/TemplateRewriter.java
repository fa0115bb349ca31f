package io.github.aib4j.examples;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.OpenExpressionException;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.json.UnsupportedMember;
import io.github.aib4j.model.json.UnsupportedMemberException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Writes templates again for an api-version, each under its file name in a folder. */
record TemplateRewriter(ApiVersion version, Path folder, CheckConsole console) {
    /**
     * Writes a template.
     *
     * @param isOneOfMany whether the file has other templates, too, so that the new file's name must include the
     *     template's
     */
    void write(TemplatePlace place, boolean isOneOfMany) throws IOException {
        String name = String.valueOf(place.file().getFileName());
        Path target = folder.resolve(isOneOfMany ? fileName(place.template()) + "-" + name : name);
        try {
            String json = written(place.template(), version);
            Files.writeString(target, json + "\n", StandardOpenOption.CREATE_NEW);
        } catch (UnsupportedMemberException e) {
            printUnsupported(console, place, version, e);
        } catch (IllegalArgumentException e) {
            String secret = place.template().secrets().stream().findFirst().orElse("");
            console.error(place.of(secret), String.valueOf(e.getMessage()));
        } catch (FileAlreadyExistsException e) {
            console.error(
                    target.toString(),
                    "this file is there already; write into an empty folder, one input folder at a time");
        }
    }

    /** Prints an error for each member of a template that an api-version does not have. */
    static void check(CheckConsole console, TemplatePlace place, ApiVersion version) {
        try {
            ImageTemplateJson.write(place.template().template(), version);
        } catch (UnsupportedMemberException e) {
            printUnsupported(console, place, version, e);
        } catch (IllegalArgumentException e) {
            // The value of an expression is not known, so it cannot be checked.
        }
    }

    private static void printUnsupported(
            CheckConsole console, TemplatePlace place, ApiVersion version, UnsupportedMemberException e) {
        Map<String, String> places =
                place.of(e.members().stream().map(UnsupportedMember::pointer).toList());
        e.members()
                .forEach(member -> console.error(
                        places.getOrDefault(member.pointer(), place.of("")),
                        "api-version " + version + " does not have " + member));
    }

    /** The JSON of a template; if expressions remain, in a deployment template, which has their parameters. */
    private static String written(TemplateDocument template, ApiVersion version) {
        try {
            return ImageTemplateJson.writeFile(template, version);
        } catch (OpenExpressionException e) {
            return DeploymentTemplateJson.write(template, version, List.of());
        }
    }

    /** The template's name as a valid file name. */
    private static String fileName(TemplateDocument template) {
        return template.name().orElse("unnamed").replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
