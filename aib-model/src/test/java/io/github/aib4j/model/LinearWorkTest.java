package io.github.aib4j.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.LogLocation;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.GalleryDeploymentJson;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.GalleryResponseJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.ResponseJson;
import io.github.aib4j.model.json.StrictReadException;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.plan.TemplateHash;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.testing.Work;
import io.github.aib4j.model.update.TemplateEditor;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.update.TemplateUpdateBuilder;
import io.github.aib4j.model.update.TemplateUpdateEditor;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten times as much of anything takes ten times the work: readers, writers, rules and edits. */
class LinearWorkTest {
    private static final GalleryApiVersion NEWEST = GalleryApiVersion.V2025_03_03;

    private static <T> List<T> each(int count, IntFunction<T> made) {
        return IntStream.range(0, count).mapToObj(made).toList();
    }

    private static String texts(int count, IntFunction<String> made) {
        return IntStream.range(0, count).mapToObj(made).collect(Collectors.joining(","));
    }

    private static byte[] deployment(String resources) {
        return ("{\"$schema\": \"s\", \"resources\": [" + resources + "]}").getBytes(UTF_8);
    }

    private static String template(String steps) {
        return """
                {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "web",
                 "location": "[resourceGroup().location]", "colour": "blue",
                 "properties": {"source": {"type": "PlatformImage"}, "customize": [%s],
                   "distribute": [{"type": "VHD", "runOutputName": "web"}]}}""".formatted(steps);
    }

