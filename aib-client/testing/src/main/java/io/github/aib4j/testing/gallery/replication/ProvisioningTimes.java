package io.github.aib4j.testing.gallery.replication;

import io.github.aib4j.testing.build.Distribution;
import io.github.aib4j.testing.build.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a resource, or its last change, begins and ends. Asked anew each time, because a build may be canceled. */
public interface ProvisioningTimes {
    /** When it becomes visible; empty if it never does. */
    Optional<Instant> begin();

    /** When it ends; meaningless if it never begins. */
    Instant end();

    /** When it was given up, without leaving anything. */
    Optional<Instant> lost();

    /** Whether its number is reserved before it becomes visible. */
    boolean isComing(Instant now);

    /** Why it ended without success. */
    default Optional<VersionFailure> failure() {
        return Optional.empty();
    }

    /** By a request. */
    record ByRequest(Instant from, Instant end, Optional<VersionFailure> failure) implements ProvisioningTimes {
        /** Long enough to mean forever. */
        private static final Duration FOR_EVER = Duration.ofDays(36_500);

        /** With the usual length, unless a test wants another. */
        public static ByRequest of(Instant now, Duration usual, Optional<VersionOverrides> overrides) {
            Duration length = overrides.flatMap(VersionOverrides::length).orElse(usual);
            boolean hangs = overrides.filter(VersionOverrides::hangs).isPresent();
            return new ByRequest(
                    now, now.plus(hangs ? FOR_EVER : length), overrides.flatMap(VersionOverrides::failure));
        }

        @Override
        public Optional<Instant> begin() {
            return Optional.of(from);
        }

        @Override
        public Optional<Instant> lost() {
            return Optional.empty();
        }

        @Override
        public boolean isComing(Instant now) {
            return false;
        }
    }

    /**
     * By the distribution of a build. A version that a build gives up is gone (assumed), unless the build only stopped
     * waiting for it: then it is finished in its usual time.
     */
    record ByBuild(Run run, String outputName, Duration usual) implements ProvisioningTimes {
        private Optional<Distribution> distribution() {
            return run.distribution(outputName);
        }

        @Override
        public Optional<Instant> begin() {
            return distribution().map(Distribution::begin);
        }

        @Override
        public Instant end() {
            return distribution()
                    .map(d -> d.goesOnAlone() ? d.begin().plus(usual) : d.end())
                    .orElse(Instant.MAX);
        }

        @Override
        public Optional<Instant> lost() {
            return distribution()
                    .filter(d -> d.failure().isPresent() && !d.goesOnAlone())
                    .map(Distribution::end);
        }

        @Override
        public boolean isComing(Instant now) {
            return !run.isOver(now);
        }
    }
}
