package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.SharedGalleryImageId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.WireFault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The lookups before a template is created: each fails once, and each is forbidden once. */
@ParameterizedClass
@EnumSource(Flavour.class)
class PreflightTest {
    private static final String S = Samples.SUBSCRIPTION;
    private static final String GROUP = "/subscriptions/" + S + "/resourceGroups/images";
    private static final String NETWORK = GROUP + "/providers/Microsoft.Network/virtualNetworks/hub";
    private static final String GOLDEN = GROUP + "/providers/Microsoft.Compute/galleries/golden";
    private static final String IDENTITY =
            UserAssignedIdentityId.of(S, "images", "builder").text();
    private static final String BASE = ManagedImageId.of(S, "images", "base").text();
    private static final ResourceGroupId STAGING = ResourceGroupId.of(S, "staging");
    private static final ImageTemplate TEMPLATE = ImageTemplate.builder()
            .location("westeurope")
            .identity(UserAssignedIdentityId.of(S, "images", "builder"))
            .source(ImageSource.managedImage(ManagedImageId.of(S, "images", "base")))
            .distribute(Distributor.sharedImage(
                    "web",
                    GalleryImageId.parse(GOLDEN + "/images/web/versions/1.0.0"),
                    TargetRegion.region("westeurope")))
            .vmProfile(VmProfile.builder()
                    .vnetConfig(VirtualNetworkConfig.builder()
                            .subnetId(SubnetId.of(S, "images", "hub", "build"))
                            .containerInstanceSubnetId(SubnetId.of(S, "images", "hub", "aci"))
                            .build())
                    .build())
            .stagingResourceGroup(STAGING)
            .build();

    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final ImageBuilderClient client;

    PreflightTest(Flavour flavour) {
        this.client = flavour.of(Transport.IN_MEMORY.to(service));
    }

    @BeforeEach
    void prepare() {
        String compute = "?api-version=" + GalleryApiVersion.defaultVersion();
        put(IDENTITY + "?api-version=2023-01-31", "{'location': 'westeurope'}");
        put(NETWORK + "/subnets/build?api-version=2023-11-01", "{'properties': {}}");
        put(
                NETWORK + "/subnets/aci?api-version=2023-11-01",
                "{'properties': {'delegations': [{'properties': {'serviceName':"
                        + " 'Microsoft.ContainerInstance/containerGroups'}}]}}");
        putBase("Linux", "Generalized", "westeurope");
        put(GOLDEN + compute, "{'location': 'westeurope'}");
        putDefinition();
        put(STAGING + "?api-version=2021-04-01", "{'location': 'westeurope'}");
    }

    private void putBase(String type, String state, String region) {
        put(
                BASE + "?api-version=2024-07-01",
                "{'location': '" + region + "', 'properties': {'hyperVGeneration': 'V2', 'storageProfile': {'osDisk':"
                        + " {'osType': '" + type + "', 'osState': '" + state + "'}}}}");
    }

    private void putDefinition() {
        put(
                GOLDEN + "/images/web?api-version=" + GalleryApiVersion.defaultVersion(),
                "{'location': 'westeurope', 'properties': {'osType': 'Linux', 'osState': 'Generalized',"
                        + " 'hyperVGeneration': 'V2', 'identifier': {'publisher': 'contoso', 'offer': 'web', 'sku': 'server'}}}");
    }

    private void put(String address, String json) {
        send(HttpMethod.PUT, address, json);
    }

    private void send(HttpMethod method, String address, String json) {
        HttpRequest request = new HttpRequest(method, service.endpoint() + address)
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer t0ken")
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(json.replace('\'', '"'));
        try (HttpResponse response = service.httpClient().sendSync(request, Context.NONE)) {
            assertThat(response.getStatusCode()).isLessThan(300);
        }
    }

    @AfterEach
    void close() {
        service.close();
    }

    private List<Finding> preflight() {
        return client.preflight("images", "web", TEMPLATE);
    }

