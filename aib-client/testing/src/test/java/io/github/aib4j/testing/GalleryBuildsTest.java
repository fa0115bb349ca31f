package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GalleryBuildsTest {
    private static final String STATE = "properties/provisioningState";
    private static final String ONE = "/g/images/web/versions/1.0.0";

    /** A build starts distributing after that time, and has distributed 13 minutes later. */
    private static final Duration UNTIL_DISTRIBUTION = Duration.ofMinutes(12);

    private final Gallery gallery = new Gallery();
    private final Web web = gallery.web;

    private static JsonObject template(String members) {
        return Web.template(
                Web.shell("x"),
                Web.gallery(Web.GALLERY_IMAGE)
                        .replaceFirst("}$", ", 'versioning': {'scheme': 'Latest'}" + members + "}"));
    }

    private void distributing() {
        web.created(template("")).run();
        web.later(UNTIL_DISTRIBUTION);
        assertThat(web.get().at("properties/lastRunStatus/runSubState")).isEqualTo("Distributing");
    }

    private static String state(Web web) {
        return web.created(template("")).get().at(STATE);
    }

    @Test
    void every_gallery_exists_until_one_is_created() {
        assertThat(web.created(template("")).get().at(STATE)).isEqualTo("Succeeded");

        gallery.put("/other", "{'location': 'westeurope'}");
        web.delete();
        web.later(Duration.ofHours(1)).created(template(""));

        assertThat(web.get().at(STATE)).isEqualTo("Failed");
        assertThat(web.get().at("properties/provisioningError/provisioningErrorCode"))
                .isEqualTo("BadSharedImageDistribute");
        assertThat(web.get().at("properties/provisioningError/message"))
                .contains("The image definition '" + Web.GALLERY_IMAGE + "' was not found");
    }

    @Test
    void a_template_can_distribute_to_a_definition_that_was_created() {
        gallery.ready();

        assertThat(web.created(template("")).get().at(STATE)).isEqualTo("Succeeded");
    }

    @Test
    void a_test_can_say_whether_galleries_must_exist() {
        Web strict = new Web("2024-02-01", LocalImageBuilder.builder().galleriesMustExist(true));
        Web lenient = new Web("2024-02-01", LocalImageBuilder.builder().galleriesMustExist(false));
        new Gallery(lenient).put("/other", "{'location': 'westeurope'}");

        assertThat(state(strict)).isEqualTo("Failed");
        assertThat(state(lenient)).isEqualTo("Succeeded");
    }

    @Test
    void a_definition_that_was_deleted_before_the_build_is_not_reached() {
        gallery.ready();
        web.created(template(""));
        gallery.delete("/g/images/web");
        web.later(Duration.ofMinutes(1)).run();
        web.later(Duration.ofHours(1));

        assertThat(web.get().at("properties/lastRunStatus/runState")).isEqualTo("Failed");
        assertThat(web.get().at("properties/lastRunStatus/message"))
                .contains("Failed in distributing: The image definition '" + Web.GALLERY_IMAGE + "' was not found");
    }

    @Test
    void the_version_is_visible_while_the_build_distributes_and_afterwards() {
        gallery.ready();
        web.created(template(", 'artifactTags': {'by': 'build'}")).run();
        assertThat(gallery.get(ONE).status()).as("before").isEqualTo(404);

        Reply during = gallery.later(UNTIL_DISTRIBUTION).replication(ONE);
        Reply after = gallery.later(Duration.ofHours(1)).replication(ONE);

        assertThat(during.at(STATE)).isEqualTo("Creating");
        assertThat(during.at("properties/replicationStatus/aggregatedState")).isEqualTo("InProgress");
        assertThat(during.at("properties/replicationStatus/summary/0/state")).isEqualTo("Replicating");
        assertThat(after.at(STATE)).isEqualTo("Succeeded");
        assertThat(after.at("properties/replicationStatus/aggregatedState")).isEqualTo("Completed");
        assertThat(after.at("tags/by")).isEqualTo("build");
        assertThat(after.at("properties/publishingProfile/targetRegions/0/name"))
                .isEqualTo("West Europe");
        assertThat(after.at("id")).isEqualTo(web.get("/runOutputs/out").at("properties/artifactId"));
    }

    @Test
    void the_version_has_the_regions_of_the_distributor() {
        gallery.ready();
        web.created(Web.template(
                        Web.shell("x"),
                        "{'type': 'SharedImage', 'runOutputName': 'out', 'galleryImageId': '" + Web.GALLERY_IMAGE
                                + "/versions/1.0.0', 'excludeFromLatest': true, 'targetRegions': [{'name': 'westeurope'},"
                                + " {'name': 'eastus', 'replicaCount': 2, 'storageAccountType': 'Standard_ZRS'}]}"))
                .run();

        Reply made = gallery.later(Duration.ofHours(1)).get(ONE);

        String second = "properties/publishingProfile/targetRegions/1/";
        assertThat(made.at(second + "name")).isEqualTo("East US");
        assertThat(made.at(second + "regionalReplicaCount")).isEqualTo("2");
        assertThat(made.at(second + "storageAccountType")).isEqualTo("Standard_ZRS");
        assertThat(made.at("properties/publishingProfile/excludeFromLatest")).isEqualTo("true");
    }

    @Test
    void versions_can_be_read_even_if_the_gallery_was_never_created() {
        web.created(template("")).run();
        gallery.later(Duration.ofHours(1));

        assertThat(gallery.get("/g/images/web/versions").at("value/0/name")).isEqualTo("1.0.0");
        assertThat(gallery.get("/g/images/web").status()).isEqualTo(404);
    }

    @Test
    void a_build_continues_the_numbers_of_existing_versions() {
        gallery.ready().put("/g/images/web/versions/4.1.7", Gallery.version("westeurope"));
        web.created(template("")).run();
        gallery.later(Duration.ofHours(1));
        assertThat(gallery.get("/g/images/web/versions/4.1.8").status()).isEqualTo(200);

        gallery.delete("/g/images/web/versions/4.1.8");
        gallery.delete("/g/images/web/versions/4.1.7");
        gallery.later(Duration.ofHours(1));
        web.run();
        gallery.later(Duration.ofHours(1));

        assertThat(gallery.get("/g/images/web/versions").at("value/0/name")).isEqualTo("1.0.0");
    }

    @Test
    void a_build_with_the_number_of_its_source_does_not_replace_an_existing_version() {
        gallery.ready();
        gallery.put("/g/images/base", Gallery.DEFINITION.replace("'sku': 's'", "'sku': 'base'"));
        gallery.put("/g/images/base/versions/3.2.1", Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));
        JsonObject source = Web.json("{'type': 'SharedImageVersion', 'imageVersionId': '"
                + Web.GALLERY_IMAGE.replace("/web", "/base") + "/versions/latest'}");
        JsonObject template = Web.template(
                Web.shell("x"),
                Web.gallery(Web.GALLERY_IMAGE).replaceFirst("}$", ", 'versioning': {'scheme': 'Source'}}"));
        web.created(template.with(
                        "properties",
                        template.object("properties").orElseThrow().with("source", source)))
                .run();
        gallery.later(Duration.ofHours(1));
        assertThat(gallery.get("/g/images/web/versions/3.2.1").at(STATE)).isEqualTo("Succeeded");

        web.run();
        gallery.later(Duration.ofHours(1));

        assertThat(web.get().at("properties/lastRunStatus/message"))
                .contains("/versions/3.2.1' of the run output 'out'");
    }

    @Test
    void the_version_has_the_regions_and_storage_of_a_distributor_in_the_old_form() {
        gallery.ready();
        web.created(Web.template(
                        Web.shell("x"),
                        "{'type': 'SharedImage', 'runOutputName': 'out', 'galleryImageId': '" + Web.GALLERY_IMAGE
                                + "/versions/1.0.0', 'replicationRegions': ['westeurope', 'northeurope'],"
                                + " 'storageAccountType': 'Premium_LRS'}"))
                .run();

        Reply made = gallery.later(Duration.ofHours(1)).replication(ONE);

        assertThat(made.at("properties/publishingProfile/storageAccountType")).isEqualTo("Premium_LRS");
        assertThat(made.at("properties/publishingProfile/targetRegions/1/storageAccountType"))
                .isEqualTo("Premium_LRS");
        assertThat(made.at("properties/replicationStatus/summary/1/region")).isEqualTo("northeurope");
        assertThat(made.at("properties/replicationStatus/summary/1/state")).isEqualTo("Completed");
        assertThat(made.at("properties/publishingProfile/excludeFromLatest")).isEqualTo("false");
    }

    @Test
    void a_version_excluded_from_latest_is_not_what_latest_of_a_source_stands_for() {
        gallery.ready();
        gallery.put("/g/images/web/versions/1.0.0", Gallery.version("westeurope"));
        gallery.put(
                "/g/images/web/versions/2.0.0",
                Gallery.version("westeurope").replace("'targetRegions'", "'excludeFromLatest': true, 'targetRegions'"));
        gallery.later(Duration.ofHours(1));
        JsonObject template = template("");
        JsonObject properties = template.object("properties")
                .orElseThrow()
                .with(
                        "source",
                        Web.json("{'type': 'SharedImageVersion', 'imageVersionId': '" + Web.GALLERY_IMAGE
                                + "/versions/latest'}"));

        web.created(template.with("properties", properties));

        assertThat(web.get().at("properties/source/exactVersion")).endsWith("/versions/1.0.0");
    }

    @Test
    void a_definition_with_a_version_of_a_build_is_not_deleted() {
        gallery.ready();
        distributing();

        assertThat(gallery.delete("/g/images/web").status()).isEqualTo(409);
    }

    @Test
    void a_build_that_is_canceled_leaves_no_version() {
        gallery.ready();
        distributing();
        assertThat(gallery.get(ONE).status()).isEqualTo(200);

        web.cancel();

        assertThat(gallery.get(ONE).status()).isEqualTo(404);
        assertThat(gallery.later(Duration.ofHours(1)).get(ONE).status()).isEqualTo(404);
    }

    @Test
    void a_build_that_fails_before_it_distributes_makes_no_version() {
        gallery.ready();
        web.service.nextRun(Scenario.failsWhile(RunSubState.CUSTOMIZING));
        web.created(template("")).run();

        assertThat(gallery.later(Duration.ofHours(1)).get(ONE).status()).isEqualTo(404);
    }

    @Test
    void a_version_may_be_finished_after_the_build_has_stopped_waiting_for_it() {
        gallery.ready();
        web.service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING)
                .withMessage(KnownFailure.REPLICATION_TIMEOUT)
                .after(UNTIL_DISTRIBUTION));
        web.created(template("")).run();

        Reply given = gallery.later(UNTIL_DISTRIBUTION).get(ONE);
        assertThat(web.get().at("properties/lastRunStatus/runState")).isEqualTo("Failed");
        assertThat(given.at(STATE)).isEqualTo("Creating");
        assertThat(gallery.later(Duration.ofHours(1)).get(ONE).at(STATE)).isEqualTo("Succeeded");
        web.run();
        assertThat(gallery.later(Duration.ofHours(1))
                        .get("/g/images/web/versions/1.0.1")
                        .status())
                .as("its number is taken")
                .isEqualTo(200);
    }
}
