package io.github.aib4j.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The documents that are read and written. All names in them are made up. */
final class Documents {
    private static final String GROUP =
            "/subscriptions/6f1d2c3b-4a59-4876-9123-0a1b2c3d4e5f/resourceGroups/golden-images";
    private static final String COMPUTE = GROUP + "/providers/Microsoft.Compute";
    private static final String IDENTITIES = GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/";

    private static final String VERSION_SENT = """
            "location":"westeurope","tags":{"team":"base-images","build":"2411","commit":"9c1e77a"},\
            "properties":{"publishingProfile":{"targetRegions":[\
            {"name":"West Europe","regionalReplicaCount":3,"storageAccountType":"Standard_ZRS","excludeFromLatest":false},\
            {"name":"North Europe","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","excludeFromLatest":true}],\
            "replicaCount":2,"excludeFromLatest":false,"endOfLifeDate":"2028-06-30T00:00:00Z",\
            "storageAccountType":"Standard_LRS","replicationMode":"Full"},\
            "storageProfile":{"source":{"id":"COMPUTE/images/debian-12-2411"},"osDiskImage":{"hostCaching":"ReadOnly"}},\
            "safetyProfile":{"allowDeletionOfReplicatedLocations":true}}}""";

    private static final String VERSION_HEAD = """
            {"id":"COMPUTE/galleries/golden/images/debian-12/versions/12.2411.0","name":"12.2411.0",\
            "type":"Microsoft.Compute/galleries/images/versions",""";

    private static final String VERSION_STATE = """
            "provisioningState":"Succeeded","replicationStatus":{"aggregatedState":"Completed","summary":[\
            {"region":"West Europe","state":"Completed","details":"","progress":100},\
            {"region":"North Europe","state":"Completed","details":"","progress":100}]},""";

    private static final String DEFINITION_SENT = """
            "location":"westeurope","tags":{"team":"base-images","tier":"hardened"},"properties":{\
            "osType":"Linux","osState":"Generalized","hyperVGeneration":"V2",\
            "identifier":{"publisher":"fabrikam","offer":"debian-base","sku":"12-gen2"},"architecture":"x64",\
            "features":[{"name":"SecurityType","value":"TrustedLaunch"},{"name":"DiskControllerTypes","value":"SCSI, NVMe"}],\
            "purchasePlan":{"name":"base","publisher":"fabrikam","product":"debian"},\
            "recommended":{"vCPUs":{"min":2,"max":32},"memory":{"min":8,"max":128}},\
            "disallowed":{"diskTypes":["Premium_LRS"]},"description":"Debian 12 with the settings of the security team",\
            "eula":"See the release notes","privacyStatementUri":"https://images.example.test/privacy",\
            "releaseNoteUri":"https://images.example.test/notes","endOfLifeDate":"2028-06-30T00:00:00Z"}}""";

    private static final String DEFINITION_HEAD = """
            {"id":"COMPUTE/galleries/golden/images/debian-12","name":"debian-12","type":"Microsoft.Compute/galleries/images",""";

    private static final String[] RULE_TYPES = {"NetworkRule", "ApplicationRule", "NatRule"};

    private Documents() {}

    /** The body of a PUT of an image version. */
    static byte[] versionSent() {
        return bytes("{" + VERSION_SENT);
    }

    /** The same version as the service reports it. */
    static byte[] versionReported() {
        return bytes(VERSION_HEAD + VERSION_SENT.replace("\"safetyProfile\"", VERSION_STATE + "\"safetyProfile\""));
    }

    /** The body of a PUT of an image definition. */
    static byte[] definitionSent() {
        return bytes("{" + DEFINITION_SENT);
    }

    /** The same definition as the service reports it. */
    static byte[] definitionReported() {
        return bytes(DEFINITION_HEAD
                + DEFINITION_SENT.replace("\"features\"", "\"provisioningState\":\"Succeeded\",\"features\""));
    }

    /** The body of a PUT of a template with that many steps; the type of each is its first or its last member. */
    static byte[] template(int steps, boolean typeFirst) {
        return bytes("{" + template(steps, typeFirst, "", ""));
    }

    /** The same template as the service reports it. */
    static byte[] templateReported(int steps) {
        String head = """
                {"id":"GROUP/providers/Microsoft.VirtualMachineImages/imageTemplates/debian","name":"debian",\
                "type":"Microsoft.VirtualMachineImages/imageTemplates","systemData":{"createdBy":"ci@example.test",\
                "createdByType":"User","createdAt":"2026-11-03T09:12:44Z"},""";
        String state = """
                "provisioningState":"Succeeded","exactStagingResourceGroup":"GROUP-staging","lastRunStatus":{\
                "startTime":"2026-11-03T09:20:00Z","endTime":"2026-11-03T10:02:31Z","runState":"Succeeded","runSubState":"","message":""},""";
        return bytes(head + template(steps, true, ",\"exactVersion\":\"12.0.2411\"", state));
    }

