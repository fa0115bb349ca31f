package io.github.aib4j.testing;

import io.github.aib4j.testing.gallery.replication.VersionFailure;
import io.github.aib4j.testing.gallery.replication.VersionOverrides;
import java.time.Duration;
import java.util.Optional;

/**
 * How an image version is created or changed after its PUT or PATCH was accepted. Immutable. Pass it to {@link
 * LocalImageBuilder#nextVersion}. Versions that builds create follow the {@link Scenario} of their build.
 *
 * @since 0.1.0
 */
public final class VersionScenario {
    private final VersionOverrides overrides;

    private VersionScenario(VersionOverrides overrides) {
        this.overrides = overrides;
    }

    /**
     * The version reaches all its regions except this one. It remains, with {@code provisioningState} Failed, and its
     * {@code replicationStatus} shows the region (states documented, messages reported, the code assumed). An update
     * tries the region again. The scenario waits for a version that has this region as a target.
     *
     * @param region a region, such as {@code northeurope} or {@code North Europe}
     */
    public static VersionScenario failsIn(String region) {
        return failsIn(region, VersionFailure.INTERNAL);
    }

    /**
     * The version reaches all its regions except this one; see {@link #failsIn(String)}.
     *
     * @param details the details in the replication status and the operation
     */
    public static VersionScenario failsIn(String region, String details) {
        return failing(VersionFailure.in(region, details));
    }

    /**
     * The version reaches none of its new regions. It remains, with {@code provisioningState} Failed (reported).
     *
     * @param code the code of the operation's error
     * @param message the message of the operation and the replication status
     */
    public static VersionScenario fails(String code, String message) {
        return failing(VersionFailure.whole(code, message));
    }

    /** The version stays Creating or Updating forever. */
    public static VersionScenario hangs() {
        return new VersionScenario(new VersionOverrides(Optional.empty(), Optional.empty(), true));
    }

    /**
     * The version reaches all regions in this time.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public static VersionScenario takes(Duration time) {
        return new VersionScenario(new VersionOverrides(Optional.empty(), Optional.empty(), false)).after(time);
    }

    /**
     * Returns the same scenario with another time between request and end; one that hangs succeeds then.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public VersionScenario after(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a version cannot take " + time + "; give a positive time");
        }
        return new VersionScenario(new VersionOverrides(overrides.failure(), Optional.of(time), false));
    }

    private static VersionScenario failing(VersionFailure failure) {
        return new VersionScenario(new VersionOverrides(Optional.of(failure), Optional.empty(), false));
    }

    VersionOverrides overrides() {
        return overrides;
    }

    /** The scenario in words, such as {@code fails in northeurope after PT5M}. */
    @Override
    public String toString() {
        return overrides.toString();
    }
}
