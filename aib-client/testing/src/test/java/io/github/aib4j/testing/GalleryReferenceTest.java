package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The galleries of the local service, compared with what is published about the real ones. */
class GalleryReferenceTest {
    private static final String WEB = "/g/images/web";
    private static final String ONE = WEB + "/versions/1.0.0";

    private static final List<String> API_VERSIONS = List.of(
            "2019-03-01",
            "2019-07-01",
            "2019-12-01",
            "2020-09-30",
            "2021-07-01",
            "2021-10-01",
            "2022-01-03",
            "2022-03-03",
            "2022-08-03",
            "2023-07-03",
            "2024-03-03",
            "2025-03-03",
            "2025-12-03",
            "2026-03-03");

    @ParameterizedTest
    @CsvSource({
        "2019-12-01, '', galleries, /g",
        "2019-12-01, /images, galleries_images, /g/images/web",
        "2019-12-01, /images/versions, galleries_images_versions, /g/images/web/versions/1.0.0",
        "2025-12-03, '', galleries, /g",
        "2025-12-03, /images, galleries_images, /g/images/web",
        "2025-12-03, /images/versions, galleries_images_versions, /g/images/web/versions/1.0.0",
        "2026-03-03, '', galleries, /g",
        "2026-03-03, /images, galleries_images, /g/images/web",
        "2026-03-03, /images/versions, galleries_images_versions, /g/images/web/versions/1.0.0"
    })
    void an_answer_without_read_only_members_is_valid_by_the_schema(
            String version, String type, String definition, String path) {
        Gallery gallery = new Gallery().in(version).ready();
        gallery.put(ONE, Gallery.version("westeurope", "eastus"));
        JsonObject answer = gallery.later(Duration.ofHours(1)).get(path).body();

        assertThat(answer.text("type")).contains("Microsoft.Compute/galleries" + type);
        assertThat(ClosedSchemas.galleryErrors(version, definition, withoutReadOnly(answer)))
                .isEmpty();
    }

    private static JsonObject withoutChecks(JsonObject properties) {
        JsonObject whole = properties.without("provisioningState", "validationsProfile");
        return whole.object("safetyProfile")
                .map(safety -> whole.with("safetyProfile", safety.without("reportedForPolicyViolation")))
                .orElse(whole);
    }

    private static JsonObject withoutReadOnly(JsonObject answer) {
        JsonObject properties = withoutChecks(answer.object("properties").orElseThrow());
        if (properties.object("identifier").flatMap(i -> i.text("uniqueName")).isPresent()) {
            properties = properties.without("identifier");
        }
        JsonObject whole = properties;
        JsonObject profile = whole.object("publishingProfile")
                .map(p -> whole.with("publishingProfile", p.without("publishedDate")))
                .orElse(whole);
        JsonObject bare = profile.object("storageProfile")
                .flatMap(storage -> storage.object("osDiskImage")
                        .map(disk ->
                                profile.with("storageProfile", storage.with("osDiskImage", disk.without("sizeInGB")))))
                .orElse(profile);
        return answer.without("id").with("properties", bare);
    }

    /** Each type that the table knows is taken in the api-versions of the table, and refused in all others. */
    @Test
    void storage_account_types_are_those_of_the_table_G15() {
        String constraint =
                GalleryTable.row("TargetRegion", "storageAccountType").constraint();
        Set<String> types = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (String version : API_VERSIONS) {
            types.addAll(GalleryTable.values(constraint, version));
        }
        assertThat(types).hasSizeGreaterThan(3);
        for (String version : API_VERSIONS) {
            for (String type : types) {
                boolean known = GalleryTable.values(constraint, version).contains(type);
                if (known != isTaken(version, type)) {
                    wrong.add(type + " in " + version);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isTaken(String version, String type) {
        Gallery gallery = new Gallery().in(version).ready();
        String body = Gallery.version("westeurope")
                .replace("{'name': 'westeurope'", "{'name': 'westeurope', 'storageAccountType': '" + type + "'");
        String old = body.replace(
                "'publishingProfile': {", "'publishingProfile': {'source': {'managedImage': {'id': '/i'}}, ");
        Reply reply = gallery.put(ONE, version.equals("2019-03-01") ? old : body);
        return reply.status() == 201;
    }

    @Test
    void states_of_replication_are_those_of_the_table() {
        Set<String> aggregated = GalleryTable.values(
                GalleryTable.row("ReplicationStatus", "aggregatedState").constraint(), "2019-12-01");
        Set<String> regional = GalleryTable.values(
                GalleryTable.row("RegionalReplicationStatus", "state").constraint(), "2019-12-01");
        Gallery gallery = new Gallery().ready();
        gallery.web.service.nextVersion(VersionScenario.failsIn("eastus"));
        gallery.put(ONE, Gallery.version("westeurope", "eastus"));
        Set<String> seen = new TreeSet<>();
        Set<String> seenInRegions = new TreeSet<>();

        for (int minute = 0; minute < 12; minute++) {
            Reply status = gallery.replication(ONE);
            seen.add(status.at("properties/replicationStatus/aggregatedState"));
            seenInRegions.add(status.at("properties/replicationStatus/summary/0/state"));
            seenInRegions.add(status.at("properties/replicationStatus/summary/1/state"));
            gallery.later(Duration.ofMinutes(1));
        }

        assertThat(aggregated).contains("Completed").containsAll(seen);
        assertThat(seen).containsExactly("Failed", "InProgress", "Unknown");
        assertThat(seenInRegions).isEqualTo(new TreeSet<>(regional));
    }
}
