package io.github.aib4j.model.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.LocalScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expectations are section 4 of the service's page about permissions. */
class TemplatePermissionsTest {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/images";
    private static final UserAssignedIdentityId BUILDER = UserAssignedIdentityId.of(SUBSCRIPTION, "images", "builder");
    private static final GalleryImageId WEB = GalleryImageId.of(SUBSCRIPTION, "images", "golden", "web");
    private static final ImageTemplate LINUX = ImageTemplate.builder()
            .location("westeurope")
            .identity(BUILDER)
            .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
            .distribute(Distributor.sharedImage("web", WEB, "westeurope"))
            .build();
    private static final TemplateFacts FACTS = TemplateFacts.builder()
            .templateId(ImageTemplateId.of(SUBSCRIPTION, "images", "web"))
            .build();

    private static List<Permission> ofIdentity(ImageTemplate template) {
        return TemplatePermissions.of(template, FACTS).of(Principal.TEMPLATE_IDENTITY);
    }

    private static void assertOnly(ImageTemplate template, String scope, String... actions) {
        assertThat(ofIdentity(template)).singleElement().satisfies(permission -> {
            assertThat(permission.scope()).isEqualTo(scope);
            assertThat(permission.actions()).containsExactlyInAnyOrder(actions);
            assertThat(permission.role()).isEmpty();
        });
    }

    @Test
    void a_gallery_target_writes_versions_and_reads_the_rest() {
        assertOnly(
                LINUX,
                GROUP + "/providers/Microsoft.Compute/galleries/golden",
                "Microsoft.Compute/galleries/read",
                "Microsoft.Compute/galleries/images/read",
                "Microsoft.Compute/galleries/images/versions/read",
                "Microsoft.Compute/galleries/images/versions/write");
    }

    @Test
    void a_managed_image_is_created_in_its_resource_group() {
        assertOnly(
                LINUX.toBuilder()
                        .distribute(Distributor.managedImage(
                                "web", ManagedImageId.of(SUBSCRIPTION, "other", "web"), "westeurope"))
                        .build(),
                "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/other",
                "Microsoft.Compute/images/read",
                "Microsoft.Compute/images/write",
                "Microsoft.Compute/images/delete");
    }

    @Test
    void sources_are_only_read_and_a_gallery_that_is_source_and_target_counts_once() {
        ImageTemplate vhd =
                LINUX.toBuilder().distribute(Distributor.vhd("disk")).build();
        ManagedImageId base = ManagedImageId.of(SUBSCRIPTION, "images", "base");

        assertOnly(
                vhd.toBuilder().source(ImageSource.managedImage(base)).build(),
                base.text(),
                "Microsoft.Compute/images/read");
        assertOnly(
                vhd.toBuilder()
                        .source(ImageSource.sharedImageVersion(GalleryId.of(SUBSCRIPTION, "images", "base")
                                .imageDefinition("ubuntu")
                                .imageVersion("1.0.0")))
                        .build(),
                GROUP + "/providers/Microsoft.Compute/galleries/base",
                "Microsoft.Compute/galleries/read",
                "Microsoft.Compute/galleries/images/read",
                "Microsoft.Compute/galleries/images/versions/read");
        assertThat(ofIdentity(LINUX.toBuilder()
                        .source(ImageSource.sharedImageVersion(WEB.imageVersion("1.0.0")))
                        .build()))
                .singleElement()
                .satisfies(permission ->
                        assertThat(permission.actions()).contains("Microsoft.Compute/galleries/images/versions/write"));
        assertThat(ofIdentity(vhd)).isEmpty();
    }

    @Test
    void both_subnets_are_joined() {
        SubnetId build = SubnetId.of(SUBSCRIPTION, "net", "hub", "build");
        VmProfile machine = VmProfile.builder()
                .vnetConfig(VirtualNetworkConfig.builder()
                        .subnetId(build)
                        .containerInstanceSubnetId(SubnetId.of(SUBSCRIPTION, "net", "hub", "aci"))
                        .build())
                .build();

        assertOnly(
                LINUX.toBuilder()
                        .distribute(Distributor.vhd("disk"))
                        .vmProfile(machine)
                        .build(),
                "/subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub",
                "Microsoft.Network/virtualNetworks/read",
                "Microsoft.Network/virtualNetworks/subnets/join/action");
    }

    @Test
    void scripts_and_files_in_storage_are_read_with_a_role_on_the_container() {
        ImageTemplate template = LINUX.toBuilder()
                .distribute(Distributor.vhd("disk"))
                .customize(
                        Customizer.shellScript(
                                "a", ContentUri.of("https://acct.blob.core.windows.net/scripts/a.sh?sig=s3cr3t")),
                        Customizer.shellScript("b", ContentUri.of("https://example.org/b.sh")))
                .validate(Validator.file("c", ContentUri.of("https://acct.blob.core.windows.net/scripts/c"), "/tmp/c"))
                .build();

        assertThat(ofIdentity(template)).singleElement().satisfies(permission -> {
            assertThat(permission.scope()).isEqualTo("https://acct.blob.core.windows.net/scripts");
            assertThat(permission.role()).contains("Storage Blob Data Reader");
            assertThat(permission.pointer()).isEqualTo("/properties/customize/0/scriptUri");
        });
        assertThat(TemplatePermissions.of(template, FACTS).text()).doesNotContain("s3cr3t");
    }

