package io.github.aib4j.model.lint;

/**
 * A finding that is accepted.
 *
 * @param finding what was found
 * @param suppression why it is accepted
 */
public record SuppressedFinding(Finding finding, Suppression suppression) {}
