package io.github.aib4j.model.lint;

/**
 * A finding that was accepted.
 *
 * @param finding the finding
 * @param suppression why it was accepted
 * @since 0.1.0
 */
public record SuppressedFinding(Finding finding, Suppression suppression) {}