    @Test
    void the_caller_needs_a_role_to_upload_local_scripts(@TempDir Path folder) throws IOException {
        LocalScript script = LocalScript.of(Files.writeString(folder.resolve("a.sh"), "echo"));
        ImageTemplate template = LINUX.toBuilder()
                .customize(Customizer.shellScript("a", script.in("https://acct.blob.core.windows.net/scripts")))
                .build();

        assertThat(TemplatePermissions.of(template, FACTS).permissions())
                .filteredOn(permission -> permission.scope().equals("https://acct.blob.core.windows.net/scripts"))
                .extracting(
                        Permission::principal, permission -> permission.role().orElse(""))
                .containsExactly(
                        tuple(Principal.TEMPLATE_IDENTITY, "Storage Blob Data Reader"),
                        tuple(Principal.CALLER, "Storage Blob Data Contributor"));
    }

    @Test
    void the_template_assigns_the_identities_of_the_machine_and_the_caller_that_of_the_template() {
        UserAssignedIdentityId machine = UserAssignedIdentityId.of(SUBSCRIPTION, "images", "machine");
        TemplatePermissions permissions = TemplatePermissions.of(
                LINUX.toBuilder()
                        .distribute(Distributor.vhd("disk"))
                        .vmProfile(VmProfile.builder()
                                .addUserAssignedIdentity(machine)
                                .build())
                        .build(),
                FACTS);

        assertThat(permissions.of(Principal.TEMPLATE_IDENTITY)).singleElement().satisfies(permission -> {
            assertThat(permission.scope()).isEqualTo(machine.text());
            assertThat(permission.role()).contains("Managed Identity Operator");
        });
        assertThat(permissions.of(Principal.CALLER))
                .extracting(Permission::scope)
                .containsExactly(GROUP, BUILDER.text());
        assertThat(permissions.of(Principal.CALLER).get(0).actions())
                .contains(
                        "Microsoft.VirtualMachineImages/imageTemplates/write",
                        "Microsoft.VirtualMachineImages/imageTemplates/run/action");
    }

    @Test
    void the_service_itself_contributes_to_a_staging_group_for_windows_in_a_network() {
        ResourceGroupId staging = ResourceGroupId.of(SUBSCRIPTION, "staging");
        VmProfile network = VmProfile.builder()
                .vnetConfig(VirtualNetworkConfig.of(SubnetId.of(SUBSCRIPTION, "net", "hub", "build")))
                .build();
        ImageTemplate linux = LINUX.toBuilder()
                .stagingResourceGroup(staging)
                .vmProfile(network)
                .build();
        ImageTemplate windows = linux.toBuilder()
                .source(ImageSource.platformImage("MicrosoftWindowsServer:WindowsServer:2022-datacenter:latest"))
                .build();

        assertThat(ofIdentity(linux))
                .filteredOn(permission -> permission.scope().equals(staging.text()))
                .singleElement()
                .satisfies(permission -> assertThat(permission.role()).contains("Contributor"));
        assertThat(TemplatePermissions.of(linux, FACTS).of(Principal.SERVICE)).isEmpty();
        assertThat(TemplatePermissions.of(windows, FACTS).of(Principal.SERVICE)).hasSize(1);
        assertThat(TemplatePermissions.of(
                                windows.toBuilder().vmProfile(Optional.empty()).build(), FACTS)
                        .of(Principal.SERVICE))
                .isEmpty();
    }

    @Test
    void custom_roles_have_both_json_forms() {
        CustomRole role = TemplatePermissions.of(LINUX, FACTS).customRoles("web").stream()
                .filter(one -> one.principal() == Principal.TEMPLATE_IDENTITY)
                .findFirst()
                .orElseThrow();

        JsonObject rest = (JsonObject) JsonText.parse(role.restBody(), "role");
        JsonObject properties = rest.object("properties").orElseThrow();
        assertThat(properties.text("type")).contains("CustomRole");
        assertThat(properties.text("roleName")).contains(role.name());
        assertThat(properties.array("assignableScopes").orElseThrow().items()).containsExactly(new JsonString(GROUP));
        assertThat(properties.array("permissions").orElseThrow().items())
                .singleElement()
                .satisfies(permission -> assertThat(((JsonObject) permission).members())
                        .containsOnlyKeys("actions", "notActions", "dataActions", "notDataActions"));

        JsonObject file = (JsonObject) JsonText.parse(role.commandLineFile(), "role");
        assertThat(file.members())
                .containsOnlyKeys(
                        "Name",
                        "IsCustom",
                        "Description",
                        "Actions",
                        "NotActions",
                        "DataActions",
                        "NotDataActions",
                        "AssignableScopes");
        assertThat(file.array("Actions").orElseThrow().items()).hasSize(4);
        assertThat(role.assignmentScopes()).containsExactly(GROUP + "/providers/Microsoft.Compute/galleries/golden");
        assertThat(role.id()).isEqualTo(role.id());
    }

    @Test
    void texts_say_who_needs_what_where_and_why() {
        assertThat(TemplatePermissions.of(LINUX, TemplateFacts.none()).text())
                .contains("The identity of the template [" + BUILDER + "] needs\n  on " + GROUP
                        + "/providers/Microsoft.Compute/galleries/golden, because the build makes an image version in it\n"
                        + "    Microsoft.Compute/galleries/images/read\n")
                .contains("The caller needs\n  on the resource group of the template, because ");
    }
}
