package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import io.github.aib4j.testing.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLifeTest {
    private static final String REVIEW = ". Please review http://aka.ms/azvmimagebuildertmplref for details on fields"
            + " requirements in the Image Builder Template.";
    private static final String FIELDS = "'. Please review http://aka.ms/azvmimagebuildertmplref for details on fields"
            + " required in the Image Builder Template.";

    @Test
    void a_template_is_creating_and_then_succeeded() {
        Web web = new Web();

        Reply created = web.put(Web.template());

        assertThat(created.at("properties/provisioningState")).isEqualTo("Creating");
        assertThat(web.poll(created).at("status")).isEqualTo("InProgress");
        web.later(Duration.ofMinutes(1));
        assertThat(web.poll(created).at("status")).isEqualTo("Succeeded");
        assertThat(web.get().at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(web.get().at("properties/lastRunStatus")).isEqualTo("absent");
    }

    @Test
    void the_request_id_of_the_start_is_the_id_of_the_operation() {
        Web web = new Web();

        Reply created = web.put(Web.template());

        String id = created.header("x-ms-request-id");
        assertThat(created.header("Azure-AsyncOperation"))
                .contains("/locations/westeurope/operations/" + id + "?api-version=2024-02-01");
        assertThat(web.poll(created).at("name")).isEqualTo(id.toUpperCase(Locale.ROOT));
    }

    @Test
    void the_address_of_an_operation_is_signed_since_2024() {
        assertThat(operationSince("2025-06-02T08:00:00Z"))
                .hasSizeBetween(3000, 3400)
                .matches(".*&t=638844480000000000&c=[\\w-]+&s=[\\w-]+&h=[\\w-]{43}");
        assertThat(operationSince("2023-12-31T23:59:59Z")).endsWith("?api-version=2024-02-01");
    }

    private static String operationSince(String time) {
        LocalImageBuilder service = LocalImageBuilder.builder()
                .clock(SimulatedClock.manual(Instant.parse(time)))
                .build();
        return new Caller(service).send("PUT", new Web().url(), Web.template()).header("Azure-AsyncOperation");
    }

    @Test
    void a_region_with_blanks_is_in_the_address_without_them() {
        Web web = new Web();

        Reply created = web.put(Web.template().with("location", Json.text("West Europe")));

        assertThat(created.header("Azure-AsyncOperation")).contains("/locations/westeurope/operations/");
        assertThat(web.poll(created).at("status")).isEqualTo("InProgress");
    }

    @Test
    void an_operation_is_found_at_its_exact_address_only() {
        Web web = new Web();
        String url = web.put(Web.template()).header("Azure-AsyncOperation");

        Reply reply = web.caller.send("GET", url.substring(0, url.length() - 1));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("error/message"))
                .contains("poll the address of the header Azure-AsyncOperation just as it came");
    }

    @Test
    void latest_is_resolved_in_the_shape_of_a_published_version() {
        Web web = new Web();

        assertThat(web.put(Web.template()).at("properties/source/exactVersion")).isEqualTo("latest");
        web.later(Duration.ofMinutes(1));
        assertThat(web.get().at("properties/source/exactVersion")).isEqualTo("24.04.202506020");
        assertThat(web.get().at("properties/source/version")).isEqualTo("latest");
    }

    @Test
    void the_readable_part_of_the_staging_group_is_cut_at_40_characters() {
        Web web = new Web();
        String url = web.urlOf("a-name-that-is-far-longer-than-forty-characters", "");
        web.caller.send("PUT", url, Web.template());
        web.later(Duration.ofMinutes(1));

        assertThat(web.caller.send("GET", url).at("properties/exactStagingResourceGroup"))
                .matches("/subscriptions/" + Web.SUBSCRIPTION
                        + "/resourceGroups/IT_images_a-name-that-is-far-longer-than-fo_[0-9a-f-]{36}");
    }

    @Test
    void the_callers_staging_group_is_used() {
        Web web = new Web();
        JsonObject template = Web.json(
                "{'location': 'w', 'identity': {'type': 'None'}, 'properties': {'source': {'type': 'PlatformImage'},"
                        + " 'stagingResourceGroup': '/subscriptions/s/resourceGroups/mine', 'distribute': [{'type': 'VHD', 'runOutputName': 'v'}]}}");

        assertThat(web.created(template).get().at("properties/exactStagingResourceGroup"))
                .isEqualTo("/subscriptions/s/resourceGroups/mine");
    }

    @Test
    void a_checksum_that_was_sent_stays_and_an_empty_one_is_computed() {
        Web web = new Web();
        String sent = "{'type': 'File', 'sourceUri': 'https://x/y', 'destination': '/tmp/y', 'sha256Checksum': '"
                + "a".repeat(64) + "'}";
        String empty = "{'type': 'Shell', 'scriptUri': 'https://x/z', 'sha256Checksum': ''}";

        Reply created = web.put(Web.template(sent + "," + empty, Web.gallery(Web.GALLERY_IMAGE)));

        assertThat(created.at("properties/customize/1/sha256Checksum")).isEqualTo("absent");
        Reply later = web.later(Duration.ofMinutes(1)).get();
        assertThat(later.at("properties/customize/0/sha256Checksum")).isEqualTo("a".repeat(64));
        assertThat(later.at("properties/customize/1/sha256Checksum")).matches("[0-9a-f]{64}");
    }

    @Test
    void a_template_is_not_updated_in_place() {
        Web web = new Web().created(Web.template());

        Reply reply = web.put(Web.template());

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.at("error/code")).isEqualTo("Conflict");
        assertThat(reply.at("error/message"))
                .startsWith("Update/Upgrade of image templates is currently not supported. Please change the name");
    }

    @Test
    void missing_members_are_named() {
        Web web = new Web();
        JsonObject template = Web.template();
        JsonObject properties = template.object("properties").orElseThrow();

        assertMissing(web, template.without("location"), "ImageTemplate", "location");
        assertMissing(web, template.without("identity"), "ImageTemplate", "identity");
        assertMissing(
                web, template.with("properties", properties.without("source")), "ImageTemplate.properties", "source");
        assertMissing(
                web,
                template.with("properties", properties.without("distribute")),
                "ImageTemplate.properties",
                "distribute");
        assertMissing(
                web,
                Web.template(Web.shell("x"), "{'type': 'VHD'}"),
                "ImageTemplate.properties",
                "distribute[0].runOutputName");
        assertMissing(web, Web.template("{'inline': []}", "{}"), "ImageTemplate.properties", "customize[0].type");
    }

    private static void assertMissing(Web web, JsonObject template, String parent, String field) {
        Reply reply = web.put(template);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("ValidationFailed");
        assertThat(reply.at("error/message"))
                .isEqualTo("Validation failed: '" + parent + "': Missing field '" + field + FIELDS);
    }

    @Test
    void an_identity_is_not_required_before_2020() {
        Web web = new Web("2019-05-01-preview");

        assertThat(web.put(Web.template().without("identity")).status()).isEqualTo(201);
    }

    @Test
    void a_type_that_is_none_is_a_bad_value() {
        Reply reply = new Web().put(Web.template(Web.shell("x"), "{'type': 'Vdh', 'runOutputName': 'o'}"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message"))
                .isEqualTo(
                        "Validation failed: 'ImageTemplate.properties': Field 'distribute[0].type' has a bad value: ''"
                                + REVIEW);
    }

    @Test
    void a_name_with_a_blank_is_a_bad_value() {
        Web web = new Web();

        Reply reply = web.caller.send("PUT", web.urlOf("my%20web", ""), Web.template());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message")).contains("Field 'name' has a bad value: 'my web'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "961", "1e999999999", "9000000000000000000", "7.5"})
    void a_timeout_beyond_960_minutes_is_a_bad_value(String timeout) {
        JsonObject properties = Web.template().object("properties").orElseThrow();

        Reply reply = new Web()
                .put(Web.template()
                        .with("properties", properties.with("buildTimeoutInMinutes", new JsonNumber(timeout))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message"))
                .endsWith("Field 'buildTimeoutInMinutes' has a bad value: '" + timeout + "'" + REVIEW);
    }

    @Test
    void an_output_name_is_valid_and_unique() {
        String twice = "{'type': 'VHD', 'runOutputName': 'o'}, {'type': 'VHD', 'runOutputName': 'O'}";

        assertThat(new Web().put(Web.template(Web.shell("x"), twice)).at("error/message"))
                .endsWith("Field 'distribute[1].runOutputName' has a bad value: 'O'; another target has it already.");
        assertThat(new Web()
                        .put(Web.template(Web.shell("x"), "{'type': 'VHD', 'runOutputName': 'a b'}"))
                        .at("error/message"))
                .endsWith("Field 'distribute[0].runOutputName' has a bad value: 'a b'" + REVIEW);
    }

    @Test
    void a_name_has_a_dot_since_2019_05_01_only() {
        JsonObject old = Web.json("{'location': 'w', 'properties': {'source': {'type': 'PlatformImage'},"
                + " 'distribute': [{'type': 'VHD', 'runOutputName': 'o'}]}}");
        Web before = new Web("2019-02-01-preview");
        Web since = new Web("2019-05-01-preview");

        assertThat(before.caller.send("PUT", before.urlOf("a.b", ""), old).status())
                .isEqualTo(400);
        assertThat(since.caller.send("PUT", since.urlOf("a.b", ""), old).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'Shell', 'inline': ['x'], 'scriptUri': 'https://x'} | | customize[0].inline",
                "{'type': 'PowerShell', 'inline': ['x'], 'runAsSystem': true} | | customize[0].runAsSystem",
                "| 'targetRegions': [{'name': 'w'}], 'replicationRegions': ['w'] | distribute[0].targetRegions",
                "| 'targetRegions': [{'name': 'w'}], 'storageAccountType': 'Standard_LRS' | distribute[0].storageAccountType",
                "| 'versioning': {'scheme': 'Latest', 'major': -2} | distribute[0].versioning.major"
            })
    void members_that_do_not_go_together_are_refused(String step, String target, String field) {
        String customizer = step == null ? Web.shell("x") : step;
        String distributor = "{'type': 'SharedImage', 'runOutputName': 'o', 'galleryImageId': '" + Web.GALLERY_IMAGE
                + "'" + (target == null ? "" : ", " + target) + "}";

        Reply reply = new Web().put(Web.template(customizer, distributor));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message"))
                .startsWith(
                        "Validation failed: 'ImageTemplate.properties': Field '" + field + "' is not allowed here; ");
    }

    @Test
    void a_subnet_of_the_container_needs_one_of_the_machine_and_excludes_a_proxy() {
        assertThat(networkError("'containerInstanceSubnetId': '" + Web.SUBNET + "'"))
                .endsWith("Field 'vmProfile.vnetConfig.containerInstanceSubnetId' is not allowed here;"
                        + " it needs 'subnetId'.");
        assertThat(networkError("'subnetId': '" + Web.SUBNET + "', 'containerInstanceSubnetId': '" + Web.SUBNET
                        + "', 'proxyVmSize': 'A1'"))
                .endsWith("Field 'vmProfile.vnetConfig.proxyVmSize' is not allowed here;"
                        + " it cannot stand beside 'containerInstanceSubnetId'.");
    }

    private static String networkError(String network) {
        JsonObject properties = Web.template().object("properties").orElseThrow();
        JsonObject profile = Web.json("{'vnetConfig': {" + network + "}}");
        return new Web()
                .put(Web.template().with("properties", properties.with("vmProfile", profile)))
                .at("error/message");
    }

    @Test
    void run_states_begin_with_small_letters_in_2018() {
        Web web = new Web("2018-02-01-preview");
        web.created(Web.json("{'location': 'w', 'properties': {'source': {'type': 'PlatformImage'}, 'distribute':"
                + " [{'type': 'managedImage', 'runOutputName': 'o', 'imageId': '" + Web.MANAGED_IMAGE
                + "', 'location': 'w'}]}}"));

        assertThat(web.get().at("properties/lastRunStatus/runState")).isEqualTo("ready");
        web.run();
        assertThat(web.get().at("properties/lastRunStatus/runState")).isEqualTo("running");
        assertThat(web.get().at("properties/lastRunStatus/runSubState")).isEqualTo("queued");
        assertThat(web.later(Duration.ofHours(1)).get().at("properties/lastRunStatus/runState"))
                .isEqualTo("succeeded");
        assertThat(web.caller
                        .send("GET", web.url().replace("2018-02-01-preview", "2020-02-14"))
                        .at("properties/lastRunStatus/runState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void errors_of_image_builder_are_flat_until_2020_02_14_and_wrapped_since() {
        assertThat(new Web("2020-02-14").put(JsonObject.empty()).at("code")).isEqualTo("ValidationFailed");
        assertThat(new Web("2021-10-01").put(JsonObject.empty()).at("error/code"))
                .isEqualTo("ValidationFailed");
    }

    @Test
    void a_script_step_without_a_script_fails_while_it_is_provisioned() {
        Web web = new Web();

        Reply created = web.put(Web.template("{'type': 'Shell'}", Web.gallery(Web.GALLERY_IMAGE)));

        assertThat(created.status()).isEqualTo(201);
        web.later(Duration.ofMinutes(1));
        assertThat(web.poll(created).at("error/code")).isEqualTo("NoCustomizerScript");
        assertThat(web.get().at("properties/provisioningState")).isEqualTo("Failed");
        assertThat(web.get().at("properties/provisioningError/provisioningErrorCode"))
                .isEqualTo("NoCustomizerScript");
    }

    @Test
    void a_template_that_failed_does_not_run_but_can_be_deleted() {
        Web web = new Web().created(Web.template("{'type': 'Shell'}", Web.gallery(Web.GALLERY_IMAGE)));

        Reply run = web.run();

        assertThat(run.status()).isEqualTo(405);
        assertThat(run.at("error/message"))
                .contains("is not allowed in provisioning state: failed or run state: ready.");
        assertThat(web.delete().status()).isEqualTo(202);
    }

    @Test
    void a_deleted_template_is_gone_after_78_seconds_and_its_name_is_free() {
        Web web = new Web().created(Web.template());

        Reply deletion = web.delete();

        assertThat(web.later(Duration.ofSeconds(77)).get().at("properties/provisioningState"))
                .isEqualTo("Deleting");
        assertThat(web.poll(deletion).at("status")).isEqualTo("InProgress");
        assertThat(web.later(Duration.ofSeconds(1)).get().status()).isEqualTo(404);
        assertThat(web.poll(deletion).at("status")).isEqualTo("Succeeded");
        assertThat(web.delete().status()).isEqualTo(204);
        assertThat(web.put(Web.template()).status()).isEqualTo(201);
    }

    @Test
    void what_is_being_created_is_neither_deleted_nor_run() {
        Web web = new Web();
        web.put(Web.template());

        assertThat(web.delete().status()).isEqualTo(405);
        assertThat(web.delete().at("error/message"))
                .isEqualTo("Operation 'DELETE' is not allowed in provisioningState: 'creating'");
        assertThat(web.run().at("error/code")).isEqualTo("OperationNotAllowed");
    }

    @Test
    void a_template_is_found_in_any_letter_case_and_keeps_its_own() {
        Web web = new Web().created(Web.template());

        Reply reply = web.caller.send(
                "GET", web.url().replace("/web?", "/WEB?").replace("resourceGroups/images", "RESOURCEGROUPS/IMAGES"));

        assertThat(reply.at("id"))
                .endsWith("/resourcegroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web");
    }

    @Test
    void lists_have_the_templates_of_their_group_or_subscription() {
        Web web = new Web().created(Web.template());
        String elsewhere = web.url().replace("/images/", "/attic/");
        web.caller.send("PUT", elsewhere, Web.template());

        String group = web.url().replace("/web?", "?");
        Reply ofGroup = web.caller.send("GET", group);
        Reply ofSubscription = web.caller.send("GET", group.replace("/resourceGroups/images", ""));

        assertThat(ofGroup.at("value/0/id")).contains("/images/");
        assertThat(ofGroup.body().array("value").orElseThrow().items()).hasSize(1);
        assertThat(ofSubscription.body().array("value").orElseThrow().items()).hasSize(2);
        assertThat(ofSubscription.at("value/0/id")).contains("/attic/");
        assertThat(ofSubscription.at("nextLink")).isEqualTo("absent");
    }

    @Test
    void times_have_no_zeros_at_their_end() {
        Web web = new Web().later(Duration.ofNanos(123_400_000));

        assertThat(web.poll(web.put(Web.template())).at("startTime")).isEqualTo("2025-06-02T08:00:00.1234Z");
    }

    @Test
    void times_of_operations_have_seven_digits_at_most() {
        Web web = new Web().later(Duration.ofNanos(123_456_789));

        assertThat(web.poll(web.put(Web.template())).at("startTime")).isEqualTo("2025-06-02T08:00:00.1234567Z");
    }

    @Test
    void the_same_seed_gives_the_same_ids_and_another_seed_others() {
        assertThat(idWithSeed(7)).isEqualTo(idWithSeed(7)).isNotEqualTo(idWithSeed(8));
    }

    private static String idWithSeed(long seed) {
        return new Web("2024-02-01", LocalImageBuilder.builder().seed(seed))
                .put(Web.template())
                .header("x-ms-request-id");
    }
}
