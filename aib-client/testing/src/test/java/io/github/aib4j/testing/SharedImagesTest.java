package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Galleries as seen by those with whom they are shared. Addresses and unique ids are those of Microsoft's pages, the
 * members those of the specification.
 */
class SharedImagesTest {
    private static final String PADDED = "/g/images/web/versions/2023.02.09";
    private static final String SHARED = "sharedGalleries/" + Web.SUBSCRIPTION + "-G";
    private static final String COMMUNITY = "communityGalleries/contoso-00000000-0000-0000-0000-000000000000";
    private static final String SOFT =
            "'softDeletePolicy': {'isSoftDeleteEnabled': true, 'retentionPeriodInDays': 31, 'gracePeriodInDays': 8}";

    private static Gallery with(String profile) {
        Gallery gallery = new Gallery(new Web()).in("2026-03-03");
        gallery.put(
                "/g", "{'location': 'westeurope', 'properties': {" + SOFT + ", 'sharingProfile': " + profile + "}}");
        gallery.put("/g/images/web", Gallery.DEFINITION);
        gallery.later(Duration.ofSeconds(1)).in("2024-03-03").put(PADDED, Gallery.version("westeurope"));
        return gallery.later(Duration.ofHours(1));
    }

    private static Gallery direct() {
        Gallery gallery = with("{'permissions': 'Groups'}");
        gallery.send(
                "POST",
                "/g/share",
                "{'operationType': 'Add', 'groups': [{'type': 'Subscriptions', 'ids': ['" + Web.SUBSCRIPTION + "']}]}");
        return gallery;
    }

    private static Reply seen(Gallery gallery, String region, String path) {
        return gallery.web.caller.send(
                "GET",
                gallery.web.service.endpoint() + "/subscriptions/" + Web.SUBSCRIPTION
                        + "/providers/Microsoft.Compute/locations/" + region + "/" + path + "?api-version=2026-03-03");
    }

    @Test
    void a_directly_shared_image_is_visible_in_its_regions_under_its_unique_id() {
        Gallery gallery = direct();

        assertThat(seen(gallery, "westeurope", SHARED + "/images/web").at("properties/osType"))
                .isEqualTo("Linux");
        assertThat(seen(gallery, "westeurope", SHARED + "/images/web/versions/2023.02.09")
                        .at("identifier/uniqueId"))
                .isEqualTo("/SharedGalleries/" + Web.SUBSCRIPTION + "-G/Images/web/Versions/2023.02.09");
        assertThat(seen(gallery, "eastus", SHARED + "/images/web").status()).isEqualTo(404);
        assertThat(seen(gallery, "westeurope", SHARED + "/images/web/versions/1.0.0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_image_that_is_not_shared_is_not_visible() {
        assertThat(seen(with("{'permissions': 'Groups'}"), "westeurope", SHARED + "/images/web")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_community_image_is_visible_under_its_public_name_once_enabled() {
        Gallery gallery = with("{'permissions': 'Community', 'communityGalleryInfo': {'publicNamePrefix': 'contoso'}}");

        assertThat(seen(gallery, "westeurope", COMMUNITY + "/images/web").status())
                .isEqualTo(404);
        gallery.send("POST", "/g/share", "{'operationType': 'EnableCommunity'}");
        assertThat(seen(gallery, "westeurope", COMMUNITY + "/images/web/versions")
                        .at("value/0/identifier/uniqueId"))
                .isEqualTo(
                        "/CommunityGalleries/contoso-00000000-0000-0000-0000-000000000000/Images/web/Versions/2023.02.09");
    }

    @Test
    void a_deleted_version_is_listed_as_such_until_it_can_no_longer_be_used() {
        Gallery gallery = direct();
        assertThat(seen(gallery, "westeurope", SHARED + "/images/web/versions/2023.02.09")
                        .at("properties/imageState"))
                .isEqualTo("Active");
        gallery.delete(PADDED);
        gallery.later(Duration.ofMinutes(5));

        Reply deleted = seen(gallery, "westeurope", SHARED + "/images/web/versions/2023.02.09");
        assertThat(deleted.at("properties/imageState")).isEqualTo("SoftDeleted");
        assertThat(deleted.at("properties/consumptionEndTime"))
                .isEqualTo(gallery.get("/g/softDeletedArtifactTypes/Images/artifacts/web/versions")
                        .at("value/0/properties/consumptionEndTime"));
        gallery.later(Duration.ofDays(31));
        assertThat(seen(gallery, "westeurope", SHARED + "/images/web/versions/2023.02.09")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_template_whose_source_is_shared_directly_starts_from_its_latest_version() {
        Gallery gallery = direct();
        String image = "/SharedGalleries/" + Web.SUBSCRIPTION + "-G/Images/web/Versions/";
        gallery.web.created(Web.template()
                .with(
                        "properties",
                        Web.template()
                                .object("properties")
                                .orElseThrow()
                                .with(
                                        "source",
                                        Web.json("{'type': 'SharedImageVersion', 'imageVersionId': '" + image
                                                + "latest'}"))));

        assertThat(gallery.web.get().at("properties/source/exactVersion")).isEqualTo(image + "2023.02.09");
        assertThat(gallery.web.service.newSourceVersion(image + "2024.1.1")).isZero();
    }

    @Test
    void a_source_that_names_no_version_of_a_shared_image_is_refused() {
        Web web = new Web();
        Reply refused = web.put(
                Web.template()
                        .with(
                                "properties",
                                Web.template()
                                        .object("properties")
                                        .orElseThrow()
                                        .with(
                                                "source",
                                                Web.json(
                                                        "{'type': 'SharedImageVersion', 'imageVersionId': '/SharedGalleries/g/Images/web'}"))));

        assertThat(refused.status()).isEqualTo(400);
    }
}