    private void assertFinds(String rule, String pointer, String words) {
        assertThat(preflight())
                .filteredOn(finding -> finding.ruleId().equals(rule))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).startsWith(pointer);
                    assertThat(finding.message()).contains(words);
                });
    }

    @Test
    void valid_templates_have_no_findings_and_nothing_is_changed() {
        int before = service.requests().size();

        assertThat(preflight()).isEmpty();
        assertThat(service.requests().stream().skip(before).map(LocalRequest::method))
                .hasSizeGreaterThan(10)
                .containsOnly("GET");
    }

    @Test
    void providers_must_be_registered() {
        send(
                HttpMethod.POST,
                "/subscriptions/" + S + "/providers/Microsoft.ContainerInstance/unregister?api-version=2021-04-01",
                "");

        assertFinds("P01", "", "Microsoft.ContainerInstance is 'NotRegistered'");
    }

    @Test
    void names_must_be_free() {
        client.beginCreate(
                        "images",
                        "web",
                        Samples.template().toBuilder()
                                .distribute(Distributor.vhd("disk"))
                                .build())
                .getFinalResult();

        assertThat(preflight())
                .filteredOn(finding -> finding.pointer().equals("/name"))
                .singleElement()
                .asString()
                .contains("exists already");
    }

    @Test
    void sources_must_be_in_the_region_and_generalized() {
        putBase("Linux", "Specialized", "northeurope");

        assertThat(preflight()).extracting(Finding::ruleId).contains("S17", "S18");
    }

    @Test
    void definitions_must_match_the_source() {
        put(BASE + "?api-version=2024-07-01", "{'location': 'westeurope', 'properties': {'hyperVGeneration': 'V1'}}");

        assertFinds("R18", "/properties/distribute/0/galleryImageId", "generation");
    }

    @Test
    void subnets_must_be_usable() {
        put(
                NETWORK + "/subnets/build?api-version=2023-11-01",
                "{'properties': {'delegations': [{'properties': {'serviceName': 'Microsoft.Web/serverFarms'}}]}}");

        assertFinds("P03", "/properties/vmProfile/vnetConfig/subnetId", "delegated to [Microsoft.Web/serverFarms]");
    }

    @Test
    void staging_groups_must_be_empty_and_in_the_region() {
        put(STAGING + "?api-version=2021-04-01", "{'location': 'northeurope'}");
        put(
                STAGING + "/providers/Microsoft.Network/virtualNetworks/other?api-version=2023-11-01",
                "{'location': 'westeurope'}");

        assertThat(preflight())
                .filteredOn(finding -> finding.ruleId().equals("X13"))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("'northeurope'"))
                .anyMatch(message -> message.contains("holds resources"));
    }

    @Test
    void a_missing_resource_is_reported_at_the_place_that_names_it() {
        ImageTemplate elsewhere = TEMPLATE.toBuilder()
                .identity(UserAssignedIdentityId.of(S, "images", "nobody"))
                .source(ImageSource.managedImage(ManagedImageId.of(S, "images", "nothing")))
                .distribute(
                        Distributor.sharedImage("a", GalleryImageId.of(S, "images", "golden", "none"), "westeurope"))
                .vmProfile(VmProfile.builder()
                        .vnetConfig(VirtualNetworkConfig.of(SubnetId.of(S, "images", "hub", "none")))
                        .build())
                .build();

        assertThat(client.preflight("images", "web", elsewhere))
                .filteredOn(finding -> finding.message().contains("does not exist"))
                .extracting(Finding::pointer)
                .hasSize(4)
                .anyMatch(pointer -> pointer.startsWith("/identity/userAssignedIdentities/"))
                .contains(
                        "/properties/source/imageId",
                        "/properties/distribute/0/galleryImageId",
                        "/properties/vmProfile/vnetConfig/subnetId");
    }

    @Test
    void marketplace_images_must_exist() {
        ImageTemplate marketplace = TEMPLATE.toBuilder()
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .build();

        assertThat(client.preflight("images", "web", marketplace)).isEmpty();
        service.inject(WireFault.answers(404, "NotFound", "Artifact: VMImage was not found.")
                .on("GET", "/artifacttypes/vmimage/"));
        assertThat(client.preflight("images", "web", marketplace))
                .singleElement()
                .extracting(Finding::ruleId)
                .isEqualTo("P04");
    }

    private static ImageTemplate startingFrom(String version) {
        return TEMPLATE.toBuilder()
                .source(ImageSource.sharedImageVersion(SharedGalleryImageId.of(S + "-SHARED", "web", version)))
                .build();
    }

    private void share() {
        String compute = "?api-version=" + GalleryApiVersion.defaultVersion();
        String shared = GROUP + "/providers/Microsoft.Compute/galleries/shared";
        put(
                shared + compute,
                "{'location': 'westeurope', 'properties': {'sharingProfile': {'permissions': 'Groups'}}}");
        put(
                shared + "/images/web" + compute,
                "{'location': 'westeurope', 'properties': {'osType': 'Windows', 'osState': 'Specialized',"
                        + " 'identifier': {'publisher': 'contoso', 'offer': 'web', 'sku': 'server'}}}");
        send(
                HttpMethod.POST,
                shared + "/share" + compute,
                "{'operationType': 'Add', 'groups': [{'type': 'Subscriptions', 'ids': ['" + S + "']}]}");
    }

    @Test
    void an_image_that_somebody_else_shares_must_be_shared_with_the_subscription_in_the_region() {
        assertThat(client.preflight("images", "web", startingFrom("latest")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("P05");
                    assertThat(finding.pointer()).isEqualTo("/properties/source/imageVersionId");
                    assertThat(finding.message()).contains("-SHARED/Images/web/Versions/latest'", "'westeurope'");
                });
        share();
        assertThat(client.preflight("images", "web", startingFrom("latest")))
                .extracting(Finding::ruleId)
                .contains("S17")
                .doesNotContain("P05");
        assertThat(client.preflight("images", "web", startingFrom("1.0.0")))
                .extracting(Finding::ruleId)
                .contains("P05");
    }

    @Test
    void each_answer_that_may_not_be_read_is_a_finding() {
        for (String place : List.of(
                "/imageTemplates/web",
                "/providers/Microsoft.Storage",
                "/userAssignedIdentities/builder",
                "/images/base",
                "/galleries/golden",
                "/images/web",
                "/versions/1.0.0",
                "/subnets/build",
                "/subnets/aci",
                "/resourceGroups/staging",
                "/staging/resources")) {
            service.clearFaults();
            service.inject(WireFault.answers(403, "AuthorizationFailed", "The client has no authorization.")
                    .on("GET", place));

            assertThat(preflight()).as(place).isNotEmpty().anySatisfy(finding -> {
                assertThat(finding.ruleId()).isEqualTo("P02");
                assertThat(finding.message()).contains("was not checked: the caller may not read it");
            });
        }
    }

    @Test
    void an_answer_that_is_no_json_is_a_finding() {
        for (String place : List.of("/subnets/build", "/galleries/golden", "/staging/resources")) {
            service.clearFaults();
            service.inject(WireFault.notJson().on("GET", place));

            assertThat(preflight()).as(place).anySatisfy(finding -> {
                assertThat(finding.ruleId()).isEqualTo("P02");
                assertThat(finding.message()).contains("was not checked: the answer cannot be read");
            });
        }
    }

    @Test
    void a_version_that_a_target_names_must_be_free() {
        putVersion();

        assertFinds("R20", "/properties/distribute/0/galleryImageId", "exists already");
    }

    private void putVersion() {
        put(
                GOLDEN + "/images/web/versions/1.0.0?api-version=" + GalleryApiVersion.latest(),
                "{'location': 'westeurope', 'properties': {'publishingProfile': {'targetRegions': [{'name':"
                        + " 'westeurope'}]}, 'storageProfile': {'source': {'id': '" + BASE + "'}}}}");
    }

    @Test
    void the_group_of_a_managed_image_must_exist() {
        ImageTemplate managed = TEMPLATE.toBuilder()
                .distribute(Distributor.managedImage("a", ManagedImageId.of(S, "nowhere", "web"), "westeurope"))
                .build();
        String group = "/resourceGroups/nowhere";

        service.inject(WireFault.answers(404, "ResourceGroupNotFound", "Resource group 'nowhere' could not be found.")
                .on("GET", group));
        assertThat(client.preflight("images", "web", managed))
                .filteredOn(finding -> finding.ruleId().equals("D06"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/properties/distribute/0/imageId");

        service.clearFaults();
        assertIsForbidden(managed, group);
    }

    @Test
    void a_gallery_source_must_exist_and_be_replicated_to_the_region() {
        putVersion();
        ImageTemplate here = sharedSource("1.0.0");

        assertThat(client.preflight("images", "web", here)).isEmpty();
        assertThat(client.preflight(
                        "images",
                        "web",
                        here.toBuilder().location("northeurope").build()))
                .extracting(Finding::ruleId)
                .contains("S20");
        assertThat(client.preflight("images", "web", sharedSource("2.0.0")))
                .filteredOn(finding -> finding.ruleId().equals("R22"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/properties/source/imageVersionId");
        assertIsForbidden(here, "/images/web/versions/1.0.0");
        assertIsForbidden(here, "/galleries/golden/images/web");
    }

    private static ImageTemplate sharedSource(String version) {
        return TEMPLATE.toBuilder()
                .source(ImageSource.sharedImageVersion(
                        GalleryImageVersionId.parse(GOLDEN + "/images/web/versions/" + version)))
                .distribute(Distributor.vhd("disk"))
                .build();
    }

    @Test
    void a_marketplace_image_that_may_not_be_read_is_not_passed_over() {
        ImageTemplate newest = TEMPLATE.toBuilder()
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .build();
        ImageTemplate named = TEMPLATE.toBuilder()
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:24.04.1"))
                .build();

        assertIsForbidden(newest, "/artifacttypes/vmimage/");
        assertIsForbidden(named, "/artifacttypes/vmimage/");
    }

    @Test
    void a_marketplace_image_that_no_address_can_name_does_not_exist() {
        assertThat(client.preflight("images", "web", marketplace("westeurope", " ")))
                .extracting(Finding::ruleId)
                .contains("P04");
        assertThat(client.preflight("images", "web", marketplace("", "Canonical")))
                .extracting(Finding::ruleId)
                .contains("P04", "R11");
    }

    @Test
    void a_marketplace_image_in_a_region_that_an_expression_gives_is_not_looked_up() {
        assertThat(client.preflight("images", "web", marketplace("[resourceGroup().location]", "Canonical")))
                .extracting(Finding::ruleId)
                .doesNotContain("P02", "P04");
    }

    private static ImageTemplate marketplace(String location, String publisher) {
        String json = "{'location': '" + location
                + "', 'properties': {'source': {'type': 'PlatformImage', 'publisher': '" + publisher
                + "', 'offer': 'ubuntu-24_04-lts', 'sku': 'server', 'version': 'latest'}, 'distribute': [{'type': 'VHD', 'runOutputName': 'disk'}]}}";
        return ImageTemplateJson.read(json.replace('\'', '"')).template();
    }

    private void assertIsForbidden(ImageTemplate template, String place) {
        service.clearFaults();
        service.inject(WireFault.answers(403, "AuthorizationFailed", "The client has no authorization.")
                .on("GET", place));

        assertThat(client.preflight("images", "web", template)).as(place).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo("P02");
            assertThat(finding.message()).contains("was not checked: the caller may not read it");
        });
        service.clearFaults();
    }
}
