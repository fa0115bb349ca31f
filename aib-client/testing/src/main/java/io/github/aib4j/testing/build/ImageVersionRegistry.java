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
 * The versions of gallery images, made by builds or by others. Image definitions are identified by id, regardless of
 * letter case.
 */
public final class ImageVersionRegistry {
    /** The first version of a definition: assumed. */
    private static final long FIRST_MAJOR = 1;

    private final Map<String, NavigableMap<VersionNumber, Claim>> byDefinition = new HashMap<>();
    private final Map<String, Long> lastAutomatic = new HashMap<>();
    private final Comparator<VersionNumber> order;

    /** Compares versions by number. */
    public ImageVersionRegistry() {
        this(false);
    }

    /**
     * @param sortsAsText whether versions are compared as texts to find the newest, and not as numbers
     */
    public ImageVersionRegistry(boolean sortsAsText) {
        this.order = sortsAsText ? Comparator.comparing(VersionNumber::text) : Comparator.naturalOrder();
    }

    /**
     * The number that the service chooses by default.
     *
     * <p>The only one recorded is {@code 0.25342.22189}. Its parts are the two halves of the 32-bit Unix time of a
     * moment four days before its recording was stored, so the rule here is: zero, the seconds divided by 65536, and
     * the rest, of the time at which the run starts. If an image definition already has the number, that of the next
     * second is used.
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
     * The number of the scheme {@code Latest}: one above the newest (documented). That this means the next patch, and
     * the first number, are assumed.
     *
     * @param major the major version to count in, if given
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

    /** The newest existing version. */
    public Optional<VersionNumber> newest(String definition, Instant now) {
        return known(definition).entrySet().stream()
                .filter(entry -> entry.getValue().exists(now))
                .map(Map.Entry::getKey)
                .max(order);
    }

    /** Whether the version exists, or a running build will make it. */
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

    /** A version that a run will make for its output of that name. */
    public void claim(String definition, VersionNumber number, Run run, String outputName) {
        claim(definition, number, new RunClaim(run, outputName));
    }

    /** A number with its version or run. */
    public void claim(String definition, VersionNumber number, Claim claim) {
        byDefinition.computeIfAbsent(key(definition), d -> new TreeMap<>()).put(number, claim);
    }

    private NavigableMap<VersionNumber, Claim> known(String definition) {
        return byDefinition.getOrDefault(key(definition), new TreeMap<>());
    }

    private static String key(String definition) {
        return definition.toLowerCase(Locale.ROOT);
    }

    /** The version or run of a number. */
    public interface Claim {
        /** Whether the number is taken. */
        boolean holds(Instant now);

        /** Whether it can be the newest version. */
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
