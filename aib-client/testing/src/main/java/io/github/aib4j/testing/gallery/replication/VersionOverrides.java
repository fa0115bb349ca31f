package io.github.aib4j.testing.gallery.replication;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the creation or change of a version should go.
 *
 * @param failure why it fails, if it does
 * @param length how long it takes; empty for the usual time
 * @param hangs whether it never ends
 */
public record VersionOverrides(Optional<VersionFailure> failure, Optional<Duration> length, boolean hangs) {
    /** Whether it applies to a version in those regions. */
    public boolean fits(List<String> regions) {
        return failure.flatMap(VersionFailure::region).map(regions::contains).orElse(true);
    }

    /** Such as {@code fails in northeurope after PT5M}. */
    @Override
    public String toString() {
        if (hangs) {
            return "hangs";
        }
        return failure.map(f -> f.region().map(r -> "fails in " + r).orElse("fails with " + f.code()))
                        .orElse("succeeds")
                + length.map(l -> " after " + l).orElse("");
    }
}