    private static String template(int steps, boolean typeFirst, String inSource, String inProperties) {
        String customize =
                IntStream.range(0, steps).mapToObj(i -> step(i, typeFirst)).collect(Collectors.joining(","));
        return """
                "location":"westeurope","tags":{"team":"base-images","tier":"hardened"},\
                "identity":{"type":"UserAssigned","userAssignedIdentities":{"IDENTITIES/builder":{}}},"properties":{""" + inProperties + """
                "buildTimeoutInMinutes":90,\
                "vmProfile":{"vmSize":"Standard_D4s_v5","osDiskSizeGB":64,"vnetConfig":{\
                "subnetId":"GROUP/providers/Microsoft.Network/virtualNetworks/build/subnets/machines"}},\
                "stagingResourceGroup":"GROUP-staging","source":{"type":"PlatformImage","publisher":"Debian",\
                "offer":"debian-12","sku":"12-gen2","version":"latest\"""" + inSource + "},\"customize\":[" + customize + """
                ],"distribute":[{"type":"SharedImage","runOutputName":"gallery","galleryImageId":"COMPUTE/galleries/golden/images/debian-12",\
                "targetRegions":[{"name":"westeurope","replicaCount":3,"storageAccountType":"Standard_ZRS"},\
                {"name":"northeurope","replicaCount":1,"storageAccountType":"Standard_LRS"}],"artifactTags":{"team":"base-images"}},\
                {"type":"ManagedImage","runOutputName":"image","imageId":"COMPUTE/images/debian-12","location":"westeurope",\
                "artifactTags":{"team":"base-images"}}]}}""";
    }

    private static String step(int i, boolean typeFirst) {
        String type =
                "\"type\":\"" + new String[] {"Shell", "File", "PowerShell", "WindowsRestart", "Shell"}[i % 5] + "\"";
        String rest = "\"name\":\"step-" + i + "\","
                + switch (i % 5) {
                    case 0 ->
                        "\"inline\":[\"sudo apt-get update --quiet\",\"sudo apt-get install --yes --no-install-recommends"
                                + " jq unattended-upgrades\",\"printf 'fs.suid_dumpable=0' | sudo tee /etc/sysctl.d/80-base.conf\","
                                + "\"sudo systemctl enable \\\"unattended-upgrades\\\"\"]";
                    case 1 ->
                        "\"sourceUri\":\"https://assets.example.test/base/settings-" + i
                                + ".tar\",\"sha256Checksum\":\"" + "0123456789abcdef".repeat(4)
                                + "\",\"destination\":\"/tmp/settings-" + i + ".tar\"";
                    case 2 ->
                        "\"inline\":[\"Set-Service -Name wuauserv -StartupType Manual\"],\"runElevated\":true,"
                                + "\"runAsSystem\":false,\"validExitCodes\":[0,3010]";
                    case 3 -> "\"restartCommand\":\"shutdown /r /f /t 5\",\"restartTimeout\":\"15m\"";
                    default ->
                        "\"scriptUri\":\"https://assets.example.test/base/harden-" + i + ".sh\",\"sha256Checksum\":\""
                                + "fedcba9876543210".repeat(4) + "\"";
                };
        return typeFirst ? "{" + type + "," + rest + "}" : "{" + rest + "," + type + "}";
    }

    /** Firewall rules of three types in turn, with descriptions that make the list as long as it shall be. */
    static byte[] firewallRules(int count, int length) {
        String plain = firewallRules(count, i -> 0);
        int missing = length - plain.length();
        if (missing < 0) {
            throw new IllegalArgumentException(
                    count + " rules take " + plain.length() + " bytes, more than " + length + "; ask for fewer");
        }
        return firewallRules(count, i -> missing / count + (i < missing % count ? 1 : 0))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String firewallRules(int count, IntUnaryOperator described) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"ruleType\":\"" + RULE_TYPES[i % RULE_TYPES.length] + "\",\"name\":\"rule-" + i
                        + "\",\"description\":\"" + "x".repeat(described.applyAsInt(i)) + "\""
                        + rule(i % RULE_TYPES.length) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String rule(int type) {
        String addresses = "\"sourceAddresses\":[\"10.0.0.0/24\"],\"destinationAddresses\":[\"172.16.0.0/16\"]";
        return switch (type) {
            case 0 -> ",\"ipProtocols\":[\"TCP\"]," + addresses + ",\"destinationPorts\":[\"443\"]";
            case 1 -> "," + addresses + ",\"targetFqdns\":[\"a.example.test\"]";
            default -> "," + addresses + ",\"translatedAddress\":\"10.0.1.4\",\"translatedPort\":\"8443\"";
        };
    }

    private static byte[] bytes(String json) {
        return json.replace("COMPUTE", COMPUTE)
                .replace("IDENTITIES/", IDENTITIES)
                .replace("GROUP", GROUP)
                .getBytes(StandardCharsets.UTF_8);
    }
}
