package io.github.aib4j.temporal;

import io.github.aib4j.model.ImageTemplate;
import java.util.Optional;

/**
 * Where workers find templates. Histories hold names of templates and never their content, which may be large or secret.
 *
 * <p>Workers call it from several threads, again for each retry. All workers of a task queue must give the same template
 * for a name while a build is under way.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TemplateSource {
    /** Returns the template of that name, if there is one. What it throws is retried. */
    Optional<ImageTemplate> find(String name);
}
