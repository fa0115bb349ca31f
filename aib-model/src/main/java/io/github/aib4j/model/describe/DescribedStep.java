package io.github.aib4j.model.describe;

import java.util.Optional;

/**
 * A step of a build, or a check of its image.
 *
 * @param number its number, starting at 1
 * @param kind its type, such as {@code Shell}
 * @param name its name
 * @param action what it does; without commands, and without the query of an address
 * @param pointer the JSON pointer of its place in the template
 * @since 0.1.0
 */
public record DescribedStep(int number, String kind, Optional<String> name, String action, String pointer) {

    /** {@code NUMBER. KIND 'NAME': ACTION}. */
    @Override
    public String toString() {
        return number + ". " + kind + name.map(text -> " '" + text + "'").orElse("") + ": " + action;
    }
}
