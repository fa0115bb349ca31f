package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Refused requests about galleries. The messages are those of Microsoft's page about errors with galleries and of
 * reports, and the rules those of {@code rules.csv}, whose ids are at the end of the names.
 */
class GalleryRefusalsTest {
    private static final String WEB = "/g/images/web";
    private static final String ONE = WEB + "/versions/1.0.0";
    private static final String NEWEST = "2025-12-03";

    private final Gallery gallery = new Gallery();

    private Reply versionWith(String part, String other) {
        return gallery.put(ONE, Gallery.version("westeurope").replace(part, other));
    }

    private static void assertRefused(Reply reply, int status, String code, String message) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.at("error/code")).isEqualTo(code);
        assertThat(reply.at("error/message")).isEqualTo(message);
    }

    // G22, and what the schemas require
    @ParameterizedTest
    @CsvSource({
        "location,                       LocationRequired, The location property is required for this definition.",
        "osType,                         InvalidParameter, 'Required parameter ''galleryImage.properties.osType'' is missing (null).'",
        "osState,                        InvalidParameter, 'Required parameter ''galleryImage.properties.osState'' is missing (null).'",
        "publisher, InvalidParameter, 'Required parameter ''galleryImage.properties.identifier.publisher'' is missing (null).'",
        "sku,       InvalidParameter, 'Required parameter ''galleryImage.properties.identifier.sku'' is missing (null).'"
    })
    void a_definition_without_a_required_member_is_refused(String member, String code, String message) {
        gallery.ready();

        Reply refused = gallery.put("/g/images/other", Gallery.DEFINITION.replace("'" + member + "'", "'note'"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("error/code")).isEqualTo(code);
        assertThat(refused.at("error/message")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/g", WEB, ONE})
    void nothing_is_created_without_a_location(String path) {
        gallery.ready();

        assertRefused(
                gallery.put(path, "{'properties': {}}"),
                400,
                "LocationRequired",
                "The location property is required for this definition.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.0.x", "v1.0.0", "1.0.2147483648", "latest"})
    void a_version_is_named_by_three_numbers_G03(String name) {
        gallery.ready();

        assertRefused(
                gallery.put(WEB + "/versions/" + name, Gallery.version("westeurope")),
                400,
                "InvalidParameter",
                "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int)"
                        + " format, for e.g: 1.0.0, 2018.12.1 etc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "my-gallery", "_g", "g!", "gal\u00e9rie"})
    void a_gallery_has_letters_digits_and_points_in_the_middle_X26(String name) {
        Reply refused = gallery.put("/" + name.replace("\u00e9", "%C3%A9"), "{'location': 'westeurope'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("error/message"))
                .startsWith("Gallery name is invalid. Allowed characters are English alphanumeric characters");
    }

    @Test
    void a_name_has_eighty_characters_at_most_X26() {
        assertThat(gallery.put("/" + "g".repeat(80), "{'location': 'westeurope'}")
                        .status())
                .isEqualTo(201);
        assertThat(gallery.put("/" + "g".repeat(81), "{'location': 'westeurope'}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"g.", "g_"})
    void a_name_does_not_end_with_a_sign_X26(String name) {
        Reply refused = gallery.put("/" + name, "{'location': 'westeurope'}");

        assertThat(refused.at("error/message"))
                .startsWith("The provided resource name '" + name + "' has these invalid trailing characters: '"
                        + name.charAt(1) + "'.");
    }

    @ParameterizedTest
    @CsvSource({"web-1, 201", "web_1.x, 201", "-web, 400", "web-, 400", "w$b, 400"})
    void a_definition_may_have_dashes_in_the_middle_G02(String name, int status) {
        gallery.put("/g", "{'location': 'westeurope'}");

        assertThat(gallery.put("/g/images/" + name, Gallery.DEFINITION).status())
                .isEqualTo(status);
    }

    @Test
    void a_gallery_name_must_be_unique_in_the_subscription() {
        gallery.put("/g", "{'location': 'westeurope'}");

        Reply refused = gallery.web.caller.send(
                "PUT",
                gallery.url("/G").replace("/resourceGroups/images/", "/resourceGroups/other/"),
                Web.json("{'location': 'westeurope'}"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error/message"))
                .isEqualTo("The gallery name G is not unique within the subscription " + Web.SUBSCRIPTION
                        + ". Please pick another gallery name.");
    }

    @Test
    void two_definitions_of_a_gallery_have_not_the_same_identifier() {
        gallery.ready();
        gallery.put("/h", "{'location': 'westeurope'}");

        assertRefused(
                gallery.put("/g/images/other", Gallery.DEFINITION),
                409,
                "OperationNotAllowed",
                "Gallery image: 'web' identified by (publisher: 'p', offer: 'o', sku: 's') already exists. Choose a"
                        + " different publisher, offer, sku combination.");
        assertThat(gallery.put("/h/images/other", Gallery.DEFINITION).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"a b, 64", "sku., 64", "'', 64"})
    void the_identifier_has_letters_digits_and_few_signs(String sku, int longest) {
        gallery.put("/g", "{'location': 'westeurope'}");

        assertRefused(
                gallery.put(WEB, Gallery.DEFINITION.replace("'sku': 's'", "'sku': '" + sku + "'")),
                400,
                "InvalidParameter",
                "Asset name galleryImage.properties.identifier.sku is not valid. It cannot be empty. Allowed characters"
                        + " are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are"
                        + " not allowed to end with period(.). The length of the name cannot exceed " + longest
                        + " characters.");
    }

    @ParameterizedTest
    @CsvSource({"publisher, 128", "offer, 64", "sku, 64"})
    void the_identifier_is_not_too_long(String member, int longest) {
        gallery.put("/g", "{'location': 'westeurope'}");
        String old = "'" + member + "': '" + member.charAt(0) + "'";

        Reply refused = gallery.put(
                WEB, Gallery.DEFINITION.replace(old, "'" + member + "': '" + "x".repeat(longest + 1) + "'"));
        Reply made =
                gallery.put(WEB, Gallery.DEFINITION.replace(old, "'" + member + "': '" + "x".repeat(longest) + "'"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("error/target")).isEqualTo("galleryImage.properties.identifier." + member);
        assertThat(made.status()).isEqualTo(201);
    }

    @Test
    void a_recommendation_is_a_range() {
        gallery.put("/g", "{'location': 'westeurope'}");

        Reply refused = gallery.put(
                WEB,
                Gallery.DEFINITION.replace("'osType'", "'recommended': {'vCPUs': {'min': 4, 'max': 2}}, 'osType'"));

        assertThat(refused.at("error/message"))
                .startsWith("The minimum value of galleryImage.properties.recommended.vCPUs must not be greater than");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-02T08:00:00Z, 400", "2025-06-02T08:00:01Z, 201"})
    void the_end_of_a_definitions_life_lies_ahead(String end, int status) {
        gallery.put("/g", "{'location': 'westeurope'}");

        Reply reply =
                gallery.put(WEB, Gallery.DEFINITION.replace("'osType'", "'endOfLifeDate': '" + end + "', 'osType'"));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text().contains("EndOfLifeDate must be set to a future date."))
                .isEqualTo(status == 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'id'   | 'note'",
                "'source' | 'note'",
                "'storageProfile': { | 'storageProfile': {'osDiskImage': {'source': {'id': '/x'}}, ",
                "'storageProfile': { | 'storageProfile': {'osDiskImage': {'source': {'uri': 'https://x/y.vhd'}}, "
            },
            quoteCharacter = '"')
    void a_version_has_exactly_one_source_of_its_os_G05(String part, String wrong) {
        gallery.ready();

        Reply refused = versionWith(part, wrong);

        assertRefused(
                refused,
                400,
                "InvalidParameter",
                "The gallery artifact version source can only be specified either directly under storageProfile or within"
                        + " individual OS or data disks. One and only one source type (user image, snapshot, disk,"
                        + " virtual machine) can be provided.");
    }

    @Test
    void a_data_disk_may_have_another_source_than_the_os_G05() {
        gallery.ready();

        Reply made = versionWith(
                "'storageProfile': {",
                "'storageProfile': {'dataDiskImages': [{'lun': 1, 'source': {'id': '/snapshot'}}], ");

        assertThat(made.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'hostCaching': 'None'} | Required parameter 'galleryImageVersion.properties.storageProfile.dataDiskImages.lun' is missing (null).",
                "{'lun': 1}, {'lun': 1}  | Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data disk.",
                "{'lun': 1, 'source': {'id': '/d'}}, {'lun': 2, 'source': {'id': '/D'}} | Duplicated source ids are found in the input disks. Source id should be unique for each disk."
            },
            quoteCharacter = '"')
    void each_data_disk_has_a_place_and_a_source_of_its_own_G06_X28(String disks, String message) {
        gallery.ready();

        assertRefused(
                versionWith("'storageProfile': {", "'storageProfile': {'dataDiskImages': [" + disks + "], "),
                400,
                "InvalidParameter",
                message);
    }

    @Test
    void the_region_of_the_version_is_among_its_regions_G12() {
        gallery.ready();

        Reply refused = gallery.put(ONE, Gallery.version("northeurope", "eastus"));

        assertRefused(
                refused,
                400,
                "InvalidParameter",
                "Gallery image version publishing profile regions 'northeurope,eastus' must contain the location of image"
                        + " version 'West Europe'.");
        assertThat(refused.at("error/target"))
                .isEqualTo("galleryImageVersion.properties.publishingProfile.targetRegions");
    }

    @Test
    void no_region_is_named_twice() {
        gallery.ready();

        Reply refused = gallery.put(ONE, Gallery.version("westeurope", "eastus2", "East US 2"));

        assertRefused(
                refused, 400, "InvalidParameter", "Duplicate regions are not allowed in target publishing regions.");
        assertThat(refused.at("error/target"))
                .isEqualTo("galleryImageVersion.properties.publishingProfile.targetRegions");
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "-1, 400", "1, 201", "100, 201", "101, 400"})
    void there_are_one_to_a_hundred_replicas_in_a_region(String count, int status) {
        gallery.ready();

        Reply reply = versionWith("{'name': 'westeurope'", "{'name': 'westeurope', 'regionalReplicaCount': " + count);

        assertThat(reply.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(reply.at("error/message"))
                    .isEqualTo("The value " + count + " of parameter"
                            + " 'galleryArtifactVersion.properties.publishingProfile.targetRegions.regionalReplicaCount'"
                            + " is out of range. The value must be between 1 and 100, inclusive.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'targetRegions': [", "{'name': 'westeurope'"})
    void a_storage_account_type_that_is_none_is_refused_G15(String place) {
        gallery.ready();

        Reply refused = versionWith(
                place,
                place.startsWith("{")
                        ? place + ", 'storageAccountType': 'Standard_GRS'"
                        : "'storageAccountType': 'Standard_GRS', " + place);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("error/message"))
                .contains("'Standard_GRS'")
                .contains("write one of Premium_LRS, Standard_LRS, Standard_ZRS");
    }

    @Test
    void a_strategy_and_a_type_of_storage_accounts_exclude_each_other_X27() {
        Gallery newest = gallery.in(NEWEST).ready();
        String strategy = "'storageAccountStrategy': 'PreferStandard_ZRS', ";

        Reply both = newest.put(
                ONE,
                Gallery.version("westeurope")
                        .replace(
                                "'targetRegions'", strategy + "'storageAccountType': 'Standard_LRS', 'targetRegions'"));
        Reply one =
                newest.put(ONE, Gallery.version("westeurope").replace("'targetRegions'", strategy + "'targetRegions'"));

        assertThat(both.status()).isEqualTo(400);
        assertThat(both.at("error/message")).contains("storageAccountStrategy' is not allowed together with");
        assertThat(one.status()).isEqualTo(201);
        assertThat(one.at("properties/publishingProfile/storageAccountType")).isEqualTo("absent");
    }

    private void managedImage(String members) {
        gallery.web.caller.send(
                "PUT",
                gallery.web.service.endpoint() + Gallery.MANAGED_IMAGE + "?api-version=2024-07-01",
                Web.json("{'location': 'westeurope', 'properties': {" + members + "}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'storageProfile': {'osDisk': {'osType': 'Linux', 'osState': 'Specialized'}} | Cannot create Gallery Image Version from: %s since the OS State in the parent gallery image (Generalized) is not Specialized.",
                "'storageProfile': {'osDisk': {'osType': 'Windows', 'osState': 'Generalized'}} | The resource with id '%s' has a different OS type ['Windows'] than the parent gallery image OS type generation ['Linux'].",
                "'hyperVGeneration': 'V2' | The resource with id '%s' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1']."
            },
            quoteCharacter = '"')
    void a_source_that_is_known_fits_the_definition_G07_G08_G09(String image, String message) {
        managedImage(image);
        gallery.ready();

        assertRefused(
                gallery.put(ONE, Gallery.version("westeurope")),
                400,
                "InvalidParameter",
                message.formatted(Gallery.MANAGED_IMAGE));
    }

    @Test
    void a_version_has_the_purchase_plan_of_the_version_that_it_is_made_from_G11() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.put(
                "/g/images/planned",
                Gallery.DEFINITION
                        .replace("'sku': 's'", "'sku': 'planned'")
                        .replace(
                                "'osType'",
                                "'purchasePlan': {'name': 'n', 'publisher': 'p', 'product': 'o'}, 'osType'"));
        gallery.later(Duration.ofHours(1));
        String copy =
                Gallery.version("westeurope").replace(Gallery.MANAGED_IMAGE, Web.GALLERY_IMAGE + "/versions/1.0.0");

        assertThat(gallery.put("/g/images/planned/versions/1.0.0", copy).at("error/message"))
                .startsWith("The resource with id '" + Web.GALLERY_IMAGE
                        + "/versions/1.0.0' has a different plan ['null'] than the parent gallery image plan ['{");
        assertThat(gallery.put(WEB + "/versions/2.0.0", copy).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"Linux, Windows, osType", "Generalized, Specialized, osState", "'s''', 'x''', identifier.sku"})
    void the_kind_of_a_definition_cannot_change(String old, String other, String member) {
        gallery.ready();

        Reply refused = gallery.put(WEB, Gallery.DEFINITION.replace(": '" + old, ": '" + other));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error/code")).isEqualTo("PropertyChangeNotAllowed");
        assertThat(refused.at("error/target")).isEqualTo("galleryImage.properties." + member);
    }

    @Test
    void the_source_of_a_version_cannot_change() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));

        Reply refused = gallery.put(ONE, Gallery.version("westeurope").replace("golden", "other"));

        assertThat(refused.at("error/message"))
                .isEqualTo(
                        "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'targetRegions' | 'storageAccountType': 'Premium_LRS', 'targetRegions' | publishingProfile.storageAccountType",
                "'targetRegions' | 'replicationMode': 'Shallow', 'targetRegions' | publishingProfile.replicationMode",
                "'targetRegions' | 'storageAccountStrategy': 'PreferStandard_ZRS', 'targetRegions' | publishingProfile.storageAccountStrategy"
            },
            quoteCharacter = '"')
    void fixed_members_of_a_version_cannot_change_X29(String part, String other, String member) {
        Gallery newest = gallery.in(NEWEST).ready();
        newest.put(ONE, Gallery.version("westeurope"));
        newest.later(Duration.ofHours(1));

        Reply refused = newest.put(ONE, Gallery.version("westeurope").replace(part, other));

        assertRefused(
                refused,
                409,
                "PropertyChangeNotAllowed",
                "Changing property 'galleryImageVersion.properties." + member + "' is not allowed.");
    }

    @Test
    void changeable_members_of_a_version_change_X29() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));

        Reply changed = versionWith(
                "'targetRegions': [",
                "'replicaCount': 2, 'endOfLifeDate': '2030-01-01T00:00:00Z', 'targetRegions': [{'name': 'eastus'}, ");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("properties/publishingProfile/endOfLifeDate")).isEqualTo("2030-01-01T00:00:00Z");
    }

    @Test
    void a_version_gets_no_new_data_disks() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));

        Reply refused = versionWith("'storageProfile': {", "'storageProfile': {'dataDiskImages': [{'lun': 7}], ");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error/message"))
                .isEqualTo(
                        "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed.");
    }

    @Test
    void features_change_only_where_that_is_allowed_X30() {
        Gallery newest = gallery.in(NEWEST).ready();
        String features = "'features': [{'name': 'SecurityType', 'value': 'TrustedLaunch'}], 'osType'";
        String changed = Gallery.DEFINITION.replace("'osType'", features);

        Reply refused = newest.put(WEB, changed);
        Reply allowed = newest.put(WEB, changed.replace("'features'", "'allowUpdateImage': true, 'features'"));

        assertThat(refused.at("error/message"))
                .isEqualTo("Changing property 'galleryImage.properties.features' is not allowed.");
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.at("properties/features/0/value")).isEqualTo("TrustedLaunch");
    }

    @Test
    void a_resource_that_is_being_deleted_is_not_changed() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));
        gallery.delete(ONE);

        assertRefused(
                gallery.put(ONE, Gallery.version("westeurope")),
                409,
                "OperationNotAllowed",
                "Operation 'Update Gallery Image Version' is not allowed on 1.0.0 since it is marked for deletion. You"
                        + " can only retry the Delete operation (or wait for an ongoing one to complete).");
        assertThat(gallery.delete(ONE).status()).isEqualTo(202);
    }

    @Test
    void a_version_can_be_kept_until_its_end_of_life() {
        Gallery newest = gallery.in(NEWEST).ready();
        newest.put(
                ONE,
                Gallery.version("westeurope")
                        .replace("'targetRegions'", "'endOfLifeDate': '2025-06-03T08:00:00Z', 'targetRegions'")
                        .replace(
                                "'storageProfile'",
                                "'safetyProfile': {'blockDeletionBeforeEndOfLife': true}, 'storageProfile'"));

        assertThat(newest.delete(ONE).at("error/code")).isEqualTo("DeleteGalleryImageVersionBlockedBeforeEndOfLife");
        assertThat(newest.later(Duration.ofDays(1)).delete(ONE).status()).isEqualTo(202);
    }

    @Test
    void a_patch_of_a_definition_for_linux_must_say_so() {
        gallery.ready();

        Reply refused = gallery.send("PATCH", WEB, "{'properties': {'description': 'new'}}");
        Reply changed = gallery.send("PATCH", WEB, "{'properties': {'description': 'new', 'osType': 'Linux'}}");

        assertThat(refused.at("error/message"))
                .isEqualTo("Changing property 'galleryImage.properties.osType' is not allowed.");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("properties/description")).isEqualTo("new");
        assertThat(changed.at("properties/identifier/sku")).isEqualTo("s");
    }

    @Test
    void a_patch_is_held_to_the_same_rules() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));

        assertThat(gallery.send(
                                "PATCH",
                                ONE,
                                "{'properties': {'publishingProfile': {'targetRegions': [{'name': 'eastus'}]}}}")
                        .at("error/message"))
                .contains("must contain the location of image version 'West Europe'");
        assertThat(gallery.send("PATCH", "/g/images/none", "{}").status()).isEqualTo(404);
        assertThat(gallery.send("PATCH", ONE, "{'properties': {'storageProfile': {'source': {'id': '/other'}}}}")
                        .at("error/code"))
                .isEqualTo("PropertyChangeNotAllowed");
    }
}
