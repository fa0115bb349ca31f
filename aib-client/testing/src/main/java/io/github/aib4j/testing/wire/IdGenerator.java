package io.github.aib4j.testing.wire;

import io.github.aib4j.model.value.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Generates the service's ids. The same seed and requests always give the same ids. */
public final class IdGenerator {
    private final Random random;
    private final long seed;

    public IdGenerator(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** A new GUID in lower case. */
    public String next() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /** The GUID that belongs to a name; letter case does not matter. */
    public String of(String name) {
        return UUID.nameUUIDFromBytes((seed + name.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The principal of the user-assigned identity with this resource id. */
    public JsonObject ofIdentity(String id) {
        return Json.object(
                "principalId", Json.text(of("principal of " + id)), "clientId", Json.text(of("client of " + id)));
    }

    /** A token of this many bytes in the URL-safe alphabet, derived from a name. */
    public String token(String name, int bytes) {
        byte[] value = new byte[bytes];
        new Random(seed
                        ^ UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .getMostSignificantBits())
                .nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
