package io.github.aib4j.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.id.ImageTemplateId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTokenTest {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final BuildToken TOKEN = BuildToken.builder()
            .templateId(ImageTemplateId.of(SUBSCRIPTION, "images", "web-01"))
            .startTime(Instant.parse("2022-08-22T08:56:16.066095825Z"))
            .operationId("2ce48f08-9093-4c5e-9909-1099d922d96e")
            .build();

    /** Made by other means than the library's, from what its documentation says; it must be read for ever. */
    private static final String OF_0_1_0 =
            "aib1:Du_zRXM5ZTIyM2RiZS0zMzk5LTRlMTktODhlYi0wOTc1ZjAyYWM4N2YKZ2ltYWdlcwpud2ViLTAxCmIy"
                    + "MDIyLTA4LTIyVDA4OjU2OjE2LjA2NjA5NTgyNVoKbzJjZTQ4ZjA4LTkwOTMtNGM1ZS05OTA5LTEwOTlkOTIyZDk2ZQ";

    @Test
    void a_token_says_which_build_it_is() {
        BuildToken read = BuildToken.parse(" " + TOKEN + "\n");

        assertThat(read).isEqualTo(TOKEN);
        assertThat(read.templateId().name()).contains("web-01");
        assertThat(read.startTime()).contains(Instant.parse("2022-08-22T08:56:16.066095825Z"));
        assertThat(read.operationId()).contains("2ce48f08-9093-4c5e-9909-1099d922d96e");
    }

    @Test
    void a_token_of_the_first_release_is_read() {
        assertThat(BuildToken.parse(OF_0_1_0)).isEqualTo(TOKEN);
        assertThat(TOKEN).hasToString(OF_0_1_0);
    }

    @Test
    void a_token_for_ordinary_names_is_short() {
        BuildToken longNames = TOKEN.toBuilder()
                .templateId(ImageTemplateId.of(SUBSCRIPTION, "r".repeat(40), "t".repeat(40)))
                .build();
        BuildToken longest = TOKEN.toBuilder()
                .templateId(ImageTemplateId.of(SUBSCRIPTION, "r".repeat(90), "t".repeat(64)))
                .build();

        assertThat(TOKEN.toString()).hasSizeLessThan(210);
        assertThat(longNames.toString()).hasSizeLessThan(300);
        assertThat(longest.toString()).hasSizeLessThan(400).matches("aib1:[A-Za-z0-9_-]+");
    }

    @Property
    void every_token_reads_back_equal(
            @ForAll("names") String subscription,
            @ForAll("names") String group,
            @ForAll("names") String template,
            @ForAll("times") Optional<Instant> start,
            @ForAll("operations") Optional<String> operation) {
        BuildToken token = BuildToken.builder()
                .templateId(ImageTemplateId.of(subscription, group, template))
                .startTime(start)
                .operationId(operation)
                .build();

        assertThat(BuildToken.parse(token.toString())).isEqualTo(token);
        assertThat(BuildToken.parse(token.toString()).templateId().names())
                .isEqualTo(token.templateId().names());
    }

    @Property
    void a_token_that_was_cut_or_changed_is_refused(@ForAll("places") int place, @ForAll boolean cut) {
        String text = TOKEN.toString();
        String other = cut
                ? text.substring(0, place)
                : text.substring(0, place) + (text.charAt(place) == 'A' ? 'B' : 'A') + text.substring(place + 1);

        assertThatThrownBy(() -> BuildToken.parse(other)).isInstanceOf(InvalidBuildTokenException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "aib1:AAAA | 'aib1:AAAA' is not a build token: it was truncated or changed; give the whole original text",
                "aib1:*** | 'aib1:***' is not a build token: it was truncated or changed; give the whole original text",
                "aib2:AAAA | 'aib2:AAAA' is not a build token: its format is unknown to this version of the library, which only reads aib1:; use the version that made the token, or a later one",
                "web-01 | 'web-01' is not a build token: it does not begin with aib1:; give the whole text of one",
                "eyJ0eXAiOiJKV1QiLCJhbGciOi | 'eyJ0eXAiOiJK…' is not a build token: it does not begin with aib1:; give the whole text of one",
            })
    void a_text_that_is_no_token_is_refused_with_the_reason_and_quoted_in_part(String text, String message) {
        assertThatThrownBy(() -> BuildToken.parse(text))
                .isInstanceOf(InvalidBuildTokenException.class)
                .hasMessage(message);
    }

    @Test
    void an_endless_text_is_not_read() {
        assertThatThrownBy(() -> BuildToken.parse("aib1:" + "A".repeat(5_000)))
                .isInstanceOf(InvalidBuildTokenException.class)
                .hasMessageEndingWith("it has 5005 characters, and a token is never longer than 4096");
    }

    @Test
    void unknown_lines_are_ignored() {
        BuildToken read = BuildToken.parse(text("ssub\nggroup\nnweb\nzmore\n"));

        assertThat(read).isEqualTo(BuildToken.of(ImageTemplateId.of("sub", "group", "web")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssub\nggroup",
                "ssub\nggroup\nn..",
                "ssub\nggroup\nna/b",
                "ssub\nggroup\nna?b",
                "ssub\nggroup\nnweb\nbyesterday",
                "ssub\nggroup\nnweb\nohttps://a.example/?sig=1",
                "ssub\nggroup\nnweb\nnother",
            })
    void a_complete_token_with_invalid_content_is_refused(String content) {
        assertThatThrownBy(() -> BuildToken.parse(text(content))).isInstanceOf(InvalidBuildTokenException.class);
    }

    @Test
    void a_token_only_has_names_times_and_an_id() {
        assertThatThrownBy(() -> TOKEN.toBuilder()
                        .operationId("https://management.azure.com/operations/1?s=MARK")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An operation id is 1 to 64 letters, digits and dashes, not 48 characters of other kinds;"
                        + " give the id alone, not the address that contains it");
        assertThatThrownBy(() -> BuildToken.of(ImageTemplateId.parse("[resourceId('a', 'b')]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'[resourceId('a', 'b')]' is not the id of an image template");
        assertThatThrownBy(() -> BuildToken.of(ImageTemplateId.of("sub", "..", "web")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('!', '\u07ff')
                .excludeChars('/', '<', '>', '%', '&', '\\', '?', '#')
                .ofMinLength(1)
                .ofMaxLength(90)
                .filter(name ->
                        !name.equals(".") && !name.equals("..") && name.chars().noneMatch(Character::isWhitespace));
    }

    @Provide
    Arbitrary<Optional<Instant>> times() {
        return DateTimes.instants()
                .map(Optional::of)
                .injectNull(0.2)
                .map(time -> time == null ? Optional.empty() : time);
    }

    @Provide
    Arbitrary<Optional<String>> operations() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-')
                .ofMaxLength(64)
                .map(id -> id.isEmpty() ? Optional.empty() : Optional.of(id));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, TOKEN.toString().length() - 1);
    }

    /** A token of that content, as its documentation describes it. */
    private static String text(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] all = ByteBuffer.allocate(4 + bytes.length)
                .putInt((int) crc.getValue())
                .put(bytes)
                .array();
        return "aib1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }
}
