package io.github.aib4j.client.desired;

import io.github.aib4j.model.run.BuildOutcome;
import java.util.Optional;

/**
 * Whether a template was built, and why.
 *
 * @param isNeeded whether a build was needed
 * @param reason why it was or was not, such as {@code the source moved from '24.04.1' to '24.04.2'}
 * @param sourceVersion the exact version of the source that the images are made from, if it is known
 * @param outcome how the build ended; empty if none was needed, or in a dry run
 * @since 0.1.0
 */
public record BuildDecision(
        boolean isNeeded, String reason, Optional<String> sourceVersion, Optional<BuildOutcome> outcome) {}
