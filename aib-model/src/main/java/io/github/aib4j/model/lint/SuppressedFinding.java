package io.github.aib4j.model.lint;

/**
 * A finding that was accepted.
 *
 * @param finding the finding
 * @param suppression why it was accepted
 */
public record SuppressedFinding(Finding finding, Suppression suppression) {}
