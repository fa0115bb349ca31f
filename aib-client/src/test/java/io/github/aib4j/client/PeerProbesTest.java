package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No probe is forgotten, and PROBES.md says what the tests show. */
class PeerProbesTest {
    private static final Path TABLE = Path.of("PROBES.md");
    private static final Path PROBES = Path.of(System.getProperty("aib.shared", "../../shared"))
            .resolve("reference/peer-bench/results/probes.psv");

    /** For these the page only has our own outcome: each is at a limit of this library. */
    private static final String GUARDS = "(a[1235]|b\\d|c13b|c22[bc]?|e\\d|f\\d) .*";

    private static final List<Class<?>> TESTS = List.of(
            PeerProbesOfAddressesTest.class,
            PeerProbesOfAnswersTest.class,
            PeerProbesOfBuildsTest.class,
            PeerProbesOfLargeBodiesTest.class,
            PeerProbesOfOperationsTest.class,
            PeerProbesOfRefusalsTest.class,
            PeerProbesOfRetriesTest.class);

    @Test
    void each_probe_is_tested_with_our_client_once() throws IOException {
        assertThat(probes().map(PeerProbe::value).filter(name -> !name.matches(GUARDS)))
                .containsExactlyInAnyOrderElementsOf(
                        requestsOfTheOfficialClient().keySet());
    }

    @Test
    void the_table_has_every_probe_once_and_says_what_its_test_shows() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        probes().forEach(probe -> shown.put(probe.value(), requests(probe.requests()) + " | " + probe.ours()));
        Map<String, String> told = new TreeMap<>();
        for (Row row : table()) {
            assertThat(told).doesNotContainKey(row.name);
            told.put(row.name, row.ourRequests + " | " + row.ours);
        }

        assertThat(told).isEqualTo(shown);
    }

    @Test
    void the_table_tells_the_requests_of_the_official_client_as_they_were_counted() throws IOException {
        Map<String, String> counted = requestsOfTheOfficialClient();

        assertThat(table())
                .filteredOn(row -> !row.name.matches(GUARDS))
                .allSatisfy(row -> assertThat(row.theirRequests).contains(counted.get(row.name)))
                .hasSameSizeAs(counted.keySet());
    }

    private static Stream<PeerProbe> probes() {
        return TESTS.stream()
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .map(method -> method.getAnnotation(PeerProbe.class))
                .filter(Objects::nonNull);
    }

    private static String requests(int number) {
        return number == PeerProbe.ANY ? "–" : Integer.toString(number);
    }

    /** By the name of the probe; its manager is the client that most people have. */
    private static Map<String, String> requestsOfTheOfficialClient() throws IOException {
        assumeTrue(Files.isRegularFile(PROBES), () -> "skipped: no probes at " + PROBES + "; set -Daib.shared");
        Map<String, String> requests = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PROBES)) {
            String[] fields = line.split("[|]", 4);
            if (fields[1].equals("manager")) {
                requests.put(fields[0], fields[2]);
            }
        }
        return requests;
    }

    private static List<Row> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("[|] [a-f]\\d.*"))
                .map(Row::of)
                .toList();
    }

    private record Row(String name, Optional<String> theirRequests, String ourRequests, String ours) {
        static Row of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("[|]")).skip(1).map(String::strip).toList();
            boolean isGuard = cells.get(0).matches(GUARDS);
            assertThat(cells).as(line).hasSize(isGuard ? 3 : 5).doesNotContain("");
            return new Row(
                    cells.get(0),
                    isGuard ? Optional.empty() : Optional.of(cells.get(1)),
                    cells.get(cells.size() - 2),
                    cells.get(cells.size() - 1));
        }
    }
}
