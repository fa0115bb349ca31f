package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that Azure refuses with 400, with the messages that users reported. */
class RefusedTemplatesTest {
    private static final String REVIEW = " Please review http://aka.ms/azvmimagebuildertmplref for details on fields"
            + " requirements in the Image Builder Template.";
    private static final String SOURCE =
            "'source': {'type': 'PlatformImage', 'publisher': 'a', 'offer': 'b'," + " 'sku': 'c', 'version': 'latest'}";

    @ParameterizedTest
    @CsvSource({
        "2019-05-01-preview, managedImage",
        "2020-02-14, managedImage",
        "2020-02-14, MANAGEDIMAGE",
        "2022-07-01, managedImage",
        "2024-02-01, managedImage"
    })
    void a_kind_in_small_letters_is_refused_and_not_repeated(String version, String kind) {
        Reply reply = put(version, identity(), target().replace("'ManagedImage'", "'" + kind + "'"));

        assertValidation(reply, version, "'ImageTemplate.properties': Field 'distribute[0].type' has a bad value: ''.");
    }

    @ParameterizedTest
    @CsvSource({
        "'''type'': ''shell'', ''inline'': [''x'']', customize[0].type",
        "'''type'': ''powerShell'', ''inline'': [''x'']', customize[0].type",
        "'''type'': ''windowsUpdate''', customize[0].type"
    })
    void kinds_of_steps_count_as_those_of_targets(String step, String field) {
        Reply reply = put("2022-07-01", identity(), "'customize': [{" + step + "}], " + target());

        assertValidation(reply, "2022-07-01", "'ImageTemplate.properties': Field '" + field + "' has a bad value: ''.");
    }

    @ParameterizedTest
    @CsvSource({"2021-10-01, publisher", "2022-07-01, offer", "2025-10-01, version"})
    void an_expression_is_not_evaluated_but_refused_at_its_place(String version, String member) {
        String source = SOURCE.replaceAll("'" + member + "': '[^']*'", "'" + member + "': '[parameters(0)]'");

        Reply reply = put(version, identity(), target(), source);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message"))
                .contains("'/properties/source/" + member + "' is an expression", "only a deployment evaluates");
    }

    @Test
    void the_kind_of_a_source_counts_as_well() {
        Reply reply = put("2022-07-01", identity(), target(), SOURCE.replace("PlatformImage", "platformImage"));

        assertValidation(reply, "2022-07-01", "'ImageTemplate.properties': Field 'source.type' has a bad value: ''.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"web", "", "/subscriptions/s/resourceGroups/g", "<imageId>", "https://example.com/image.vhd"})
    void an_image_id_that_is_none_is_a_bad_value(String id) {
        Reply reply = put("2022-07-01", identity(), target().replace(Web.MANAGED_IMAGE, id));

        assertValidation(
                reply,
                "2022-07-01",
                "'ImageTemplate.properties': Field 'distribute[0].imageId' has a bad value: '" + id + "'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'source': {'type': 'ManagedImage', 'imageId': 'latest'} | source.imageId",
                "'source': {'type': 'SharedImageVersion', 'imageVersionId': 'x'} | source.imageVersionId",
                "'stagingResourceGroup': 'own' | stagingResourceGroup",
                "'vmProfile': {'vnetConfig': {'subnetId': 'builds'}} | vmProfile.vnetConfig.subnetId",
                "'distribute': [{'type': 'SharedImage', 'runOutputName': 'o', 'galleryImageId': 'g/web',"
                        + " 'replicationRegions': ['w']}] | distribute[0].galleryImageId",
            })
    void each_invalid_id_is_refused(String member, String field) {
        String rest = member.startsWith("'source'") ? target() : SOURCE + ", " + target();
        String properties = member.startsWith("'distribute'") ? SOURCE + ", " + member : rest + ", " + member;

        Reply reply = whole("2022-07-01", identity(), properties);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message")).contains("Field '" + field + "' has a bad value: '");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'vmProfile': {'osDiskSizeGB': '30'} | vmProfile.osDiskSizeGB",
                "'vmProfile': {'userAssignedIdentities': {'/subscriptions/s/id': {}}} | vmProfile.userAssignedIdentities",
                "'vmProfile': {'userAssignedIdentities': [5]} | vmProfile.userAssignedIdentities",
                "'vmProfile': {'vmSize': 2} | vmProfile.vmSize",
                "'vmProfile': {'vnetConfig': 'x'} | vmProfile.vnetConfig",
                "'buildTimeoutInMinutes': '120' | buildTimeoutInMinutes",
                "'customize': [{'type': 'Shell', 'inline': 'x'}] | customize[0].inline",
                "'customize': [{'type': 'PowerShell', 'inline': ['x'], 'runElevated': 'true'}] | customize[0].runElevated",
                "'customize': [{'type': 'PowerShell', 'inline': ['x'], 'validExitCodes': ['0']}] | customize[0].validExitCodes",
                "'customize': [{'type': 'WindowsUpdate', 'updateLimit': '20'}] | customize[0].updateLimit",
                "'customize': [{'type': 'WindowsUpdate', 'filters': 'x'}] | customize[0].filters",
                "'customize': [{'type': 'WindowsRestart', 'restartTimeout': 5}] | customize[0].restartTimeout",
                "'validate': {'continueDistributeOnFailure': 'true'} | validate.continueDistributeOnFailure",
                "'validate': {'inVMValidations': [{'type': 'Shell', 'inline': [5]}]} | validate.inVMValidations[0].inline",
                "'optimize': {'vmBoot': 'x'} | optimize.vmBoot",
                "'optimize': {'vmBoot': {'state': true}} | optimize.vmBoot.state",
            })
    void a_member_of_another_kind_than_the_schema_s_is_a_bad_value(String member, String field) {
        Reply reply = whole("2022-07-01", identity(), SOURCE + ", " + target() + ", " + member);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message")).contains("Field '" + field + "' has a bad value: '");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'customize': [{'type': 'Shell', 'scriptUri': 'https://x/a', 'sha256Checksum': 'abc'}]"
                        + " | customize[0].sha256Checksum | abc",
                "'customize': [{'type': 'File', 'sourceUri': 'https://x/a', 'destination': 'tmp/a'}]"
                        + " | customize[0].destination | tmp/a",
                "'customize': [{'type': 'File', 'sourceUri': 'https://x/a', 'destination': ''}]"
                        + " | customize[0].destination |",
                "'validate': {'inVMValidations': [{'type': 'File', 'sourceUri': 'https://x/a', 'destination': 'a.txt'}]}"
                        + " | validate.inVMValidations[0].destination | a.txt",
            })
    void a_value_of_a_step_that_can_never_be_right_is_a_bad_value(String member, String field, String value) {
        Reply reply = whole("2022-07-01", identity(), SOURCE + ", " + target() + ", " + member);

        String words = value == null ? "" : value;
        assertValidation(
                reply,
                "2022-07-01",
                "'ImageTemplate.properties': Field '" + field + "' has a bad value: '" + words + "'.");
    }

