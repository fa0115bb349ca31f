package io.github.aib4j.testing.wire;

import java.time.Instant;

/**
 * The end of operation addresses since 2024: a signature of some 3,000 characters (recorded). The service's clock
 * decides.
 */
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
     * The end of this operation's address; empty before 2024. It is recomputed each time, because stored signatures
     * would fill the memory of a long test.
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
