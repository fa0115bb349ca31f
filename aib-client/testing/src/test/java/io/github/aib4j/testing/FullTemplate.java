package io.github.aib4j.testing;

import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.ApiVersion.V2021_10_01;
import static io.github.aib4j.model.ApiVersion.V2022_02_14;
import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.ApiVersion.V2023_07_01;
import static io.github.aib4j.model.ApiVersion.V2024_02_01;
import static io.github.aib4j.model.ApiVersion.V2025_10_01;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Bodies with all members of an api-version, written by hand so that they do not depend on our own writer. */
final class FullTemplate {
    private static final String SHA = "'sha256Checksum': '" + "a".repeat(64) + "'";
    private static final String URI = "'https://example.com/x'";

    private final ApiVersion version;

    private FullTemplate(ApiVersion version) {
        this.version = version;
    }

    /** One body for each type of source. */
    static List<JsonObject> of(ApiVersion version) {
        FullTemplate full = new FullTemplate(version);
        return full.sources().stream().map(full::template).toList();
    }

    private JsonObject template(String source) {
        Parts properties = new Parts().add("'source': " + source);
        properties.add("'customize': [" + steps() + "]");
        properties.add("'distribute': [" + targets() + "]");
        properties.since(V2019_05_01_PREVIEW, "'buildTimeoutInMinutes': 60");
        properties.since(V2019_05_01_PREVIEW, "'vmProfile': {" + machine() + "}");
        properties.since(V2022_02_14, "'stagingResourceGroup': '/subscriptions/s/resourceGroups/staging'");
        properties.since(
                V2022_02_14,
                "'validate': {'continueDistributeOnFailure': true,"
                        + " 'sourceValidationOnly': false, 'inVMValidations': [" + validators() + "]}");
        properties.since(V2022_07_01, "'optimize': {" + optimization() + "}");
        properties.since(V2023_07_01, "'errorHandling': {'onCustomizerError': 'abort', 'onValidationError': 'abort'}");
        properties.since(V2024_02_01, "'autoRun': {'state': 'Disabled'}, 'managedResourceTags': {'a': 'b'}");
        properties.since(V2025_10_01, "'additionalDataDisks': [{'sizeGB': 8}]");
        Parts template = new Parts().add("'location': 'westeurope', 'tags': {'a': 'b'}");
        template.since(
                V2019_05_01_PREVIEW,
                "'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'/subscriptions/s/id': {}}}");
        return Web.json("{" + template.add("'properties': {" + properties + "}") + "}");
    }

    private List<String> sources() {
        Parts sources = new Parts()
                .add("{'type': 'PlatformImage', 'publisher': 'p', 'offer': 'o', 'sku': 's', 'version': 'latest'"
                        + (version.isAtLeast(V2020_02_14)
                                ? ", 'planInfo': {'planName': 'n', 'planProduct': 'p', 'planPublisher': 'q'}"
                                : "")
                        + "}")
                .since(V2019_02_01_PREVIEW, "{'type': 'ManagedImage', 'imageId': '" + Web.MANAGED_IMAGE + "'}")
                .since(
                        V2019_05_01_PREVIEW,
                        "{'type': 'SharedImageVersion', 'imageVersionId': '" + Web.GALLERY_IMAGE + "/versions/1.0.0'}");
        if (!version.isAtLeast(V2020_02_14)) {
            String uri = version.isAtLeast(V2019_05_01_PREVIEW) ? "sourceUri" : "sourceURI";
            sources.add("{'type': 'ISO', '" + uri + "': " + URI + ", " + SHA + "}");
        }
        return sources.list;
    }

