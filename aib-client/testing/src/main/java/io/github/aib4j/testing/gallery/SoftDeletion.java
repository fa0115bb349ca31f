package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The current soft-delete policy of a gallery, and the block of deletions that exists since 2026-03-03.
 *
 * @param isOn whether deleted versions can be restored
 * @param retention how long they can be used; 7 days by default, which is documented for older api-versions
 * @param grace how long until they are purged after that; none by default (assumed)
 */
record SoftDeletion(boolean isOn, Duration retention, Duration grace) {
    /** The times of the deletion, to the second (recorded for both kinds). */
    static final Duration SOFT = Duration.ofSeconds(150);

    static final Duration FOR_GOOD = Duration.ofSeconds(135);
    private static final int MONTHS = 6;
    private static final int DAYS = 182;

    /**
     * The default of a period.
     *
     * @param isReturned whether it is returned although it was not sent
     */
    record Usual(long retention, long grace, boolean isReturned) {
        static Usual of(Set<Alternative> alternatives) {
            boolean isReturned = alternatives.contains(Alternative.ABSENT_PERIODS_ARE_RETURNED);
            return alternatives.contains(Alternative.ABSENT_PERIODS_ARE_30_AND_7_DAYS)
                    ? new Usual(30, 7, isReturned)
                    : new Usual(7, 0, isReturned);
        }
    }

    static SoftDeletion of(StoredResource gallery, Usual usual) {
        JsonObject policy = Json.child(gallery.properties(), "softDeletePolicy");
        return new SoftDeletion(
                policy.get("isSoftDeleteEnabled")
                        .filter(new JsonBoolean(true)::equals)
                        .isPresent(),
                Duration.ofDays(
                        OrderedMembers.number(policy, "retentionPeriodInDays").orElse(usual.retention)),
                Duration.ofDays(
                        OrderedMembers.number(policy, "gracePeriodInDays").orElse(usual.grace)));
    }

    RecycleBin.Entry entry(StoredResource version, Instant now) {
        Instant consumable = now.plus(retention);
        return new RecycleBin.Entry(version, now, now.plus(SOFT), consumable, consumable.plus(grace));
    }

    /** The stored policy: the periods after the switch (recorded). */
    static JsonObject ordered(JsonObject policy, Usual usual) {
        JsonObject whole = usual.isReturned
                ? OrderedMembers.defaulted(
                        OrderedMembers.defaulted(policy, "retentionPeriodInDays", JsonNumber.of(usual.retention)),
                        "gracePeriodInDays",
                        JsonNumber.of(usual.grace))
                : policy;
        return OrderedMembers.ordered(whole, "isSoftDeleteEnabled", "retentionPeriodInDays", "gracePeriodInDays");
    }

    /** The version with a default end of life and block, unless it has its own (documented; the form is assumed). */
    static JsonObject blocked(JsonObject version, Instant published, Set<Alternative> alternatives) {
        JsonObject properties = Json.child(version, "properties");
        Instant end = alternatives.contains(Alternative.SIX_MONTHS_ARE_182_DAYS)
                ? published.plus(Duration.ofDays(DAYS))
                : published.atOffset(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
        Instant shown =
                alternatives.contains(Alternative.END_OF_LIFE_IS_AT_MIDNIGHT) ? end.truncatedTo(ChronoUnit.DAYS) : end;
        JsonObject profile = OrderedMembers.defaulted(
                Json.child(properties, "publishingProfile"), "endOfLifeDate", Json.text(Timestamps.ofCompute(shown)));
        JsonObject safety = OrderedMembers.defaulted(
                Json.child(properties, "safetyProfile"), "blockDeletionBeforeEndOfLife", new JsonBoolean(true));
        return version.with(
                "properties", properties.with("publishingProfile", profile).with("safetyProfile", safety));
    }
}
