package io.github.aib4j.stress;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.update.TemplateUpdate;
import java.util.List;

/** The calls of scenarios, by either client; each blocks until the operation has ended. Thread-safe. */
interface Calls {
    ImageTemplateResource create(String name, ImageTemplate template);

    ImageTemplateResource get(String name);

    boolean exists(String name);

    ImageTemplateResource update(String name, TemplateUpdate update);

    void delete(String name);

    BuildOutcome run(String name);

    BuildToken start(String name);

    BuildOutcome watch(BuildToken token);

    BuildOutcome watch(String name);

    BuildOutcome cancel(String name);

    List<ImageTemplateResource> list();
}
