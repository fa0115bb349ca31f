package io.github.aib4j.client.testing.build;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers of gallery image versions that the service makes.
 *
 * <p>The only one recorded is {@code 0.25342.22189}. Its parts are the two halves of the 32-bit Unix time of a moment
 * four days before its recording was stored, so the rule here is: zero, the seconds divided by 65536, and the rest,
 * of the time at which the run starts. A number that an image definition already got is not given again: the next
 * second is. The schemes that a template asks for with {@code versioning} are not known to give other numbers.
 */
public final class GalleryVersions {
    private final Map<String, Long> last = new HashMap<>();

    public String next(String definitionId, Instant time) {
        long seconds = last.merge(
                definitionId.toLowerCase(Locale.ROOT), time.getEpochSecond(), (old, now) -> Math.max(old + 1, now));
        return "0." + (seconds >> 16) + "." + (seconds & 0xFFFF);
    }
}
