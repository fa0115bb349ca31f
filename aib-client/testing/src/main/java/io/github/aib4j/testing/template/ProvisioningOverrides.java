package io.github.aib4j.testing.template;

import java.time.Duration;
import java.util.Optional;

/**
 * How a template is provisioned.
 *
 * @param failure why it fails, if it does
 * @param length how long it takes; empty for the usual time
 * @param hangs whether it never ends
 */
public record ProvisioningOverrides(Optional<ProvisioningFailure> failure, Optional<Duration> length, boolean hangs) {
    /** The overrides in words, such as {@code fails with BadSourceType after PT5M}. */
    @Override
    public String toString() {
        if (hangs) {
            return "hangs";
        }
        return failure.map(f -> "fails with " + f.code()).orElse("succeeds")
                + length.map(l -> " after " + l).orElse("");
    }
}
