package io.github.aib4j.testing.build;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The versions of gallery images: those that builds make, and those that somebody else has made. An image definition is
 * meant by its id, whatever the letter case.
 */
public final class ImageVersionRegistry {
    /** What a definition without any version begins with: assumed. */
    private static final long FIRST_MAJOR = 1;

    private final Map<String, NavigableMap<VersionNumber, Claim>> byDefinition = new HashMap<>();
    private final Map<String, Long> lastAutomatic = new HashMap<>();
    private final Comparator<VersionNumber> order;

    /** Compares versions by number. */
    public ImageVersionRegistry() {
        this(false);
    }

    /** @param sortsAsText whether the newest version is the last text, and not the greatest number */
    public ImageVersionRegistry(boolean sortsAsText) {
        this.order = sortsAsText ? Comparator.comparing(VersionNumber::text) : Comparator.naturalOrder();
    }

    /**
     * The number that the service makes when it is not told how.
     *
     * <p>The only one recorded is {@code 0.25342.22189}. Its parts are the two halves of the 32-bit Unix time of a
     * moment four days before its recording was stored, so the rule here is: zero, the seconds divided by 65536, and
     * the rest, of the time at which the run starts. A number that an image definition already got is not given again:
     * the next second is.
     */
    public VersionNumber automatic(String definition, Instant time) {
        VersionNumber number = ofSecond(
                lastAutomatic.merge(key(definition), time.getEpochSecond(), (old, now) -> Math.max(old + 1, now)));
        return isTaken(definition, number, time) ? automatic(definition, time) : number;
    }

    private static VersionNumber ofSecond(long seconds) {
        return new VersionNumber(0, seconds >> 16, seconds & 0xFFFF);
    }

    /**
     * The number of the scheme {@code Latest}: one above the newest there is (documented). That one above means the next
     * patch, and what comes first, are assumed.
     *
     * @param major within which to count, if told
     */
    public VersionNumber latest(String definition, OptionalLong major, Instant now) {
        return known(definition).entrySet().stream()
                .filter(entry -> entry.getValue().holds(now))
                .map(Map.Entry::getKey)
                .filter(number -> major.isEmpty() || number.major() == major.getAsLong())
                .max(Comparator.naturalOrder())
                .map(VersionNumber::next)
                .orElse(new VersionNumber(major.orElse(FIRST_MAJOR), 0, 0));
    }

    /** The newest version that is there. */
    public Optional<VersionNumber> newest(String definition, Instant now) {
        return known(definition).entrySet().stream()
                .filter(entry -> entry.getValue().exists(now))
                .map(Map.Entry::getKey)
                .max(order);
    }

    /** Whether the version is there, or a build that is going on is to make it. */
    public boolean isTaken(String definition, VersionNumber number, Instant now) {
        return Optional.ofNullable(known(definition).get(number))
                .filter(claim -> claim.holds(now))
                .isPresent();
    }

    /** A version that somebody else has made. */
    public void add(String definition, VersionNumber number) {
        claim(definition, number, new Claim() {
            @Override
            public boolean holds(Instant now) {
                return true;
            }

            @Override
            public boolean exists(Instant now) {
                return true;
            }
        });
    }

    /** A version that a run is to make for its output of that name. */
    public void claim(String definition, VersionNumber number, Run run, String outputName) {
        claim(definition, number, new RunClaim(run, outputName));
    }

    /** A number that something stands behind. */
    public void claim(String definition, VersionNumber number, Claim claim) {
        byDefinition.computeIfAbsent(key(definition), d -> new TreeMap<>()).put(number, claim);
    }

    private NavigableMap<VersionNumber, Claim> known(String definition) {
        return byDefinition.getOrDefault(key(definition), new TreeMap<>());
    }

    private static String key(String definition) {
        return definition.toLowerCase(Locale.ROOT);
    }

    /** What stands behind a number. */
    public interface Claim {
        /** Whether the number is taken. */
        boolean holds(Instant now);

        /** Whether it can be the newest that there is. */
        boolean exists(Instant now);
    }

    /** A run that makes the version or fails to. */
    private record RunClaim(Run run, String outputName) implements Claim {
        @Override
        public boolean holds(Instant now) {
            return !run.isOver(now) || exists(now);
        }

        @Override
        public boolean exists(Instant now) {
            return run.artifacts(now).stream()
                    .anyMatch(artifact -> artifact.outputName().equals(outputName));
        }
    }
}
