package io.github.aib4j.testing.build;

import java.time.Instant;

/**
 * A log of a run as it stands at a time. Its text has ASCII characters alone.
 *
 * @param name {@link LogFolder#CUSTOMIZATION} or {@link LogFolder#VALIDATION}
 * @param created when its first line was written
 * @param modified when its last was
 */
public record LogFile(String name, String text, Instant created, Instant modified) {}