    private static void expect(Class<? extends RuntimeException> wanted, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (wanted.isInstance(e)) {
                return;
            }
            throw e;
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void reading_a_deployment_of_templates_with_remarks() {
        Work.isLinear(40, size -> {
            byte[] json = deployment(texts(size, i -> template("")));
            return () -> DeploymentTemplateJson.read(json, "test", ReadOptions.lenient());
        });
    }

    @Test
    void reading_linting_and_comparing_texts_that_grow_in_lower_case() {
        String template = """
                {"location": "%1$s", "tags": {"%1$s": "a"},
                 "properties": {"source": {"type": "PlatformImage", "publisher": "%1$s", "offer": "%1$s", "sku": "%1$s"},
                   "customize": [{"type": "Shell", "name": "%1$s", "inline": ["%1$s"]},
                     {"type": "File", "sourceUri": "https://h/%1$s", "destination": "%1$s"}, {"type": "%1$s"}],
                   "distribute": [{"type": "SharedImage", "runOutputName": "r", "galleryImageId": "%1$s",
                     "replicationRegions": ["%1$s"]}]}}""";
        Work.isLinear(1000, size -> {
            byte[] json = template.formatted("\u0130".repeat(size)).getBytes(UTF_8);
            return () -> {
                ImageTemplate read = ImageTemplateJson.read(json, "test", ReadOptions.lenient())
                        .template();
                TemplateLinter.lint("web", read, ApiVersion.latest());
                TemplateHash.of(read);
            };
        });
    }

    @Test
    void reading_and_writing_deployments_whose_values_are_open() {
        String open = """
                {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "t%1$d",
                 "location": "westeurope", "tags": {"a": "[parameters('p%1$d')]"},
                 "properties": {"vmProfile": {"osDiskSizeGB": "[variables('v%1$d')]"}, "source": {"type": "PlatformImage"},
                   "distribute": [{"type": "VHD", "runOutputName": "v"}]}},
                {"type": "Microsoft.VirtualMachineImages/imageTemplates/triggers", "name": "t%2$d/t%1$d",
                 "dependsOn": ["[parameters('p%1$d')]"], "properties": {"kind": "SourceImage"}}
                """;
        Work.isLinear(100, size -> {
            byte[] json = withParameters(size, texts(size, i -> open.formatted(i, i % 10)));
            return () -> DeploymentTemplateJson.read(json, "test", ReadOptions.lenient())
                    .templates()
                    .forEach(template -> DeploymentTemplateJson.write(template, List.of()));
        });
    }

    @Test
    void reading_and_writing_galleries_with_many_children_whose_values_are_open() {
        String gallery = """
                {"type": "Microsoft.Compute/galleries", "apiVersion": "2024-03-03", "name": "g", "location": "westeurope",
                 "properties": {}, "resources": [%s]}""";
        String child = """
                {"type": "images", "apiVersion": "2024-03-03", "name": "i%1$d", "location": "[parameters('p%1$d')]",
                 "tags": {"a": "[[literal%1$d]"},
                 "properties": {"osType": "Linux", "osState": "Generalized", "identifier": "[variables('v%1$d')]"}}""";
        Work.isLinear(100, size -> {
            byte[] json = withParameters(size, gallery.formatted(texts(size, i -> child.formatted(i))));
            return () -> GalleryDeploymentJson.read(json, "test", ReadOptions.lenient())
                    .imageDefinitions()
                    .forEach(definition -> GalleryDeploymentJson.write(definition, List.of()));
        });
    }

    private static byte[] withParameters(int size, String resources) {
        return ("{\"$schema\": \"x\", \"parameters\": {"
                        + texts(size, i -> "\"p" + i + "\": {\"type\": \"string\"}")
                        + "}, \"variables\": {"
                        + texts(size, i -> "\"v" + i + "\": \"[parameters('p" + i + "')]\"") + "}, \"resources\": ["
                        + resources + "]}")
                .getBytes(UTF_8);
    }

    @Test
    void reading_a_template_of_steps_with_remarks_and_refusing_it_strictly() {
        Work.isLinear(200, size -> {
            String json = template(texts(size, i -> "{\"type\": \"Shell\", \"inlin\": [\"a\"], \"colour\": 1}"));
            return () -> expect(StrictReadException.class, () -> ImageTemplateJson.read(json, ReadOptions.strict()));
        });
    }

    @Test
    void reading_an_object_of_many_members_and_an_array_of_many_items() {
        Work.isLinear(2000, size -> {
            String json = "{" + texts(size, i -> "\"m" + i + "\": " + i) + "}";
            return () -> JsonText.parse(json, "test");
        });
        Work.isLinear(2000, size -> {
            String json = "[" + texts(size, Integer::toString) + "]";
            return () -> JsonText.parse(json, "test");
        });
    }

    @Test
    void refusing_a_document_that_names_a_member_twice_at_its_end() {
        Work.isLinear(2000, size -> {
            String json = "{" + texts(size, i -> "\"m" + i + "\": " + i) + ", \"m0\": 1}";
            return () -> expect(JsonReadException.class, () -> JsonText.parse(json, "test"));
        });
    }

    @Test
    void reading_pages_of_templates_and_of_versions() {
        Work.isLinear(50, size -> {
            byte[] json = ("{\"value\": [" + texts(size, i -> """
                    {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.VirtualMachineImages/imageTemplates/a",
                     "name": "a", "location": "westeurope",
                     "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD"}]}}""") + "]}").getBytes(UTF_8);
            return () -> ResponseJson.imageTemplates(json);
        });
        Work.isLinear(50, size -> {
            byte[] json = ("{\"value\": ["
                            + texts(size, i -> "{\"name\": \"1.0." + i + "\", \"properties\": {\"a\": 1}}") + "]}")
                    .getBytes(UTF_8);
            return () -> GalleryResponseJson.imageVersions(json);
        });
    }

    @Test
    void reading_identities() {
        Work.isLinear(200, size -> {
            String ids = texts(
                    size,
                    i -> "\"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/"
                            + "userAssignedIdentities/i" + i + "\": {}");
            String json = template("")
                    .replace(
                            "\"colour\": \"blue\"",
                            "\"identity\": {\"type\": \"UserAssigned\"," + "\"userAssignedIdentities\": {" + ids
                                    + "}}");
            return () -> ImageTemplateJson.read(json);
        });
    }

    private static ImageTemplate withSteps(int count) {
        return withTargets(1).toBuilder()
                .customize(each(count, i -> Customizer.shell("step " + i, "true")))
                .build();
    }

    private static ImageTemplate withTargets(int count) {
        return ImageTemplate.builder()
                .location("westeurope")
                .source(ImageSource.platformImage("Canonical:ubuntu:server:latest"))
                .distribute(each(count, i -> Distributor.vhd("target " + i)))
                .build();
    }

    @Test
    void refusing_to_write_members_that_an_api_version_lacks() {
        Work.isLinear(200, size -> {
            ImageTemplate template = withTargets(1).toBuilder()
                    .customize(each(size, i -> Customizer.windowsUpdate("update " + i)))
                    .build();
            return () -> expect(
                    UnsupportedMemberException.class,
                    () -> ImageTemplateJson.write(template, ApiVersion.V2018_02_01_PREVIEW));
        });
    }

    @Test
    void refusing_to_write_members_of_regions_that_an_api_version_lacks() {
        Work.isLinear(200, size -> {
            GalleryImageVersion version = GalleryImageVersion.builder()
                    .publishingProfile(PublishingProfile.builder()
                            .targetRegions(each(
                                    size,
                                    i -> GalleryTargetRegion.builder()
                                            .name("region" + i)
                                            .excludeFromLatest(true)
                                            .build()))
                            .build())
                    .build();
            return () -> expect(
                    UnsupportedMemberException.class, () -> GalleryJson.write(version, GalleryApiVersion.V2019_12_01));
        });
    }

    @Test
    void writing_a_template_and_a_deployment() {
        Work.isLinear(200, size -> {
            ImageTemplate template = withSteps(size);
            return () -> ImageTemplateJson.writeBytes(template, ApiVersion.latest());
        });
        Work.isLinear(200, size -> {
            TemplateDocument document = TemplateDocument.of("web", withSteps(size));
            return () -> DeploymentTemplateJson.write(document, ApiVersion.latest(), List.of());
        });
    }

    @Test
    void editing_steps_by_their_names() {
        Work.isLinear(200, size -> {
            ImageTemplate template = withSteps(size);
            return () -> {
                TemplateEditor editor = TemplateEditor.of(template);
                for (int i = 0; i < size; i++) {
                    editor.insertCustomizersBefore("step " + i, Customizer.shell("before " + i, "true"));
                    editor.insertCustomizersAfter("step " + i, Customizer.shell("after " + i, "true"));
                    editor.replaceCustomizer("after " + i, Customizer.shell("later " + i, "true"));
                    editor.removeCustomizer("step " + i);
                }
                editor.build();
            };
        });
    }

    @Test
    void removing_targets_one_by_one() {
        Work.isLinear(200, size -> {
            TemplateEditor editor = TemplateEditor.of(withTargets(size));
            return () -> IntStream.range(0, size).forEach(i -> editor.removeDistributor("target " + i));
        });
    }

    @Test
    void adding_and_replacing_targets_of_an_update() {
        Work.isLinear(200, size -> {
            TemplateUpdateEditor update = TemplateUpdate.of(withTargets(size));
            return () -> {
                for (int i = 0; i < size; i++) {
                    update.addDistributor(Distributor.vhd("added " + i));
                    update.replaceDistributor("target " + i, Distributor.vhd("target " + i));
                }
                update.build();
            };
        });
    }

    @Test
    void putting_tags_one_by_one() {
        Work.isLinear(200, size -> {
            TemplateUpdateBuilder update = TemplateUpdate.builder();
            return () -> IntStream.range(0, size).forEach(i -> update.putTag("tag" + i, "value"));
        });
    }

    @Test
    void giving_parameters_one_by_one() {
        Work.isLinear(200, size -> () -> {
            DeploymentScope scope = DeploymentScope.empty();
            for (int i = 0; i < size; i++) {
                scope = scope.withParameter("parameter" + i, "value").withLocation("westeurope");
            }
            scope.parameters();
        });
    }

    @Test
    void taking_members_out_of_an_object() {
        Work.isLinear(2000, size -> {
            JsonObject object =
                    (JsonObject) JsonText.parse("{" + texts(size, i -> "\"m" + i + "\": " + i) + "}", "test");
            String[] names = each(size, i -> "m" + i).toArray(String[]::new);
            return () -> object.without(names);
        });
    }

    private static List<GalleryTargetRegion> regions(int count, String prefix) {
        return each(count, i -> GalleryTargetRegion.region(prefix + i, 1, GalleryStorageAccountType.STANDARD_LRS));
    }

    private static GalleryImageVersion inRegions(List<GalleryTargetRegion> regions) {
        return GalleryImageVersion.builder()
                .name("1.0.0")
                .location("westeurope")
                .publishingProfile(
                        PublishingProfile.builder().targetRegions(regions).build())
                .build();
    }

    @Test
    void adding_regions_to_a_version() {
        Work.isLinear(200, size -> {
            GalleryImageVersion version = inRegions(regions(size, "Region "));
            return () -> version.withRegions(regions(size, "region"));
        });
    }

    @Test
    void linting_a_version_of_many_regions_that_exists_with_many_regions() {
        Work.isLinear(200, size -> {
            GalleryImageVersion version = inRegions(regions(size, "region"));
            GalleryFacts facts = GalleryFacts.builder()
                    .addVersion(inRegions(regions(size, "Region ")))
                    .build();
            return () -> GalleryLinter.lint("1.0.0", version, NEWEST, facts);
        });
    }

    @Test
    void linting_a_version_whose_data_disks_are_too_large() {
        Work.isLinear(100, size -> {
            GalleryFacts.Builder facts = GalleryFacts.builder();
            IntStream.range(0, size).forEach(lun -> facts.putDataDiskSize(lun, 2048));
            GalleryImageVersion version = GalleryJson.imageVersion("{\"location\": \"westeurope\", \"properties\": "
                            + "{\"storageProfile\": {\"dataDiskImages\": ["
                            + texts(size, lun -> "{\"lun\": " + lun + ", \"source\": {\"id\": \"/a\"}}") + "]}}}")
                    .value();
            GalleryFacts known = facts.build();
            return () -> GalleryLinter.lint("1.0.0", version, NEWEST, known);
        });
    }

    private static GalleryImageDefinition withFeatures(int count, String value) {
        return GalleryImageDefinition.generalized(
                        "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu"))
                .toBuilder()
                .features(each(
                        count,
                        i -> GalleryImageFeature.builder()
                                .name("Feature" + i)
                                .value(value)
                                .build()))
                .build();
    }

