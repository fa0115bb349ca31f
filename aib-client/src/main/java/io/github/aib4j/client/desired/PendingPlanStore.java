package io.github.aib4j.client.desired;

import io.github.aib4j.model.id.ImageTemplateId;
import java.util.Optional;

/**
 * Where the caller keeps what is being replaced, so that whoever finishes a replacement after a crash knows everything:
 * the desired template and the triggers to restore.
 *
 * <p>The client calls it on the thread that applies the plan: before it deletes the template, before it creates one, and
 * after the end. What it throws ends the application. The text is JSON and may hold secrets of the template, such as
 * signatures in addresses of scripts.
 *
 * @since 0.1.0
 */
public interface PendingPlanStore {
    /** Keeps the text, in place of an earlier one of that template. */
    void save(ImageTemplateId id, String text);

    /** Returns the text of that template, if there is one. */
    Optional<String> load(ImageTemplateId id);

    /** Forgets the text of that template. */
    void remove(ImageTemplateId id);
}
