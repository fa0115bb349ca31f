package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The recycle bin of galleries, and the deletions that are blocked since 2026-03-03. */
class SoftDeletedVersionsTest {
    private static final String NEWEST = "2026-03-03";
    private static final String ONE = "/g/images/web/versions/1.0.0";
    private static final String BIN = "/g/softDeletedArtifactTypes/Images/artifacts/web/versions";
    private static final String RESTORE = "{'location': 'westeurope', 'tags': {}}";
    private static final String POLICY = """
            {'location': 'westeurope', 'properties': {'softDeletePolicy':
             {'isSoftDeleteEnabled': %s, 'retentionPeriodInDays': 31, 'gracePeriodInDays': 8}}}""";

    private static Gallery with(GalleryAssumption... assumptions) {
        Web web = new Web("2024-02-01", LocalImageBuilder.builder().assuming(assumptions));
        Gallery gallery = new Gallery(web).in(NEWEST);
        gallery.put("/g", POLICY.formatted(true));
        gallery.put("/g/images/web", Gallery.DEFINITION);
        gallery.later(Duration.ofSeconds(1)).in("2024-03-03").put(ONE, Gallery.version("westeurope"));
        return gallery.later(Duration.ofHours(1));
    }

    private static Gallery deleted(GalleryAssumption... assumptions) {
        Gallery gallery = with(assumptions);
        gallery.delete(ONE);
        return gallery.later(Duration.ofMinutes(5));
    }

    private static int inBin(Gallery gallery) {
        return gallery.get(BIN).body().array("value").orElseThrow().items().size();
    }

    @Test
    void a_deleted_version_can_be_used_for_the_days_of_retention_and_is_gone_after_those_of_grace() {
        Gallery gallery = with();
        gallery.delete(ONE);
        Reply entry = gallery.later(Duration.ofMinutes(5)).get(BIN);

        Instant deleted = time(entry, "value/0/properties/softDeletedTime");
        assertThat(time(entry, "value/0/properties/consumptionEndTime")).isEqualTo(deleted.plus(Duration.ofDays(31)));
        assertThat(time(entry, "value/0/properties/hardDeletionTargetTime"))
                .isEqualTo(deleted.plus(Duration.ofDays(39)));
        assertThat(gallery.get(ONE).status()).isEqualTo(404);
        assertThat(inBin(gallery.later(Duration.ofDays(38)))).isEqualTo(1);
        assertThat(inBin(gallery.later(Duration.ofDays(1)))).isZero();
    }

    private static Instant time(Reply reply, String place) {
        return OffsetDateTime.parse(reply.at(place)).toInstant();
    }

    @Test
    void a_change_of_the_periods_does_not_affect_versions_already_deleted() {
        Gallery gallery = deleted();
        String before = gallery.get(BIN).at("value/0/properties/consumptionEndTime");
        gallery.put("/g", POLICY.formatted(true).replace("31", "1"));

        assertThat(gallery.later(Duration.ofMinutes(1)).get(BIN).at("value/0/properties/consumptionEndTime"))
                .isEqualTo(before);
    }

    @Test
    void a_restored_version_is_what_it_was_with_its_old_date() {
        Gallery gallery = with();
        String published = gallery.get(ONE).at("properties/publishingProfile/publishedDate");
        gallery.delete(ONE);
        Reply restored = gallery.later(Duration.ofMinutes(5)).in("2024-03-03").put(ONE, RESTORE);

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.at("properties/provisioningState")).isEqualTo("Updating");
        assertThat(inBin(gallery)).isZero();
        Reply read = gallery.later(Duration.ofMinutes(5)).get(ONE);
        assertThat(read.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(read.at("properties/publishingProfile/publishedDate")).isEqualTo(published);
    }

    @Test
    void a_version_deleted_permanently_is_not_in_the_bin() {
        Gallery gallery = with();
        Reply deletion = gallery.web.caller.send("DELETE", gallery.url(ONE) + "&bypassSoftDelete=true");

        assertThat(deletion.status()).isEqualTo(202);
        assertThat(inBin(gallery.later(Duration.ofMinutes(5)))).isZero();
    }

