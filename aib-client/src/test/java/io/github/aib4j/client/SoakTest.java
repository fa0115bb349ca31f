package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A thousand builds at once on one asynchronous client, each ending in its own way, in a JVM whose heap is small, while
 * every fifth answer goes wrong: refused, lost on either way, cut off, no JSON, slow.
 *
 * <p>Measured, with a poll in each minute or two of the service: 12 to 19 requests per build, of which 1.1 to begin it; 36
 * MB of heap at most, the service's own 17 among them, and 8 threads in all.
 */
class SoakTest {
    private static final Pattern FIGURES = Pattern.compile(
            "1000 builds in .*; ([0-9.]+) % of the answers went visibly wrong; ([0-9]+) requests to run");
    private static final Pattern MEMORY = Pattern.compile("each quarter: ([0-9, ]+) MB; threads at most: ([0-9]+)");

    @Test
    void a_thousand_builds_at_once_are_told_as_they_ended_though_every_fifth_answer_goes_wrong() throws Exception {
        String said = ChildJvm.output(List.of("-Xmx128m"), Soak.class, "1000");
        System.out.print(said);

        assertThat(said)
                .as("none lost, none doubled, none told otherwise than the service holds it")
                .contains("1000 outcomes, 0 wrong; the service holds 1000 runs")
                .contains("ends: {Canceled=", "Failed=", "PartiallySucceeded=", "Succeeded=");
        Matcher figures = found(FIGURES, said);
        assertThat(Double.parseDouble(figures.group(1)))
                .as("percent gone visibly wrong, without those slow or cut off")
                .isBetween(15.0, 23.0);
        assertThat(Integer.parseInt(figures.group(2)))
                .as("begins that went wrong and were repeated")
                .isBetween(1_020, 1_500);
        Matcher memory = found(MEMORY, said);
        List<Integer> heap =
                Stream.of(memory.group(1).split(", ")).map(Integer::parseInt).toList();
        assertThat(heap.get(4)).as("MB at the end, after %s", heap).isLessThanOrEqualTo(heap.get(1) + 4);
        assertThat(Integer.parseInt(memory.group(2))).as("threads").isLessThan(50);
    }

    private static Matcher found(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher;
    }
}