    @Test
    void linting_a_definition_of_many_features() {
        Work.isLinear(200, size -> {
            GalleryImageDefinition definition = withFeatures(size, "True");
            GalleryFacts facts = GalleryFacts.builder()
                    .imageDefinition(withFeatures(size, "False"))
                    .build();
            return () -> GalleryLinter.lint("web", definition, NEWEST, facts);
        });
    }

    @Test
    void planning_the_retention_of_versions_with_many_tags() {
        GalleryImageId definition = GalleryImageId.of("s", "g", "gallery", "web");
        Work.isLinear(200, size -> {
            List<GalleryImageVersion> versions = each(
                    size,
                    i -> GalleryImageVersion.builder()
                            .name("1.0." + i)
                            .putTag("tag" + i, "value")
                            .build());
            RetentionRule rule = RetentionRule.builder()
                    .keepTagged(each(size, i -> "TAG" + i))
                    .build();
            return () -> rule.plan(definition, versions, Instant.EPOCH);
        });
    }

    @Test
    void redacting_a_message_and_finding_the_log_in_it() {
        Work.isLinear(2000, size -> {
            String message = "https://a.example/?sig=x sig=y ".repeat(size) + "a".repeat(size);
            return () -> {
                ContentUri.redactAll(message);
                LogLocation.find(message);
            };
        });
    }
}
