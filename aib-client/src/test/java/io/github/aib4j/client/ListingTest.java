package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A list of 100,000 templates in pages of 100, read in 64 MB of heap. For the synchronous client azure-core fetches a page
 * when the one before it is used up; for the asynchronous one it fetches one page ahead.
 */
class ListingTest {
    private static final Pattern WAY = Pattern.compile(
            "(stream|iterator|flux): 100000 templates in 1000 pages, at most ([0-9]+) page.* KB", Pattern.MULTILINE);

    @Test
    void a_hundred_thousand_templates_stream_through_64_megabytes() throws Exception {
        String said = ChildJvm.output(List.of("-Xmx64m"), Listing.class);
        System.out.print(said);

        assertThat(said).startsWith("heap of at most 64 MB").contains("for one item of a flux: 2 pages");
        List<Matcher> ways = WAY.matcher(said)
                .results()
                .map(found -> WAY.matcher(found.group()))
                .toList();
        assertThat(ways).as(said).hasSize(3);
        for (Matcher way : ways) {
            assertThat(way.matches()).isTrue();
            assertThat(Integer.parseInt(way.group(2))).as(way.group()).isLessThanOrEqualTo(1);
            List<Integer> heap = Stream.of(
                            way.group().replaceAll(".* collection | KB", "").split(", "))
                    .map(Integer::parseInt)
                    .toList();
            assertThat(heap.get(4)).as(way.group()).isLessThan(heap.get(0) + 4 * 1024);
        }
    }
}
