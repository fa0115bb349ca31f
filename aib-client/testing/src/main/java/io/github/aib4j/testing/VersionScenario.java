package io.github.aib4j.testing;

import io.github.aib4j.testing.gallery.VersionFailure;
import io.github.aib4j.testing.gallery.VersionOverrides;
import java.time.Duration;
import java.util.Optional;

/**
 * How an image version is to be made or changed once its PUT or PATCH has been taken. Immutable. Give it to {@link
 * LocalImageBuilder#nextVersion}. Versions that builds make follow the {@link Scenario} of their build.
 */
public final class VersionScenario {
    private final VersionOverrides overrides;

    private VersionScenario(VersionOverrides overrides) {
        this.overrides = overrides;
    }

    /**
     * The version reaches all its regions but one: it stays, with {@code provisioningState} Failed, and its {@code
     * replicationStatus} tells which (states documented, words reported, the code assumed). An update tries that region
     * again. It waits for a version that is to go to that region.
     *
     * @param region such as {@code northeurope} or {@code North Europe}
     */
    public static VersionScenario failsIn(String region) {
        return failsIn(region, VersionFailure.INTERNAL);
    }

    /**
     * The same.
     *
     * @param details what the replication status and the operation say of that region
     */
    public static VersionScenario failsIn(String region, String details) {
        return failing(VersionFailure.in(region, details));
    }

    /**
     * The version reaches none of its new regions: it stays, with {@code provisioningState} Failed (reported).
     *
     * @param code what the operation ends with
     * @param message what the operation and the replication status say
     */
    public static VersionScenario fails(String code, String message) {
        return failing(VersionFailure.whole(code, message));
    }

    /** The version stays Creating or Updating for ever. */
    public static VersionScenario hangs() {
        return new VersionScenario(new VersionOverrides(Optional.empty(), Optional.empty(), true));
    }

    /**
     * The version is everywhere in that time.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public static VersionScenario takes(Duration time) {
        return new VersionScenario(new VersionOverrides(Optional.empty(), Optional.empty(), false)).after(time);
    }

    /**
     * The same, ending at another time after the request; one that hangs ends well then.
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

    VersionOverrides directions() {
        return overrides;
    }

    /** For instance {@code fails in northeurope after PT5M}. */
    @Override
    public String toString() {
        return overrides.toString();
    }
}
