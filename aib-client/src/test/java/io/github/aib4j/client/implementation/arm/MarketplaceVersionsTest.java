package io.github.aib4j.client.implementation.arm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarketplaceVersionsTest {
    private static Optional<String> newest(String... names) {
        String list =
                Stream.of(names).map(name -> "{\"name\": \"" + name + "\"}").collect(Collectors.joining(", "));
        return MarketplaceVersions.newest(("[" + list + "]").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_newest_version_is_the_greatest_number_in_any_order() {
        assertThat(newest("9.4.2024", "10.1.2023", "9.5.2025")).contains("10.1.2023");
        assertThat(newest("20348.2966.241205", "20348.587.220303")).contains("20348.2966.241205");
        assertThat(newest("1.0.20210101.9", "1.0.20210101.10")).contains("1.0.20210101.10");
        assertThat(newest("22.04.202306070", "22.04.202501010", "22.04.202412190"))
                .contains("22.04.202501010");
    }

    @Test
    void a_name_that_is_no_number_is_ignored() {
        assertThat(newest("1.0.0", "1.0.beta")).isPresent();
        assertThat(newest()).isEmpty();
    }
}
