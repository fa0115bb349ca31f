package io.github.aib4j.scheduler;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** Templates as files. */
record TemplateFolder(Path folder, ApiVersion version) implements TemplateStore {
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{32}");

    @Override
    public String put(ImageTemplateId id, ImageTemplate template) throws IOException {
        byte[] json = ImageTemplateJson.writeBytes(template, version);
        String reference = Digest.of(json);
        Path file = file(reference);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, reference, ".tmp"); // readable by its owner only
            Files.write(unfinished, json);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return reference;
    }

    private Path file(String reference) {
        return folder.resolve(reference + ".json");
    }

    @Override
    public ImageTemplate get(ImageTemplateId id, String reference) throws IOException {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IOException("'" + reference + "' is not the reference of a template in a folder");
        }
        try {
            return ImageTemplateJson.read(file(reference)).template();
        } catch (JsonReadException e) {
            throw new IOException("The file " + file(reference) + " is not the template that was kept there", e);
        }
    }
}
