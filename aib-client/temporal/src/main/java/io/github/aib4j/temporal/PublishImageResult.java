package io.github.aib4j.temporal;

import java.util.List;

/**
 * What was published.
 *
 * @param versionIds the version, and its copy in another gallery if one was wanted
 * @param steps what was done, in words; empty if everything was as wanted already
 * @since 0.1.0
 */
public record PublishImageResult(List<String> versionIds, List<String> steps) {
    /** Copies the lists. */
    public PublishImageResult {
        versionIds = List.copyOf(versionIds);
        steps = List.copyOf(steps);
    }
}
