package io.github.aib4j.testing.build;

import java.time.Instant;
import java.util.List;

/**
 * A log of a run at a given time. Its text consists of ASCII characters.
 *
 * @param name {@link LogFolder#CUSTOMIZATION} or {@link LogFolder#VALIDATION}
 * @param times when each of its lines was written
 */
public record LogFile(String name, String text, List<Instant> times) {
    /** When its first line was written. */
    public Instant created() {
        return times.get(0);
    }

    /** When its last line was written. */
    public Instant modified() {
        return times.get(times.size() - 1);
    }
}
