package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The client never waits an hour before a retry, in whatever form the service asks for it. */
@ParameterizedClass
@EnumSource(Flavour.class)
class LongRetryAfterTest {
    private final HangingService service = new HangingService();
    private final ImageBuilderClient client;

    LongRetryAfterTest(Flavour flavour) {
        this.client = flavour.of(TestClients.builder(service));
    }

    static Stream<List<String>> hours() {
        return Stream.of(
                List.of("Retry-After", "3600"),
                List.of("Retry-After", "+3600"),
                List.of("Retry-After", "\u0663\u0666\u0660\u0660"),
                List.of("Retry-After", "\uff13\uff16\uff10\uff10"),
                List.of("Retry-After", "9223372036854775807"),
                List.of("Retry-After", "99999999999999999999999"),
                List.of("Retry-After", date("EEE", 0)),
                List.of("Retry-After", date("EEE", 1)),
                List.of("Retry-After", date("'Xyz'", 0)),
                List.of("x-ms-retry-after-ms", "3600000"),
                List.of("x-ms-retry-after-ms", "+3600000"),
                List.of("x-ms-retry-after-ms", "\u0663\u0666\u0660\u0660\u0660\u0660\u0660"),
                List.of("retry-after-ms", "+3600000"));
    }

    /** In an hour, with the weekday of some days later. */
    private static String date(String weekday, int later) {
        ZonedDateTime time = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
        return DateTimeFormatter.ofPattern(weekday, Locale.ENGLISH).format(time.plusDays(later))
                + DateTimeFormatter.ofPattern(", dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                        .format(time);
    }

    @ParameterizedTest
    @MethodSource("hours")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_hour_is_not_waited_for(List<String> header) {
        service.script(request -> ProbeReply.of(429, "").with(header.get(0), header.get(1)));

        assertThatThrownBy(() -> client.get("images", "web-01"))
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(429));
        assertThat(service.asked()).hasSize(1);
    }
}
