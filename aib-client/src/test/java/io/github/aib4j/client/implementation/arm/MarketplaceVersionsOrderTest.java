package io.github.aib4j.client.implementation.arm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketplaceVersionsOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "9.0.1, 10.0.1, 10.0.0; 10.0.1",
                "24.04.202611010, 24.04.202611110, 22.04.202612010; 24.04.202611110",
                "16.04.1, 16.4.2; 16.4.2",
                "26100.4061.250513, 26100.10000.250101; 26100.10000.250101",
                "1.0.20261129080000000000001, 1.0.9; 1.0.20261129080000000000001",
                "1.0, 1.0.0; 1.0.0"
            })
    void the_newest_version_is_the_greatest_by_its_numbers(String versions, String newest) {
        StringBuilder list = new StringBuilder("[");
        for (String version : versions.split(", ", -1)) {
            list.append(list.length() == 1 ? "" : ",")
                    .append("{\"name\": \"")
                    .append(version)
                    .append("\"}");
        }

        assertThat(MarketplaceVersions.newest(list.append("]").toString().getBytes(UTF_8)))
                .contains(newest);
    }
}
