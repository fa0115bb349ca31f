package io.github.aib4j.model.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Unknown values are not checked: an expression in place of any value adds no finding. */
class OpenValuesLintTest {
    private static final String ID = "/subscriptions/9e223dbe-0000-0000-0000-000000000000/resourceGroups/g/providers/";

    private static final String LINUX = """
            {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2025-10-01", "name": "web",
             "location": "westeurope", "tags": {"team": "images"},
             "identity": {"type": "UserAssigned", "userAssignedIdentities": {
               "$IDMicrosoft.ManagedIdentity/userAssignedIdentities/i": {}}},
             "properties": {
               "buildTimeoutInMinutes": 90,
               "vmProfile": {"vmSize": "Standard_D2s_v5", "osDiskSizeGB": 64, "vnetConfig": {
                   "subnetId": "$IDMicrosoft.Network/virtualNetworks/n/subnets/s", "proxyVmSize": "Standard_A1_v2"},
                 "userAssignedIdentities": ["$IDMicrosoft.ManagedIdentity/userAssignedIdentities/j"]},
               "managedResourceTags": {"a": "b"},
               "additionalDataDisks": [{"sizeGB": 4}],
               "autoRun": {"state": "Disabled"},
               "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server",
                 "version": "latest"},
               "customize": [
                 {"type": "File", "name": "conf", "sourceUri": "https://a.blob.core.windows.net/c/d", "destination": "/tmp/d"},
                 {"type": "Shell", "name": "a", "inline": ["sudo mv /tmp/d /etc/d", "date"]},
                 {"type": "Shell", "scriptUri": "https://a.blob.core.windows.net/c/s.sh",
                  "sha256Checksum": "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"}],
               "optimize": {"vmBoot": {"state": "Enabled"}},
               "validate": {"continueDistributeOnFailure": false, "inVMValidations": [{"type": "Shell", "inline": ["true"]}]},
               "errorHandling": {"onCustomizerError": "cleanup"},
               "distribute": [
                 {"type": "SharedImage", "galleryImageId": "$IDMicrosoft.Compute/galleries/g/images/w", "runOutputName": "o",
                  "excludeFromLatest": true, "artifactTags": {"x": "y"}, "versioning": {"scheme": "Latest", "major": 3},
                  "targetRegions": [{"name": "westeurope", "replicaCount": 2}, {"name": "northeurope"}]},
                 {"type": "ManagedImage", "imageId": "$IDMicrosoft.Compute/images/w", "location": "westeurope",
                  "runOutputName": "m"},
                 {"type": "VHD", "runOutputName": "v"}]}}
            """.replace("$ID", ID);

    private static final String WINDOWS = """
            {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2025-10-01", "name": "win",
             "location": "westeurope",
             "identity": {"type": "UserAssigned", "userAssignedIdentities": {
               "$IDMicrosoft.ManagedIdentity/userAssignedIdentities/i": {}}},
             "properties": {
               "source": {"type": "SharedImageVersion",
                 "imageVersionId": "$IDMicrosoft.Compute/galleries/g/images/base/versions/1.0.0"},
               "customize": [
                 {"type": "PowerShell", "inline": ["dir"], "runElevated": true, "runAsSystem": true,
                  "validExitCodes": [0, 3010]},
                 {"type": "WindowsRestart", "restartTimeout": "10m"},
                 {"type": "WindowsUpdate", "searchCriteria": "IsInstalled=0", "filters": ["include:$true"],
                  "updateLimit": 20}],
               "distribute": [
                 {"type": "SharedImage", "galleryImageId": "$IDMicrosoft.Compute/galleries/g/images/w", "runOutputName": "o",
                  "replicationRegions": ["westeurope"]}]}}
            """.replace("$ID", ID);

    private static final String GALLERY = """
            {"type": "Microsoft.Compute/galleries", "apiVersion": "2024-03-03", "name": "golden", "location": "westeurope",
             "tags": {"team": "images"},
             "properties": {"description": "all", "softDeletePolicy": {"isSoftDeleteEnabled": true},
               "sharingProfile": {"permissions": "Groups"}}}
            """;

