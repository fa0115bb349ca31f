package io.github.aib4j.scheduler;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where the templates of a fleet are between two steps of a build. The database has references to them only, because
 * templates may contain secrets, such as signed addresses of scripts. Each process of the fleet needs the same store.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1.0
 */
public interface TemplateStore {
    /**
     * Keeps a template, and returns its reference: a text without secrets, of at most 200 characters. The same template
     * has the same reference.
     *
     * @throws IOException if it cannot be kept
     */
    String put(ImageTemplateId id, ImageTemplate template) throws IOException;

    /**
     * Returns a template that was kept.
     *
     * @throws IOException if it cannot be read; the build waits, and is given up after a dozen times
     */
    ImageTemplate get(ImageTemplateId id, String reference) throws IOException;

    /**
     * A store of files, which are named by their content. Several machines can share the folder; protect it as the templates
     * require.
     *
     * @param folder is created if it does not exist
     * @param version the api-version in which the files are written
     */
    static TemplateStore folder(Path folder, ApiVersion version) {
        return new TemplateFolder(folder, version);
    }

    /**
     * A store for programs that make each template anew from its id, such as from files under version control. It keeps
     * nothing but a digest, and refuses a template that is not the one that was submitted.
     */
    static TemplateStore of(Function<ImageTemplateId, ImageTemplate> templates, ApiVersion version) {
        return new ProgramTemplates(Objects.requireNonNull(templates, "templates"), version);
    }
}
