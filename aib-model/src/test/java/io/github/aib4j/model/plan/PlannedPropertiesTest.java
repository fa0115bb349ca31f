package io.github.aib4j.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.testing.Csv;
import io.github.aib4j.model.testing.PropertySamples;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each property of the reference is changed alone, in each api-version that has it. */
class PlannedPropertiesTest {
    private static final ImageTemplateId ID =
            ImageTemplateId.of("9e223dbe-3399-4e19-88eb-0975f02ac87f", "images", "web-01");

    /** What no PUT body holds, and a network whose sample is empty, so that only its members can differ. */
    private static final Set<String> NEVER_ALONE = Set.of(
            "ImageTemplate.name",
            "ImageTemplate.apiVersion",
            "ImageTemplate.dependsOn",
            "ImageTemplate.resources",
            "ImageTemplateVmProfile.vnetConfig",
            "ImageTemplateFileCustomizer.sourceUri",
            "ImageTemplateFileCustomizer.destination",
            "ImageTemplateFileValidator.sourceUri",
            "ImageTemplateFileValidator.destination");

    private static final Map<String, String> TODAY = Map.of("script", "scriptUri", "sourceURI", "sourceUri");

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void only_the_added_property_is_named(ApiVersion version) {
        Assumptions.assumeTrue(Shared.isPresent(), "no reference data; set -Daib.shared");
        List<Map<String, String>> rows = rows(version).toList();

        assertThat(rows).hasSizeGreaterThan(15);
        for (Map<String, String> row : rows) {
            Changed changed = changed(row);
            TemplatePlan plan = plan(changed.without, changed.with, version);

            assertThat(plan.differences())
                    .as("%s.%s in %s", row.get("object"), row.get("property"), version)
                    .isNotEmpty()
                    .allMatch(difference -> changed.isAt(difference.pointer()));
            assertThat(plan.action()).as(changed.pointer + " in " + version).isEqualTo(allowed(changed, version));
        }
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void only_the_removed_property_is_named(ApiVersion version) {
        Assumptions.assumeTrue(Shared.isPresent(), "no reference data; set -Daib.shared");
        for (Map<String, String> row : rows(version).toList()) {
            Changed changed = changed(row);
            List<TemplateDifference> differences =
                    plan(changed.with, changed.without, version).differences();

            if (cell(row, "property").equals("sha256Checksum")
                    && !cell(row, "object").equals("ImageTemplateIsoSource")) {
                assertThat(differences).as("the service may have computed it").isEmpty();
            } else {
                assertThat(differences)
                        .as("%s.%s in %s", row.get("object"), row.get("property"), version)
                        .isNotEmpty()
                        .allMatch(difference -> changed.isAt(difference.pointer()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void only_the_changed_property_is_named(ApiVersion version) {
        Assumptions.assumeTrue(Shared.isPresent(), "no reference data; set -Daib.shared");
        List<Changed> all =
                rows(version).flatMap(row -> valueChanged(row).stream()).toList();

        assertThat(all).hasSizeGreaterThan(10);
        for (Changed changed : all) {
            TemplatePlan plan = plan(changed.without, changed.with, version);

            assertThat(plan.differences())
                    .as(changed.pointer + " in " + version)
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(changed.isAt(difference.pointer())).isTrue();
                        assertThat(difference.found()).isPresent();
                        assertThat(difference.desired()).isPresent();
                    });
            assertThat(plan.action()).as(changed.pointer + " in " + version).isEqualTo(allowed(changed, version));
        }
    }

    @Test
    void each_member_of_the_reference_is_known() {
        Assumptions.assumeTrue(Shared.isPresent(), "no reference data; set -Daib.shared");
        assertThat(rows())
                .extracting(row -> row.get("property"))
                .filteredOn(name -> !name.equals("type"))
                .allMatch(KnownMembers::contains);
    }

    /** DECISIONS 12; a target that goes cannot be patched. */
    private static PlanAction allowed(Changed changed, ApiVersion version) {
        String pointer = changed.pointer;
        boolean isPatch = pointer.startsWith("/tags")
                || (pointer.startsWith("/identity") && version.isAtLeast(ApiVersion.V2020_02_14))
                || (version.isAtLeast(ApiVersion.V2025_10_01)
                        && (pointer.startsWith("/properties/vmProfile")
                                || (pointer.startsWith("/properties/distribute/")
                                        && !pointer.endsWith("/runOutputName"))));
        return isPatch ? PlanAction.PATCH : PlanAction.REPLACE;
    }

    private static TemplatePlan plan(ImageTemplate found, ImageTemplate desired, ApiVersion version) {
        ImageTemplateResource resource = ImageTemplateResource.builder()
                .id(ID)
                .name("web-01")
                .template(found)
                .build();
        return TemplatePlan.of(ID, desired, Optional.of(resource), version);
    }

    private static List<Map<String, String>> rows() {
        return Csv.rows("properties.csv").stream()
                .filter(row -> cell(row, "readonly").isEmpty())
                .filter(row -> !cell(row, "object").matches("(?:.*Trigger|RunOutput|ProvisioningError|.*RunStatus).*"))
                .filter(row -> !cell(row, "property").equals("properties"))
                .filter(row -> !NEVER_ALONE.contains(row.get("object") + "." + row.get("property")))
                .toList();
    }

    private static Stream<Map<String, String>> rows(ApiVersion version) {
        return rows().stream()
                .filter(row -> !cell(row, version.toString()).isEmpty())
                .filter(row -> !cell(row, "property").equals("type")
                        || cell(row, "object").equals("ImageTemplateIdentity"))
                .filter(row -> !cell(row, "property").equals("scheme"));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Changed changed(Map<String, String> row) {
        String object = row.get("object");
        String property = row.get("property");
        String pointer = PropertySamples.pointer(object, property);
        ObjectNode without = PropertySamples.document(object, property);
        ObjectNode with = PropertySamples.document(object, property);
        Trees.put(with, pointer, PropertySamples.value(object, property));
        return new Changed(
                pointer.replace(property, TODAY.getOrDefault(property, property)), template(without), template(with));
    }

    /** The same document with two values of a property; none if its value is neither a text nor a number. */
    private static Optional<Changed> valueChanged(Map<String, String> row) {
        String object = cell(row, "object");
        String property = cell(row, "property");
        JsonNode value = PropertySamples.value(object, property);
        Changed changed = changed(row);
        return another(value).map(other -> {
            ObjectNode with = PropertySamples.document(object, property);
            Trees.put(with, PropertySamples.pointer(object, property), other);
            return new Changed(changed.pointer, changed.with, template(with));
        });
    }

    private static Optional<JsonNode> another(JsonNode value) {
        if (value.isInt()) {
            return Optional.of(IntNode.valueOf(value.intValue() + 1));
        }
        String text = value.asText();
        boolean isChecksum = text.length() == 64;
        return value.isTextual()
                ? Optional.of(TextNode.valueOf(
                        isChecksum ? new StringBuilder(text).reverse().toString() : text + "2"))
                : Optional.empty();
    }

    private static ImageTemplate template(ObjectNode document) {
        return ImageTemplateJson.read(document.toString()).template();
    }

    private record Changed(String pointer, ImageTemplate without, ImageTemplate with) {
        boolean isAt(String place) {
            return place.equals(pointer)
                    || place.startsWith(pointer + "/")
                    || (pointer.endsWith("/script") && place.equals(pointer + "Uri"))
                    || place.replace("sourceURI", "sourceUri").equals(pointer)
                    || (place + "Uri").equals(pointer);
        }
    }
}