    private static final String DEFINITION = """
            {"type": "Microsoft.Compute/galleries/images", "apiVersion": "2024-03-03", "name": "golden/web",
             "location": "westeurope",
             "properties": {"osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2", "architecture": "x64",
               "identifier": {"publisher": "a", "offer": "b", "sku": "c"}, "description": "web",
               "features": [{"name": "SecurityType", "value": "TrustedLaunchSupported"}],
               "recommended": {"vCPUs": {"min": 1, "max": 4}, "memory": {"min": 1, "max": 8}},
               "purchasePlan": {"name": "p", "publisher": "q", "product": "r"}}}
            """;

    private static final String VERSION = """
            {"type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2024-03-03", "name": "golden/web/1.0.0",
             "location": "westeurope",
             "properties": {
               "safetyProfile": {"allowDeletionOfReplicatedLocations": true},
               "publishingProfile": {"replicaCount": 2, "excludeFromLatest": true, "storageAccountType": "Standard_LRS",
                 "targetRegions": [{"name": "westeurope", "regionalReplicaCount": 2, "storageAccountType": "Standard_ZRS"},
                   {"name": "northeurope"}]},
               "storageProfile": {
                 "osDiskImage": {"hostCaching": "ReadOnly", "source": {"id": "$IDMicrosoft.Compute/disks/d"}},
                 "dataDiskImages": [{"lun": 0, "source": {"id": "$IDMicrosoft.Compute/disks/e"}}]}}}
            """.replace("$ID", ID);

    private static Set<String> findings(JsonValue... resources) {
        String json = JsonText.print(JsonObject.empty()
                .with("$schema", new JsonString("x"))
                .with("parameters", JsonObject.empty())
                .with("resources", new JsonArray(List.of(resources))));
        return TemplateFile.read(
                        json.getBytes(StandardCharsets.UTF_8),
                        "deploy.json",
                        ReadOptions.lenient(),
                        Optional.empty(),
                        TemplateFacts.none())
                .findings()
                .stream()
                .map(OpenValuesLintTest::place)
                .collect(Collectors.toSet());
    }

    private static String place(Finding finding) {
        return finding.ruleId() + " " + finding.pointer();
    }

    @Test
    void an_expression_in_place_of_any_value_adds_no_finding() {
        List<String> added = new ArrayList<>();
        for (String text : List.of(LINUX, WINDOWS, GALLERY, DEFINITION)) {
            JsonValue resource = JsonText.parse(text, "test");
            Set<String> before = findings(resource);
            for (Changed changed : changes(resource)) {
                findings(changed.value).stream()
                        .filter(one -> !before.contains(one))
                        .forEach(one -> added.add(changed.pointer + ": " + one));
            }
        }
        JsonValue definition = JsonText.parse(DEFINITION, "test");
        JsonValue version = JsonText.parse(VERSION, "test");
        Set<String> before = findings(definition, version);
        for (Changed changed : changes(version)) {
            findings(definition, changed.value).stream()
                    .filter(one -> !before.contains(one))
                    .forEach(one -> added.add(changed.pointer + ": " + one));
        }
        for (Changed changed : changes(definition)) {
            findings(changed.value, version).stream()
                    .filter(one -> !before.contains(one))
                    .forEach(one -> added.add(changed.pointer + ": " + one));
        }
        assertThat(String.join("\n", added)).isEmpty();
    }

    private record Changed(String pointer, JsonValue value) {}

    /** The resource with an expression in place of each of its values, but those that say what it is. */
    private static List<Changed> changes(JsonValue resource) {
        List<Changed> changes = new ArrayList<>();
        collect(resource, "", changes);
        return changes.stream()
                .filter(changed -> !Set.of("", "/type", "/apiVersion").contains(changed.pointer))
                .toList();
    }

    private static void collect(JsonValue value, String pointer, List<Changed> changes) {
        changes.add(new Changed(pointer, new JsonString("[parameters('open')]")));
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                int index = i;
                below(array.items().get(i), pointer + "/" + i, changes, changed -> {
                    List<JsonValue> items = new ArrayList<>(array.items());
                    items.set(index, changed);
                    return new JsonArray(items);
                });
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) ->
                    below(member, pointer + "/" + name, changes, changed -> object.with(name, changed)));
        }
    }

    private static void below(JsonValue value, String pointer, List<Changed> changes, UnaryOperator<JsonValue> put) {
        List<Changed> inner = new ArrayList<>();
        collect(value, pointer, inner);
        inner.forEach(changed -> changes.add(new Changed(changed.pointer, put.apply(changed.value))));
    }
}
