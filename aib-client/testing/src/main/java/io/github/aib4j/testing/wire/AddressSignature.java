package io.github.aib4j.testing.wire;

import java.time.Instant;

/** What addresses of operations end with since 2024, by the clock: a signature of some 3,000 characters (recorded). */
public final class AddressSignature {
    private static final Instant SIGNED_SINCE = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");

    private final IdGenerator ids;
    private final String certificate;

    public AddressSignature(IdGenerator ids) {
        this.ids = ids;
        this.certificate = ids.token("certificate", 1950);
    }

    /**
     * The end of the address of that operation; empty before 2024. Made anew whenever it is needed: kept, the signatures
     * of a long test would fill its memory.
     */
    public String of(String operationId, Instant start) {
        if (start.isBefore(SIGNED_SINCE)) {
            return "";
        }
        long ticks = (start.getEpochSecond() - YEAR_ONE.getEpochSecond()) * 10_000_000 + start.getNano() / 100;
        return "&t=" + ticks + "&c=" + certificate + "&s=" + ids.token("s" + operationId, 256) + "&h="
                + ids.token("h" + operationId, 32);
    }
}
