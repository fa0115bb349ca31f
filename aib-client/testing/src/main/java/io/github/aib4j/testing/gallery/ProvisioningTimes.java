package io.github.aib4j.testing.gallery;

import io.github.aib4j.testing.build.Distribution;
import io.github.aib4j.testing.build.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a resource, or the last change of it, is begun and done. Asked each time anew, for a build may be canceled. */
interface ProvisioningTimes {
    /** When it begins to be seen; nothing if it will not be. */
    Optional<Instant> begin();

    /** When it is done; if it is never begun, that means nothing. */
    Instant end();

    /** When it was given up, so that nothing is left. */
    Optional<Instant> lost();

    /** Whether the number is kept for it before it is seen. */
    boolean isComing(Instant now);

    /** Why it is done but not good. */
    default Optional<VersionFailure> failure() {
        return Optional.empty();
    }

    /** By a request. */
    record ByRequest(Instant from, Instant end, Optional<VersionFailure> failure) implements ProvisioningTimes {
        /** Far enough to be for ever. */
        private static final Duration FOR_EVER = Duration.ofDays(36_500);

        /** In its usual time, unless a test wants it otherwise. */
        static ByRequest of(Instant now, Duration usual, Optional<VersionOverrides> directions) {
            Duration length = directions.flatMap(VersionOverrides::length).orElse(usual);
            boolean hangs = directions.filter(VersionOverrides::hangs).isPresent();
            return new ByRequest(
                    now, now.plus(hangs ? FOR_EVER : length), directions.flatMap(VersionOverrides::failure));
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
     * By the distribution of a build. What a build gives up is gone (assumed), but for a version for which it only ceased
     * to wait: that is finished in its usual time.
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
