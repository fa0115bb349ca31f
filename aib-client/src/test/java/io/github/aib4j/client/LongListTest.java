package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of any length takes the memory of a page. */
class LongListTest {
    @Test
    void a_hundred_thousand_versions_are_listed_in_64_megabytes_and_none_of_them_stays() throws Exception {
        String said = ChildJvm.output(List.of("-Xmx64m"), LongList.class, "100000", "20000");

        List<Long> kilobytes = said.lines()
                .filter(line -> line.matches("\\d+ \\d+"))
                .map(line -> Long.valueOf(line.substring(line.indexOf(' ') + 1)))
                .toList();
        assertThat(kilobytes).as(said).hasSize(5);
        assertThat(kilobytes.get(4) - kilobytes.get(0)).as(said).isLessThan(4_000);
    }
}
