package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.testing.Schemas;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.testing.Trees;
import io.github.aib4j.model.update.TemplateUpdate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies of requests, as they were recorded and as the api-versions allow them. */
class RequestJsonTest {
    private static final TriggerDefinition TRIGGER = TriggerDefinition.builder()
            .name("on-source")
            .kind(TriggerKind.SOURCE_IMAGE)
            .build();

    @Test
    void a_change_of_tags_is_written_as_recorded() {
        JsonNode recorded = request("patch-tags.json", 0);

        String written =
                RequestJson.write(TemplateUpdate.builder().putTag("123", "abc").build(), ApiVersion.V2022_07_01);

        assertThat(Trees.tree(written)).isEqualTo(recorded);
    }

    @Test
    void removing_the_last_identity_is_written_as_recorded() {
        JsonNode exchanges =
                Trees.tree(Shared.text("recorded/patch-identity.json")).at("/exchanges");
        ImageTemplateResource current = ResponseJson.imageTemplate(
                bytes(exchanges.at("/0/response/body").toString()));
        UserAssignedIdentityId only =
                current.identityPrincipals().keySet().iterator().next();

        TemplateUpdate update = current.update().removeIdentity(only).build();

        assertThat(Trees.tree(RequestJson.write(update, ApiVersion.V2022_02_14)))
                .isEqualTo(exchanges.at("/1/request/body"));
        assertThat(Trees.tree(
                        RequestJson.write(TemplateUpdate.builder().noIdentity().build(), ApiVersion.V2022_02_14)))
                .isEqualTo(exchanges.at("/1/request/body"));
    }

    @Test
    void a_trigger_is_written_as_recorded() {
        JsonNode recorded = request("triggers.json", 0);

        assertThat(Trees.tree(RequestJson.write(TRIGGER, ApiVersion.V2022_07_01)))
                .isEqualTo(recorded);
    }

    @Test
    void a_removed_identity_is_null_and_an_added_one_is_an_empty_object() {
        UserAssignedIdentityId old = UserAssignedIdentityId.of("9e223dbe", "images", "old");
        UserAssignedIdentityId other = UserAssignedIdentityId.of("9e223dbe", "images", "new");

        byte[] written = RequestJson.writeBytes(
                TemplateUpdate.builder().identity(other).removeIdentity(old).build(), ApiVersion.V2020_02_14);

        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo("{\"identity\":{\"type\":\"UserAssigned\",\"userAssignedIdentities\":{\"" + old
                        + "\":null,\"" + other + "\":{}}}}");
    }

    @Test
    void targets_and_the_build_machine_are_written_below_properties() {
        TemplateUpdate update = TemplateUpdate.of(Templates.small())
                .addDistributor(Distributor.vhd("disk"))
                .vmProfile(VmProfile.builder().vmSize("Standard_D2s_v5").build())
                .build();

        JsonNode written = Trees.tree(RequestJson.write(update, ApiVersion.V2025_10_01));

        assertThat(written.findValuesAsText("runOutputName")).containsExactly("managed", "disk");
        assertThat(written.at("/properties/vmProfile")).isEqualTo(Trees.tree("{\"vmSize\": \"Standard_D2s_v5\"}"));
        assertThat(written).hasSize(1);
    }

    @Test
    void removing_all_tags_is_an_empty_object() {
        byte[] written = RequestJson.writeBytes(
                TemplateUpdate.builder().tags(java.util.Map.of()).build(), ApiVersion.latest());

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("{\"tags\":{}}");
    }

    @Test
    void all_changes_that_a_version_lacks_are_refused_in_one_error() {
        TemplateUpdate update = TemplateUpdate.of(Templates.full())
                .putTag("a", "1")
                .versioning("gallery", ImageVersioning.source())
                .noIdentity()
                .vmProfile(VmProfile.builder().build())
                .build();

        assertThatThrownBy(() -> RequestJson.write(update, ApiVersion.V2019_05_01_PREVIEW))
                .isInstanceOfSatisfying(
                        UnsupportedMemberException.class,
                        e -> assertThat(e.members())
                                .extracting(UnsupportedMember::pointer)
                                .contains("/identity", "/properties/distribute", "/properties/vmProfile"))
                .hasMessageContaining("/identity (since 2020-02-14)")
                .hasMessageContaining("/properties/distribute (since 2025-10-01; use a new template)");
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void each_version_changes_only_what_it_is_known_to_support(ApiVersion version) {
        TemplateUpdate tags = TemplateUpdate.builder().putTag("a", "1").build();
        TemplateUpdate identity = TemplateUpdate.builder().noIdentity().build();
        TemplateUpdate machine = TemplateUpdate.builder()
                .vmProfile(VmProfile.builder().vmSize("Standard_D2s_v5").build())
                .build();

        assertThat(canWrite(tags, version)).isTrue();
        assertThat(canWrite(identity, version)).isEqualTo(version.isAtLeast(ApiVersion.V2020_02_14));
        assertThat(canWrite(machine, version)).isEqualTo(version.isAtLeast(ApiVersion.V2025_10_01));
    }

    @Test
    void a_version_without_triggers_refuses_one() {
        assertThatThrownBy(() -> RequestJson.writeBytes(TRIGGER, ApiVersion.V2022_02_14))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("'triggers' (since 2022-07-01)");
    }

    @Test
    void the_schema_of_updates_finds_unknown_members() {
        assertThat(Schemas.updateErrors(ApiVersion.latest(), "{\"location\": \"westeurope\"}"))
                .isNotEmpty();
        assertThat(Schemas.updateErrors(
                        ApiVersion.latest(), "{\"properties\": {\"distribute\": [{\"type\": \"VHD\"}]}}"))
                .isNotEmpty();
    }

    private static boolean canWrite(TemplateUpdate update, ApiVersion version) {
        try {
            return RequestJson.writeBytes(update, version).length > 0;
        } catch (UnsupportedMemberException e) {
            assertThat(e.members()).extracting(UnsupportedMember::since).doesNotContain(version);
            return false;
        }
    }

    private static JsonNode request(String recording, int exchange) {
        JsonNode exchanges = Trees.tree(Shared.text("recorded/" + recording)).at("/exchanges");
        assertThat(List.of("PATCH", "PUT"))
                .contains(exchanges.at("/" + exchange + "/request/method").asText());
        return exchanges.at("/" + exchange + "/request/body");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