    @Test
    void an_entry_of_the_bin_can_be_deleted_for_good() {
        Gallery gallery = deleted();

        assertThat(gallery.delete(BIN + "/1.0.0").status()).isEqualTo(202);
        assertThat(inBin(gallery)).isZero();
        assertThat(gallery.delete(BIN + "/1.0.0").status()).isEqualTo(204);
    }

    @Test
    void a_resource_with_versions_in_its_bin_is_only_deleted_when_the_policy_is_off() {
        Gallery gallery = deleted();

        assertThat(gallery.delete("/g/images/web").status()).isEqualTo(409);
        assertThat(gallery.delete("/g/images/web").at("error/message")).contains("soft-deleted versions");
        gallery.put("/g", POLICY.formatted(false));
        assertThat(gallery.later(Duration.ofMinutes(1)).delete("/g/images/web").status())
                .isEqualTo(202);
    }

    @Test
    void a_version_of_the_newest_api_version_cannot_be_deleted_for_six_months_unless_it_says_otherwise() {
        Gallery gallery = with();
        gallery.put("/g/images/web/versions/2.0.0", Gallery.version("westeurope"));
        gallery.put(
                "/g/images/web/versions/3.0.0",
                Gallery.version("westeurope")
                        .replace(
                                "'storageProfile'",
                                "'safetyProfile': {'blockDeletionBeforeEndOfLife': false}, 'storageProfile'"));
        gallery.later(Duration.ofHours(1));

        assertThat(gallery.get("/g/images/web/versions/2.0.0")
                        .at("properties/safetyProfile/blockDeletionBeforeEndOfLife"))
                .isEqualTo("true");
        assertThat(gallery.delete("/g/images/web/versions/2.0.0").status()).isEqualTo(409);
        assertThat(gallery.delete("/g/images/web/versions/3.0.0").status()).isEqualTo(202);
        assertThat(gallery.delete(ONE).status()).as("made with 2024-03-03").isEqualTo(202);
        assertThat(gallery.later(Duration.ofDays(185))
                        .delete("/g/images/web/versions/2.0.0")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_version_that_is_not_in_the_bin_cannot_be_restored() {
        String restore = "{'location': 'westeurope', 'properties': {'storageProfile': {}, 'restore': true}}";

        assertThat(with().put("/g/images/web/versions/9.0.0", restore).status()).isEqualTo(404);
        assertThat(deleted().put(ONE, restore).status()).isEqualTo(200);
    }

    @Test
    void each_assumption_can_be_switched() {
        assertThat(deleted(GalleryAssumption.SOFT_DELETED_VERSIONS_CAN_BE_READ)
                        .get(ONE)
                        .status())
                .isEqualTo(200);
        assertThat(deleted(GalleryAssumption.SOFT_DELETED_VERSIONS_ARE_LISTED)
                        .get("/g/images/web/versions")
                        .at("value/0/name"))
                .isEqualTo("1.0.0");
        assertThat(deleted().put(ONE, Gallery.version("westeurope")).status()).isEqualTo(409);
        assertThat(deleted(GalleryAssumption.FULL_BODY_RESTORES)
                        .put(ONE, Gallery.version("westeurope"))
                        .status())
                .isEqualTo(200);
        assertThat(inBin(deleted(GalleryAssumption.GRACE_PERIOD_IS_HIDDEN).later(Duration.ofDays(32))))
                .isZero();
        assertThat(deleted().later(Duration.ofDays(32)).put(ONE, RESTORE).status())
                .isEqualTo(200);
        assertThat(deleted(GalleryAssumption.GRACE_PERIOD_IS_FINAL)
                        .later(Duration.ofDays(32))
                        .put(ONE, RESTORE)
                        .status())
                .isEqualTo(404);
        assertThat(deleted(GalleryAssumption.RESTORING_IS_REFUSED_BY_2026_03_03)
                        .put(ONE, RESTORE)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void each_assumption_about_deletions_can_be_switched() {
        assertThat(bypassing(with().in("2024-03-03"))).isEqualTo(202);
        assertThat(bypassing(
                        with(GalleryAssumption.OLD_API_VERSIONS_REFUSE_BYPASS).in("2024-03-03")))
                .isEqualTo(400);
        assertThat(bypassing(blocked())).isEqualTo(409);
        assertThat(bypassing(blocked(GalleryAssumption.BYPASS_OVERRIDES_BLOCK))).isEqualTo(202);
        Gallery later = blocked(GalleryAssumption.BLOCKED_DELETION_FAILS_LATER);
        Reply accepted = later.delete("/g/images/web/versions/2.0.0");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(later.later(Duration.ofHours(1))
                        .follow(accepted, "Azure-AsyncOperation")
                        .at("error/code"))
                .isEqualTo("DeleteGalleryImageVersionBlockedBeforeEndOfLife");
        assertThat(endOfLife(blocked())).isNotEqualTo(endOfLife(blocked(GalleryAssumption.SIX_MONTHS_ARE_182_DAYS)));
        Gallery updated = with(GalleryAssumption.UPDATE_SETS_BLOCK);
        updated.put(ONE, Gallery.version("westeurope"));
        assertThat(updated.get(ONE).at("properties/safetyProfile/blockDeletionBeforeEndOfLife"))
                .isEqualTo("true");
    }

    private static int bypassing(Gallery gallery) {
        String version =
                gallery.get("/g/images/web/versions/2.0.0").status() == 200 ? "/g/images/web/versions/2.0.0" : ONE;
        return gallery.web
                .caller
                .send("DELETE", gallery.url(version) + "&bypassSoftDelete=true")
                .status();
    }

    private static Gallery blocked(GalleryAssumption... assumptions) {
        Gallery gallery = with(assumptions);
        gallery.put("/g/images/web/versions/2.0.0", Gallery.version("westeurope"));
        return gallery.later(Duration.ofHours(1));
    }

    private static String endOfLife(Gallery gallery) {
        return gallery.get("/g/images/web/versions/2.0.0").at("properties/publishingProfile/endOfLifeDate");
    }

    @Test
    void each_assumption_about_names_and_policies_can_be_switched() {
        assertThat(padded()).isEqualTo(201);
        assertThat(padded(GalleryAssumption.SPELLINGS_ARE_ONE_NAME)).isEqualTo(409);
        assertThat(padded(GalleryAssumption.PADDED_NAMES_ARE_REFUSED)).isEqualTo(400);
        assertThat(with().get(BIN.replace("web", "web-1")).status()).isEqualTo(200);
        assertThat(with(GalleryAssumption.BIN_CHECKS_DEFINITION_NAMES)
                        .get(BIN.replace("web", "web-1"))
                        .status())
                .isEqualTo(400);
        String short1 = "{'location': 'westeurope', 'properties': {'softDeletePolicy': {'isSoftDeleteEnabled': true}}}";
        assertThat(with(GalleryAssumption.SOFT_DELETE_NEEDS_REGISTRATION)
                        .put("/h", short1)
                        .status())
                .isEqualTo(400);
        assertThat(with(GalleryAssumption.ABSENT_PERIODS_ARE_RETURNED)
                        .put("/h", short1)
                        .at("properties/softDeletePolicy/retentionPeriodInDays"))
                .isEqualTo("7");
        assertThat(with().put("/g", POLICY.formatted(true).replace("31", "-1")).status())
                .isEqualTo(400);
    }

    private static int padded(GalleryAssumption... assumptions) {
        return with(assumptions)
                .put("/g/images/web/versions/1.00.0", Gallery.version("westeurope"))
                .status();
    }

    @Test
    void each_assumption_about_answers_can_be_switched() {
        String restore = "{'location': 'westeurope', 'properties': {'storageProfile': {}, 'restore': true}}";
        assertThat(with(GalleryAssumption.RESTORING_NOTHING_IS_A_BAD_REQUEST)
                        .put("/g/images/web/versions/9.0.0", restore)
                        .status())
                .isEqualTo(400);
        assertThat(bypassing(blocked(GalleryAssumption.BLOCKED_DELETION_IS_A_BAD_REQUEST)))
                .isEqualTo(400);
        assertThat(endOfLife(blocked(GalleryAssumption.END_OF_LIFE_IS_AT_MIDNIGHT)))
                .contains("T00:00:00");
        assertThat(with(GalleryAssumption.NEGATIVE_PERIODS_ARE_ACCEPTED)
                        .put("/g", POLICY.formatted(true).replace("31", "-1"))
                        .status())
                .isEqualTo(200);
        Gallery full = deleted(GalleryAssumption.FULL_BIN_FAILS_LATER);
        Reply accepted = full.delete("/g/images/web");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(full.later(Duration.ofHours(1))
                        .follow(accepted, "Azure-AsyncOperation")
                        .at("error/code"))
                .isEqualTo("CannotDeleteResource");
        assertThat(full.get("/g/images/web").status()).isEqualTo(200);
    }

    @Test
    void each_assumption_about_the_bin_can_be_switched() {
        String whole = "/g/softDeletedArtifactTypes/Images/artifacts";
        assertThat(deleted().get(whole).status()).isEqualTo(404);
        assertThat(deleted(GalleryAssumption.BIN_OF_GALLERY_IS_LISTED)
                        .get(whole)
                        .at("value/0/name"))
                .isEqualTo("1.0.0");
        assertThat(retention()).isEqualTo(Duration.ofDays(7));
        assertThat(retention(GalleryAssumption.ABSENT_PERIODS_ARE_30_AND_7_DAYS))
                .isEqualTo(Duration.ofDays(30));
    }

    private static Duration retention(GalleryAssumption... assumptions) {
        Gallery gallery = with(assumptions);
        gallery.put(
                "/g", "{'location': 'westeurope', 'properties': {'softDeletePolicy': {'isSoftDeleteEnabled': true}}}");
        gallery.later(Duration.ofMinutes(1)).delete(ONE);
        Reply entry = gallery.later(Duration.ofMinutes(5)).get(BIN);
        return Duration.between(
                time(entry, "value/0/properties/softDeletedTime"),
                time(entry, "value/0/properties/consumptionEndTime"));
    }

    @Test
    void each_assumption_about_latest_can_be_switched() {
        assertThat(latest(deleted())).endsWith("/versions/1.0.0");
        assertThat(latest(deletedAs("/g/images/web/versions/3.0.0"))).endsWith("/versions/1.0.0");
        assertThat(latest(deletedAs("/g/images/web/versions/3.0.0", GalleryAssumption.LATEST_CAN_BE_SOFT_DELETED)))
                .endsWith("/versions/3.0.0");
        assertThat(latest(numbered())).endsWith("/versions/1.010.0");
        assertThat(latest(numbered(GalleryAssumption.PADDED_NUMBERS_SORT_AS_TEXT)))
                .endsWith("/versions/1.9.0");
    }

    private static Gallery deletedAs(String version, GalleryAssumption... assumptions) {
        Gallery gallery = with(assumptions);
        gallery.in("2024-03-03").put(version, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1)).delete(version);
        gallery.delete(ONE);
        return gallery.later(Duration.ofMinutes(5));
    }

    private static Gallery numbered(GalleryAssumption... assumptions) {
        Gallery gallery = with(assumptions).in("2024-03-03");
        gallery.put("/g/images/web/versions/1.9.0", Gallery.version("westeurope"));
        gallery.put("/g/images/web/versions/1.010.0", Gallery.version("westeurope"));
        return gallery.later(Duration.ofHours(1));
    }

    private static String latest(Gallery gallery) {
        gallery.web.created(
                Web.template()
                        .with(
                                "properties",
                                Web.template()
                                        .object("properties")
                                        .orElseThrow()
                                        .with(
                                                "source",
                                                Web.json(
                                                        "{'type': 'SharedImageVersion', 'imageVersionId': '"
                                                                + Gallery.GROUP
                                                                + "/providers/Microsoft.Compute/galleries/g/images/web/versions/latest'}"))));
        return gallery.web.get().at("properties/source/exactVersion");
    }
}
