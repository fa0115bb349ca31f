package io.github.aib4j.fuzzing;

import io.github.aib4j.model.diagnose.KnownFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The inputs that fuzzing starts from: small ones of each kind. */
final class Seeds {
    private static final String GROUP = "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images";
    private static final String GALLERY = GROUP + "/providers/Microsoft.Compute/galleries/golden";
    private static final String TEMPLATE_ID = GROUP + "/providers/Microsoft.VirtualMachineImages/imageTemplates/web";
    private static final String SIGNED = "https://scripts.example/a.sh?sv=2024-01-01&sig=" + Secrets.SIGNATURE;

    private static final String PROPERTIES =
            """
            "properties": {
              "buildTimeoutInMinutes": 60,
              "vmProfile": {"vmSize": "Standard_D2s_v5", "osDiskSizeGB": 64, "userAssignedIdentities": []},
              "source": {"type": "PlatformImage", "publisher": "canonical", "offer": "o", "sku": "s", "version": "latest"},
              "customize": [
                {"type": "Shell", "name": "a", "inline": ["echo $A"]},
                {"type": "Shell", "scriptUri": "SIGNED", "sha256Checksum": ""},
                {"type": "PowerShell", "inline": ["dir"], "runElevated": true, "validExitCodes": [0, 1]},
                {"type": "WindowsRestart", "restartTimeout": "5m"},
                {"type": "WindowsUpdate", "searchCriteria": "IsInstalled=0", "updateLimit": 20},
                {"type": "File", "sourceUri": "SIGNED", "destination": "/tmp/x"}],
              "validate": {"continueDistributeOnFailure": false, "inVMValidations": [{"type": "Shell", "inline": ["true"]}]},
              "distribute": [
                {"type": "ManagedImage", "runOutputName": "m", "imageId": "GROUP/providers/Microsoft.Compute/images/i",
                  "location": "westeurope", "artifactTags": {"a": "b"}},
                {"type": "VHD", "runOutputName": "v"},
                {"type": "SharedImage", "runOutputName": "s", "galleryImageId": "GALLERY/images/web",
                  "targetRegions": [{"name": "westeurope", "replicaCount": 2, "storageAccountType": "Standard_ZRS"}],
                  "versioning": {"scheme": "Latest", "major": 1}}]
            }""".replace("SIGNED", SIGNED).replace("GROUP", GROUP).replace("GALLERY", GALLERY);
    private static final String BODY = """
            {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2025-10-01", "name": "web",
             "location": "westeurope", "tags": {"a": "b"},
             "identity": {"type": "UserAssigned", "userAssignedIdentities": {"IDENTITY": {}}},
             PROPERTIES}""".replace(
                    "IDENTITY", GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder")
            .replace("PROPERTIES", PROPERTIES);
    private static final String RESOURCE = BODY.replaceFirst("\\{", "{\"id\": \"" + TEMPLATE_ID + "\", ")
            .replace(
                    "\"properties\": {",
                    "\"properties\": {\"provisioningState\": \"Succeeded\", \"lastRunStatus\":"
                            + " {\"startTime\": \"2026-01-02T03:04:05.678Z\", \"runState\": \"Running\","
                            + " \"runSubState\": \"Building\", \"message\": \"x\"}, ");
    private static final String GALLERY_BODY = "{\"id\": \"" + GALLERY + "\", \"name\": \"golden\", \"location\":"
            + " \"westeurope\", \"properties\": {\"description\": \"d\", \"identifier\": {\"uniqueName\": \"u\"},"
            + " \"softDeletePolicy\": {\"isSoftDeleteEnabled\": true}, \"provisioningState\": \"Succeeded\"}}";

    /** A password in quotes, longer than a stack of frames for its letters. */
    private static final String QUOTED = "tool --password=\"" + "x".repeat(3000) + "\" --verbose";

    private Seeds() {}

    static List<String> templates() {
        return List.of(BODY, "{}", "[]", "null");
    }

    static List<String> deployments() {
        return List.of(
                deployment(BODY),
                deployment(BODY.replace("\"westeurope\"", "\"[parameters('p')]\"")),
                deployment("{\"type\": \"Microsoft.Resources/deployments\", \"apiVersion\": \"2025-04-01\", \"name\":"
                        + " \"n\", \"properties\": {\"mode\": \"Incremental\", \"expressionEvaluationOptions\":"
                        + " {\"scope\": \"inner\"}, \"template\": " + deployment(BODY) + "}}"));
    }

    private static String deployment(String resource) {
        return "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                + " \"contentVersion\": \"1.0.0.0\", \"parameters\": {\"p\": {\"type\": \"string\", \"defaultValue\":"
                + " \"x\"}}, \"variables\": {\"v\": \"[concat(parameters('p'), 'a')]\", \"copy\": [{\"name\": \"c\","
                + " \"count\": 2, \"input\": \"[copyIndex('c')]\"}]}, \"functions\": [], \"resources\": [" + resource
                + "], \"outputs\": {\"o\": {\"type\": \"string\", \"value\": \"[variables('v')]\"}}}";
    }

    static List<String> expressions() {
        return List.of(
                "[concat('a', 'b')]",
                "[if(equals(1, 2), createObject('a', 1).a, createArray(1, 'x', null())[0])]",
                "[map(range(0, 3), lambda('i', add(lambdaVariables('i'), 1)))]",
                "[format('{0:N2} {1,-5}', 3, 'x')]",
                "[uniqueString(resourceGroup().id, variables('v'))]",
                "[[not an expression]",
                "[dateTimeAdd('2026-01-01T00:00:00Z', 'P1DT2H', 'yyyy-MM-dd')]",
                "[union(json('{\"a\": 1}'), createObject('b', split('a,b', ',')))]",
                "[reference(resourceId('A.B/c', 'd')).e]");
    }

    static List<String> parameterFiles() {
        return List.of("{\"$schema\":"
                + " \"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#\","
                + " \"contentVersion\": \"1.0.0.0\", \"parameters\": {\"p\": {\"value\": [1, \"a\", {}]}, \"k\":"
                + " {\"reference\": {\"keyVault\": {\"id\": \"x\"}, \"secretName\": \"s\"}}}}");
    }

    static List<String> galleries() {
        return List.of(
                GALLERY_BODY,
                "{\"location\": \"westeurope\", \"properties\": {\"osType\": \"Linux\", \"osState\": \"Generalized\","
                        + " \"hyperVGeneration\": \"V2\", \"identifier\": {\"publisher\": \"p\", \"offer\": \"o\","
                        + " \"sku\": \"s\"}, \"recommended\": {\"vCPUs\": {\"min\": 1, \"max\": 8}}, \"features\":"
                        + " [{\"name\": \"SecurityType\", \"value\": \"TrustedLaunch\"}], \"endOfLifeDate\":"
                        + " \"2027-01-01T00:00:00Z\"}}",
                "{\"location\": \"westeurope\", \"properties\": {\"publishingProfile\": {\"targetRegions\": [{\"name\":"
                        + " \"westeurope\", \"regionalReplicaCount\": 1, \"storageAccountType\": \"Standard_LRS\","
                        + " \"encryption\": {\"osDiskImage\": {\"diskEncryptionSetId\": \"d\"}}}], \"endOfLifeDate\":"
                        + " \"2027-01-01T00:00:00Z\"}, \"storageProfile\": {\"source\": {\"id\": \"" + GROUP
                        + "/providers/Microsoft.Compute/virtualMachines/vm\"}, \"osDiskImage\": {\"hostCaching\":"
                        + " \"ReadOnly\"}, \"dataDiskImages\": [{\"lun\": 0}]}}}");
    }

    static List<String> suppressions() {
        return List.of("{\"suppressions\": [{\"rule\": \"R01\", \"path\": \"/properties\", \"reason\": \"x\","
                + " \"until\": \"2027-01-01\"}]}");
    }

    static List<String> responses() {
        return List.of("5\n" + RESOURCE, "\n" + GALLERY_BODY, "\n{\"value\": []}");
    }

    static List<String> pages() {
        return List.of(
                "\n{\"value\": [" + RESOURCE + ", " + RESOURCE + "]}",
                "\n{\"value\": [" + GALLERY_BODY + "], \"nextLink\":"
                        + " \"https://management.azure.com/subscriptions/x?$skiptoken=y\"}",
                "\n{\"value\": [], \"nextLink\": \"https://elsewhere.example/?sig=" + Secrets.SIGNATURE + "\"}");
    }

    static List<String> errors() {
        return List.of(
                "a120\n{\"error\": {\"code\": \"ValidationFailed\", \"message\": \"see " + SIGNED + "\", \"details\":"
                        + " [{\"code\": \"a\", \"message\": \"b\", \"target\": \"c\"}], \"innerError\": {\"code\":"
                        + " \"d\"}, \"additionalInfo\": [{\"type\": \"t\", \"info\": {}}]}}",
                "b\n<html>gateway</html>",
                "cFri, 31 Dec 2027 23:59:59 GMT\n{\"code\": \"x\", \"message\": \"y\"}",
                "d-1\n\"a text\"");
    }

    static List<String> operations() {
        return List.of(
                "https://management.azure.com/subscriptions/x/operations/1?api-version=2025-10-01\n{\"status\":"
                        + " \"InProgress\"}",
                "/subscriptions/x/operations/1\n{\"status\": \"Failed\", \"error\": {\"code\": \"c\", \"message\":"
                        + " \"m\"}}",
                "https://elsewhere.example/\n{\"name\": \"1\", \"status\": \"Succeeded\", \"startTime\":"
                        + " \"2026-01-01T00:00:00Z\"}");
    }

    static List<String> logs() {
        return List.of("""
                [25db2536-5a70-4b0a-9d86-7b43b0a4a3c2] PACKER OUT ==> azure-arm: Provisioning with shell script: /tmp/x
                [25db2536-5a70-4b0a-9d86-7b43b0a4a3c2] PACKER OUT     azure-arm: hello
                [25db2536-5a70-4b0a-9d86-7b43b0a4a3c2] PACKER ERR 2026/01/02 03:04:05 packer: [INFO] x
                [25db2536-5a70-4b0a-9d86-7b43b0a4a3c2] PACKER OUT ==> azure-arm: Step "StepProvision" failed
                [25db2536-5a70-4b0a-9d86-7b43b0a4a3c2] PACKER OUT Build 'azure-arm' errored after 7 minutes: Script exited with non-zero exit status: 2
                """, "==> azure-arm: curl " + SIGNED + "\n", "==> azure-arm: " + QUOTED + "\n", "\uFEFFa\r\nb\u2028c\u0000");
    }

    static List<String> messages() {
        List<String> seeds = new ArrayList<>();
        Arrays.stream(KnownFailure.values()).map(KnownFailure::cause).forEach(seeds::add);
        seeds.add(
                "Deployment failed. Correlation ID: 9e223dbe-3399-4e19-88eb-0975f02ac87f. Build (Managed Image) step failed: "
                        + SIGNED);
        seeds.add(QUOTED);
        return seeds;
    }

    static List<String> tokens() {
        return List.of("aib1;" + TEMPLATE_ID + ";2026-01-02T03:04:05Z", TEMPLATE_ID, "");
    }

    static List<String> resourceIds() {
        return List.of(
                TEMPLATE_ID, GALLERY + "/images/web/versions/1.0.0", GROUP, "/subscriptions/x", "[parameters('id')]");
    }
}
