package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VersionScenarioTest {
    private static final String STATE = "properties/provisioningState";
    private static final String STATUS = "properties/replicationStatus/";
    private static final String WEB = "/g/images/web";
    private static final String ONE = WEB + "/versions/1.0.0";
    private static final String TWO_REGIONS = Gallery.version("westeurope", "northeurope");

    private final Gallery gallery = new Gallery().ready();
    private final LocalImageBuilder service = gallery.web.service;

    private Reply made() {
        return gallery.put(ONE, TWO_REGIONS);
    }

    private Reply operation(Reply started) {
        return gallery.follow(started, "Azure-AsyncOperation");
    }

    @Test
    void a_version_that_does_not_reach_a_region_stays_and_says_which() {
        service.nextVersion(VersionScenario.failsIn("North Europe"));
        Reply started = made();

        assertThat(started.status()).isEqualTo(201);
        assertThat(operation(started).at("status")).isEqualTo("InProgress");
        gallery.later(Duration.ofHours(1));

        Reply ended = operation(started);
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.at("status")).isEqualTo("Failed");
        assertThat(ended.at("error/message"))
                .isEqualTo("Gallery replication jobs failed in one or more regions. The failing regions' details are as"
                        + " follows: '{region:northeurope, detail:Failed with internal server error.}'. If retry does"
                        + " not work, then please do an update by removing the failed regions and update again by adding"
                        + " them back.");
        Reply version = gallery.replication(ONE);
        assertThat(version.at(STATE)).isEqualTo("Failed");
        assertThat(version.at(STATUS + "aggregatedState")).isEqualTo("Failed");
        assertThat(version.at(STATUS + "summary/0/state")).isEqualTo("Completed");
        assertThat(version.at(STATUS + "summary/0/progress")).isEqualTo("100");
        assertThat(version.at(STATUS + "summary/0/details")).isEqualTo("absent");
        assertThat(version.at(STATUS + "summary/1/state")).isEqualTo("Failed");
        assertThat(version.at(STATUS + "summary/1/details")).isEqualTo("Failed with internal server error.");
        service.close();
    }

    @Test
    void nothing_is_known_of_a_region_before_anything_has_begun() {
        made();

        Reply atOnce = gallery.replication(ONE);
        Reply soon = gallery.later(Duration.ofMinutes(1)).replication(ONE);

        assertThat(atOnce.at(STATUS + "aggregatedState")).isEqualTo("Unknown");
        assertThat(atOnce.at(STATUS + "summary/0/state")).isEqualTo("Unknown");
        assertThat(soon.at(STATUS + "aggregatedState")).isEqualTo("InProgress");
        assertThat(soon.at(STATUS + "summary/0/state")).isEqualTo("Replicating");
    }

    @Test
    void an_update_tries_the_lost_region_again() {
        service.nextVersion(VersionScenario.failsIn("northeurope", "no room"));
        made();
        gallery.later(Duration.ofHours(1));
        assertThat(gallery.replication(ONE).at(STATUS + "summary/1/details")).isEqualTo("no room");

        Reply again = made();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at(STATE)).isEqualTo("Updating");
        assertThat(gallery.replication(ONE).at(STATUS + "summary/0/state")).isEqualTo("Completed");
        assertThat(gallery.later(Duration.ofHours(1)).get(ONE).at(STATE)).isEqualTo("Succeeded");
        assertThat(operation(again).at("status")).isEqualTo("Succeeded");
        assertThat(gallery.replication(ONE).at(STATUS + "summary/1/state")).isEqualTo("Completed");
    }

    @Test
    void a_region_that_is_added_may_fail_and_the_others_keep_the_version() {
        gallery.put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));
        service.nextVersion(VersionScenario.fails("InternalExecutionError", "An internal execution error occurred."));

        Reply started = made();
        gallery.later(Duration.ofHours(1));

        assertThat(operation(started).at("error/code")).isEqualTo("InternalExecutionError");
        Reply version = gallery.replication(ONE);
        assertThat(version.at(STATE)).isEqualTo("Failed");
        assertThat(version.at(STATUS + "summary/0/state")).isEqualTo("Completed");
        assertThat(version.at(STATUS + "summary/1/details")).isEqualTo("An internal execution error occurred.");
    }

    @Test
    void a_version_that_failed_everywhere_has_no_disks_and_is_not_the_latest() {
        gallery.put(WEB + "/versions/0.9.0", TWO_REGIONS);
        service.nextVersion(VersionScenario.fails("Conflict", "The source is in use."));
        made();

        Reply failed = gallery.later(Duration.ofHours(1)).get(ONE);

        assertThat(failed.at(STATE)).isEqualTo("Failed");
        assertThat(failed.at("properties/storageProfile/osDiskImage")).isEqualTo("absent");
        gallery.web.created(Web.json("{'location': 'westeurope', 'identity': {'type': 'UserAssigned',"
                + " 'userAssignedIdentities': {'/subscriptions/s/id': {}}}, 'properties': {'source': {'type': 'SharedImageVersion',"
                + " 'imageVersionId': '" + Web.GALLERY_IMAGE + "/versions/latest'}, 'distribute': ["
                + Web.gallery(Web.GALLERY_IMAGE) + "]}}"));
        assertThat(gallery.web.get().at("properties/source/exactVersion")).endsWith("/versions/0.9.0");
        assertThat(gallery.delete(ONE).status()).isEqualTo(202);
    }

    @Test
    void a_scenario_waits_for_a_version_in_its_region() {
        service.nextVersion(VersionScenario.failsIn("eastus"));

        made();

        assertThatThrownBy(service::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version: fails in eastus");
    }

    @Test
    void a_version_takes_the_given_time_or_forever() {
        service.nextVersion(VersionScenario.takes(Duration.ofHours(3)));
        service.nextVersion(VersionScenario.hangs());
        Reply slow = made();
        Reply stuck = gallery.put(WEB + "/versions/2.0.0", TWO_REGIONS);

        gallery.later(Duration.ofHours(3).minusSeconds(1));
        assertThat(operation(slow).at("status")).isEqualTo("InProgress");
        gallery.later(Duration.ofSeconds(1));
        assertThat(operation(slow).at("status")).isEqualTo("Succeeded");
        assertThat(gallery.later(Duration.ofDays(1000))
                        .get(WEB + "/versions/2.0.0")
                        .at(STATE))
                .isEqualTo("Creating");
        assertThat(operation(stuck).at("status")).isEqualTo("InProgress");
        assertThat(service.history())
                .anySatisfy(line -> assertThat(line).contains("version images/g/web/1.0.0: succeeds after PT3H"));
    }

    @Test
    void a_failure_may_come_at_another_time_but_not_before_the_request() {
        service.nextVersion(VersionScenario.failsIn("westeurope").after(Duration.ofMinutes(1)));
        Reply started = made();

        gallery.later(Duration.ofMinutes(1));

        assertThat(operation(started).at("status")).isEqualTo("Failed");
        assertThatThrownBy(() -> VersionScenario.takes(Duration.ZERO))
                .hasMessage("a version cannot take PT0S; give a positive time");
    }

    /** G01: a data disk of an image that is known is read; what is sent of a disk counts as well. */
    @Test
    void a_data_disk_over_one_terabyte_is_not_replicated_G01() {
        String disk = "'storageProfile': {'dataDiskImages': [{'lun': 1, 'sizeInGB': %d}], ";
        Reply big = gallery.put(ONE, TWO_REGIONS.replace("'storageProfile': {", disk.formatted(1025)));
        Reply fits =
                gallery.put(WEB + "/versions/2.0.0", TWO_REGIONS.replace("'storageProfile': {", disk.formatted(1024)));
        gallery.later(Duration.ofHours(1));

        assertThat(big.status()).isEqualTo(201);
        assertThat(operation(big).at("error/message"))
                .contains("The GalleryImageVersion source resource size 1025 exceeds the max size 1024 supported");
        assertThat(gallery.replication(ONE).at(STATUS + "summary/1/details"))
                .isEqualTo("Replication failed in this region due to 'The GalleryImageVersion source resource size 1025"
                        + " exceeds the max size 1024 supported'");
        assertThat(operation(fits).at("status")).isEqualTo("Succeeded");
    }

    @Test
    void faults_on_the_wire_hit_calls_about_galleries_too() {
        service.inject(WireFault.throttled(Duration.ofSeconds(7)));
        Reply throttled = made();
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.header("Retry-After")).isEqualTo("7");
        assertThat(gallery.get(ONE).status()).as("not begun").isEqualTo(404);

        service.inject(WireFault.droppedResponse());
        assertThatThrownBy(this::made).hasMessageContaining("the connection was dropped before the answer arrived");
        assertThat(gallery.get(ONE).status()).as("begun all the same").isEqualTo(200);
    }
}