    private Parts steps() {
        String script = version.isAtLeast(V2019_05_01_PREVIEW) ? "scriptUri" : "script";
        String shell = version == ApiVersion.V2018_02_01_PREVIEW ? "shell" : "Shell";
        String checksum = version.isAtLeast(V2019_05_01_PREVIEW) ? ", " + SHA : "";
        return new Parts()
                .add("{'type': '" + shell + "', 'name': 'n', '" + script + "': " + URI + checksum + "}")
                .since(V2019_02_01_PREVIEW, "{'type': 'Shell', 'inline': ['x']}")
                .since(
                        V2019_02_01_PREVIEW,
                        "{'type': 'PowerShell', 'inline': ['x'], 'validExitCodes': [0]"
                                + (version.isAtLeast(V2020_02_14) ? ", 'runElevated': true, 'runAsSystem': true" : "")
                                + "}")
                .since(
                        V2019_02_01_PREVIEW,
                        "{'type': 'WindowsRestart', 'restartCommand': 'r',"
                                + " 'restartCheckCommand': 'c', 'restartTimeout': '5m'}")
                .since(
                        V2019_05_01_PREVIEW,
                        "{'type': 'File', 'sourceUri': " + URI + ", 'destination': '/tmp/x', " + SHA + "}")
                .since(
                        V2020_02_14,
                        "{'type': 'WindowsUpdate', 'searchCriteria': 's', 'filters': ['f']," + " 'updateLimit': 3}");
    }

    private Parts validators() {
        return new Parts()
                .add("{'type': 'Shell', 'name': 'n', 'scriptUri': " + URI + ", " + SHA + "}")
                .add("{'type': 'PowerShell', 'inline': ['x'], 'runElevated': true, 'runAsSystem': true,"
                        + " 'validExitCodes': [0]}")
                .since(V2022_07_01, "{'type': 'File', 'sourceUri': " + URI + ", 'destination': '/tmp/x', " + SHA + "}");
    }

    private Parts targets() {
        String first = version == ApiVersion.V2018_02_01_PREVIEW ? "m" : "M";
        String shared = version == ApiVersion.V2018_02_01_PREVIEW ? "s" : "S";
        String gallery = "{'type': '" + shared + "haredImage', 'galleryImageId': '" + Web.GALLERY_IMAGE + "', ";
        return new Parts()
                .add("{'type': '" + first + "anagedImage', 'runOutputName': 'm', 'imageId': '" + Web.MANAGED_IMAGE
                        + "', 'location': 'w'," + " 'artifactTags': {'a': 'b'}}")
                .add(gallery + "'runOutputName': 's', 'replicationRegions': ['w']"
                        + (version.isAtLeast(V2020_02_14)
                                ? ", 'excludeFromLatest': true, 'storageAccountType': 'Standard_ZRS'"
                                : "")
                        + "}")
                .since(
                        V2019_02_01_PREVIEW,
                        "{'type': 'VHD', 'runOutputName': 'v'"
                                + (version.isAtLeast(V2022_07_01) ? ", 'uri': " + URI : "") + "}")
                .since(
                        V2022_07_01,
                        gallery + "'runOutputName': 't', 'versioning': {'scheme': 'Latest', 'major': 1},"
                                + " 'targetRegions': [{'name': 'w', 'replicaCount': 1, 'storageAccountType': 'Premium_LRS'}]"
                                + (version.isAtLeast(V2025_10_01) ? ", 'replicationMode': 'Full'" : "") + "}")
                .since(V2022_07_01, gallery + "'runOutputName': 'u', 'versioning': {'scheme': 'Source'}}");
    }

    private Parts machine() {
        Parts network = new Parts().add("'subnetId': '" + Web.SUBNET + "'");
        if (version.isAtLeast(V2021_10_01) && !version.isAtLeast(V2024_02_01)) {
            network.add("'proxyVmSize': 'p'");
        }
        network.since(V2024_02_01, "'containerInstanceSubnetId': '" + Web.SUBNET + "'");
        return new Parts()
                .add("'vmSize': 's'")
                .since(V2020_02_14, "'osDiskSizeGB': 64, 'vnetConfig': {" + network + "}")
                .since(V2021_10_01, "'userAssignedIdentities': ['/subscriptions/s/id']");
    }

    private Parts optimization() {
        return new Parts()
                .add("'vmBoot': {'state': 'Enabled'}")
                .since(V2025_10_01, "'workload': {'state': 'Enabled', 'scriptUri': " + URI + ", " + SHA + "}");
    }

    /** Texts with commas between them. */
    private final class Parts {
        private final List<String> list = new ArrayList<>();

        Parts add(String part) {
            list.add(part);
            return this;
        }

        Parts since(ApiVersion first, String part) {
            return version.isAtLeast(first) ? add(part) : this;
        }

        @Override
        public String toString() {
            return list.stream().collect(Collectors.joining(", "));
        }
    }
}
