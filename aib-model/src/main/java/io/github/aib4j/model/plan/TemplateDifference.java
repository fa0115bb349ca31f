package io.github.aib4j.model.plan;

import io.github.aib4j.model.value.OneLine;
import java.util.Optional;

/**
 * A member in which a template is not as desired.
 *
 * @param pointer the JSON pointer of the member in the desired template; of what is to go, in the template that was found
 * @param found the value in the service as one short line, without secrets and script bodies; empty if there is none
 * @param desired the desired value in the same form; empty if there is to be none
 * @param isPatchable whether the service can change it in place; if not, the template must be replaced
 * @since 0.1.0
 */
public record TemplateDifference(
        String pointer, Optional<String> found, Optional<String> desired, boolean isPatchable) {
    /** Returns the difference in one line: pointer, old and new value, and whether it forces a replacement. */
    @Override
    public String toString() {
        String values = found.equals(desired)
                ? "differs in what is not shown: " + found.orElse("nothing")
                : found.orElse("nothing") + " -> " + desired.orElse("nothing");
        return OneLine.of(pointer) + ": " + values + (isPatchable ? "" : " (forces replacement)");
    }

    /** The same difference, which requires a replacement. */
    TemplateDifference forcing() {
        return new TemplateDifference(pointer, found, desired, false);
    }
}