    @Test
    void an_expression_as_location_is_refused_at_its_place() {
        Reply reply = new Web("2022-07-01")
                .put(Web.json("{'location': '[resourceGroup().location]', " + identity() + ", 'properties': {" + SOURCE
                        + ", " + target() + "}}"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message")).contains("'/location' is an expression");
    }

    @Test
    void an_absolute_destination_of_either_system_and_a_checksum_are_taken() {
        Reply reply = whole(
                "2022-07-01",
                identity(),
                SOURCE + ", " + target() + ", 'customize': [{'type': 'File', 'sourceUri': 'https://x/a', 'destination':"
                        + " 'c:\\\\a'}, {'type': 'File', 'sourceUri': 'https://x/a', 'destination': '/tmp/a',"
                        + " 'sha256Checksum': '" + "0aB".repeat(21) + "f'}]");

        assertThat(reply.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-05-01-preview", "2020-02-14", "2023-07-01", "2025-10-01"})
    void an_identity_without_a_type_is_refused_by_resource_manager(String version) {
        Reply reply = put(version, identity().replace("'type': 'UserAssigned', ", ""), target());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("InvalidRequestContent");
        assertThat(reply.at("error/message")).contains("Required property 'type' not found in JSON.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<identityId>", "id", "/id", "/subscriptions/", "[parameters('id')]"})
    void an_identity_whose_id_is_none_is_refused_by_resource_manager(String id) {
        Reply reply = put("2020-02-14", identity().replace("/subscriptions/s/id", id.replace("'", "~")), target());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("LinkedInvalidPropertyId");
        assertThat(reply.at("error/message"))
                .isEqualTo("Property id '" + id.replace("'", "~") + "' at path '' is invalid. Expect fully qualified"
                        + " resource Id that start with '/subscriptions/{subscriptionId}' or"
                        + " '/providers/{resourceProviderNamespace}/'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"['/subscriptions/s/id']", "'/subscriptions/s/id'", "{'/subscriptions/s/id': 'x'}"})
    void identities_are_objects_by_their_ids(String identities) {
        String identity = "'identity': {'type': 'UserAssigned', 'userAssignedIdentities': " + identities + "}";

        Reply reply = put("2022-07-01", identity, target());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message")).contains("Field 'identity.userAssignedIdentities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f24-local-sharedimage-lower-case.json", "f25-local-vmprofile-identities-object.json"})
    void templates_that_users_reported_as_refused_are_refused(String file) throws IOException {
        Path path = Path.of(System.getProperty("aib.shared", "../../../shared"), "cases", file);
        assumeTrue(Files.exists(path), () -> "there is no " + path);
        JsonObject resource = (JsonObject) JsonText.parse(Files.readAllBytes(path), file);
        String version = resource.text("apiVersion").orElseThrow();

        Reply reply = new Web(version).put(resource.without("type", "apiVersion", "name"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("ValidationFailed").contains("has a bad value");
    }

    private static void assertValidation(Reply reply, String version, String words) {
        assertThat(reply.status()).isEqualTo(400);
        boolean wrapped = version.compareTo("2021-10-01") >= 0;
        assertThat(reply.at(wrapped ? "error/code" : "code")).isEqualTo("ValidationFailed");
        assertThat(reply.at(wrapped ? "error/message" : "message")).isEqualTo("Validation failed: " + words + REVIEW);
    }

    private static Reply put(String version, String identity, String target) {
        return put(version, identity, target, SOURCE);
    }

    private static Reply put(String version, String identity, String target, String source) {
        return whole(version, identity, source + ", " + target);
    }

    private static Reply whole(String version, String identity, String properties) {
        return new Web(version)
                .put(Web.json("{'location': 'westeurope', " + identity + ", 'properties': {" + properties + "}}"));
    }

    private static String identity() {
        return "'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'/subscriptions/s/id': {}}}";
    }

    private static String target() {
        return "'distribute': [{'type': 'ManagedImage', 'imageId': '" + Web.MANAGED_IMAGE
                + "', 'location': 'westeurope', 'runOutputName': 'o'}]";
    }
}
