package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions for dates and times. */
final class DateFunctions {
    private static final Pattern DURATION =
            Pattern.compile("(-?)P(?:(\\d{1,4})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,5})W)?(?:(\\d{1,7})D)?"
                    + "(?:T(?:(\\d{1,8})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?");

    /** A time; with a blank in place of the T, too, as written by {@code utcNow('u')}. */
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,7})?)?)(Z|[+-]\\d{2}:\\d{2})?)?");

    private static final String OUT_OF_RANGE = "has no result within the years 1 to 9999";

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})Z");

    private DateFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("dateTimeAdd", DateFunctions::add);
        all.put("dateTimeFromEpoch", DateFunctions::fromEpoch);
        all.put("dateTimeToEpoch", DateFunctions::toEpoch);
        all.put("utcNow", DateFunctions::now);
    }

    private static JsonValue add(ArmCall call) {
        call.takes(2, 3);
        OffsetDateTime base = time(call.text(0), call);
        Matcher duration = DURATION.matcher(call.text(1));
        if (!duration.matches() || call.text(1).endsWith("P") || call.text(1).endsWith("T")) {
            throw call.failure("takes a duration such as 'P3Y', '-P9D' or 'PT1H' as argument 2");
        }
        try {
            OffsetDateTime sum = added(base, duration);
            return ArmValues.text(call.has(2) ? NetDate.format(sum, call.text(2), call) : NetDate.usual(sum));
        } catch (DateTimeException | ArithmeticException e) {
            throw call.failure(OUT_OF_RANGE);
        }
    }

    private static OffsetDateTime added(OffsetDateTime base, Matcher duration) {
        int sign = duration.group(1).isEmpty() ? 1 : -1;
        Period days = Period.of((int) number(duration, 2), (int) number(duration, 3), (int)
                (number(duration, 4) * 7 + number(duration, 5)));
        Duration time = Duration.ofHours(number(duration, 6))
                .plusMinutes(number(duration, 7))
                .plusSeconds(number(duration, 8));
        return inRange(base.plus(days.multipliedBy(sign)).plus(time.multipliedBy(sign)));
    }

    /** Checks that the year is from 1 to 9999, both in its own offset and in UTC. */
    private static OffsetDateTime inRange(OffsetDateTime time) {
        int year = time.getYear();
        int inUtc = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        if (Math.min(year, inUtc) < 1 || Math.max(year, inUtc) > 9999) {
            throw new DateTimeException("year");
        }
        return time;
    }

    private static long number(Matcher duration, int group) {
        return duration.group(group) == null ? 0 : Long.parseLong(duration.group(group));
    }

    /** A time without an offset is in UTC. */
    private static OffsetDateTime time(String text, ArmCall call) {
        try {
            Matcher compact = COMPACT.matcher(text);
            Matcher time = TIME.matcher(compact.replaceFirst("$1-$2-$3T$4:$5:$6Z"));
            if (time.matches()) {
                String clock = time.group(2) == null ? "00:00" : time.group(2);
                String offset = time.group(3) == null ? "Z" : time.group(3);
                return inRange(OffsetDateTime.parse(time.group(1) + "T" + clock + offset));
            }
        } catch (DateTimeException e) {
            throw notTime(call);
        }
        throw notTime(call);
    }

    private static ArmFailure notTime(ArmCall call) {
        return call.failure("takes a time in ISO 8601, such as '2026-04-07T14:53:14Z'");
    }

    private static JsonValue fromEpoch(ArmCall call) {
        call.takes(1, 1);
        try {
            Instant time = Instant.ofEpochSecond(call.integer(0));
            return ArmValues.text(NetDate.sortable(inRange(time.atOffset(ZoneOffset.UTC))) + "Z");
        } catch (DateTimeException e) {
            throw call.failure(OUT_OF_RANGE);
        }
    }

    private static JsonValue toEpoch(ArmCall call) {
        call.takes(1, 1);
        return JsonNumber.of(time(call.text(0), call).toEpochSecond());
    }

    private static JsonValue now(ArmCall call) {
        call.takes(0, 1);
        Instant now = call.evaluation()
                .scope()
                .time()
                .orElseThrow(() -> ArmFailure.ofCloud("the function 'utcNow' needs the clock, and no time is given"));
        String format = call.has(0) ? call.text(0) : "yyyyMMddTHHmmssZ";
        try {
            return ArmValues.text(NetDate.format(inRange(now.atOffset(ZoneOffset.UTC)), format, call));
        } catch (DateTimeException e) {
            throw call.failure(OUT_OF_RANGE);
        }
    }
}
