package io.github.aib4j.scheduler;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.ImageTemplateJson;
import java.io.IOException;
import java.util.function.Function;

/** Templates that a program can recreate. */
record ProgramTemplates(Function<ImageTemplateId, ImageTemplate> templates, ApiVersion version)
        implements TemplateStore {
    @Override
    public String put(ImageTemplateId id, ImageTemplate template) {
        return Digest.of(ImageTemplateJson.writeBytes(template, version));
    }

    @Override
    public ImageTemplate get(ImageTemplateId id, String reference) throws IOException {
        ImageTemplate template = templates.apply(id);
        if (!put(id, template).equals(reference)) {
            throw new IOException("The program has another template for '" + id + "' than was submitted");
        }
        return template;
    }
}
