package io.github.aib4j.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** For each object of the service's types a document that holds it, and for each of its members a value. */
public final class PropertySamples {
    private static final String ID = "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images";
    private static final String IDENTITY = ID + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder";
    private static final String SUBNET = ID + "/providers/Microsoft.Network/virtualNetworks/hub/subnets/build";
    private static final String MANAGED_IMAGE = ID + "/providers/Microsoft.Compute/images/web";
    private static final String GALLERY_IMAGE = ID + "/providers/Microsoft.Compute/galleries/all/images/web";
    private static final String TEMPLATE_ID = ID + "/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01";
    private static final String URI = "https://example.com/a";
    private static final String CHECKSUM = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String TIME = "2026-11-21T08:00:00.5Z";

    private static final String SOURCE = "/properties/source";
    private static final String FILE =
            "{\"type\": \"File\", \"sourceUri\": \"https://example.com/a\", \"destination\": \"/tmp/a\"}";
    private static final String STEP = "/properties/customize/0";
    private static final String CHECK = "/properties/validate/inVMValidations/0";
    private static final String TARGET = "/properties/distribute/0";

    private static final String TEMPLATE = """
            {"location": "westeurope",
             "properties": {
               "source": {"type": "PlatformImage", "publisher": "Canonical"},
               "distribute": [{"type": "ManagedImage", "runOutputName": "web", "imageId": "%s", "location": "westeurope"}]}}
            """.formatted(MANAGED_IMAGE);
    private static final String TRIGGER = """
            {"id": "%1$s/triggers/new-source", "name": "new-source", "properties": {"kind": "SourceImage"},
             "type": "Microsoft.VirtualMachineImages/imageTemplates/triggers"}
            """.formatted(TEMPLATE_ID);
    private static final String RUN_OUTPUT = """
            {"name": "web", "type": "Microsoft.VirtualMachineImages/imageTemplates/runOutputs", "properties": {}}
            """;

    private static final Map<String, Place> PLACES = new HashMap<>();
    private static final Map<String, String> VALUES = new HashMap<>();

    static {
        place("ImageTemplate", "", "{}");
        values("ImageTemplate.", text("name", "web-01"), text("location", "northeurope"), text("id", TEMPLATE_ID));
        values("ImageTemplate.", json("identity", "{\"type\": \"UserAssigned\"}"), json("tags", "{\"a\": \"b\"}"));
        values("ImageTemplate.", json("systemData", "{\"createdBy\": \"me\"}"), json("dependsOn", "[\"other\"]"));
        values("ImageTemplate.", text("type", "Microsoft.VirtualMachineImages/imageTemplates"));
        values("ImageTemplate.", json("resources", """
                [{"type": "triggers", "name": "new-source", "apiVersion": "2022-07-01", "properties": {"kind": "SourceImage"}}]
                """));
        values("ImageTemplate.", json("properties", otherProperties()));

        place("ImageTemplateProperties", "/properties", null);
        String p = "ImageTemplateProperties.";
        values(p, json("additionalDataDisks", "[{\"sizeGB\": 8}]"), json("autoRun", "{\"state\": \"Enabled\"}"));
        values(p, json("buildTimeoutInMinutes", "90"), text("exactStagingResourceGroup", ID));
        values(p, json("customize", "[{\"type\": \"Shell\", \"scriptUri\": \"https://example.com/a\"}]"));
        values(p, json("distribute", """
                [{"type": "ManagedImage", "runOutputName": "other", "imageId": "%s", "location": "westeurope"}]
                """.formatted(MANAGED_IMAGE)));
        values(p, json("errorHandling", "{\"onCustomizerError\": \"abort\"}"));
        values(p, json("lastRunStatus", "{\"runState\": \"Running\"}"), json("managedResourceTags", "{\"a\": \"b\"}"));
        values(p, json("optimize", "{\"vmBoot\": {\"state\": \"Enabled\"}}"));
        values(p, json("provisioningError", "{\"message\": \"no\"}"), text("provisioningState", "Succeeded"));
        values(p, json("source", "{\"type\": \"PlatformImage\", \"publisher\": \"Debian\"}"));
        values(p, text("stagingResourceGroup", ID), json("validate", "{\"sourceValidationOnly\": true}"));
        values(p, json("vmProfile", "{\"vmSize\": \"Standard_D2s_v5\"}"));

        sources();
        steps();
        checks();
        targets();
        machine();
        reported();
    }

    private PropertySamples() {}

    /** A document that holds the object, without the member unless it must have it. */
    public static ObjectNode document(String object, String property) {
        Place place = PLACES.getOrDefault(object + "." + property, PLACES.get(object));
        if (place == null) {
            throw new IllegalArgumentException("No sample of " + object);
        }
        ObjectNode root = Trees.object(place.document);
        if (place.holder != null && !place.path.isEmpty()) {
            Trees.put(root, place.path, Trees.tree(place.holder));
        }
        return root;
    }

    /** Where in that document the member stands. */
    public static String pointer(String object, String property) {
        Place place = PLACES.getOrDefault(object + "." + property, PLACES.get(object));
        return place.path + "/" + property;
    }

    /** A value of the member. */
    public static JsonNode value(String object, String property) {
        String value = VALUES.get(object + "." + property);
        if (value == null) {
            throw new IllegalArgumentException("No sample of " + object + "." + property);
        }
        return Trees.tree(value);
    }

    private static void sources() {
        place("ImageTemplateSource", SOURCE, "{}");
        values("ImageTemplateSource.", text("type", "PlatformImage"));
        place("ImageTemplateManagedImageSource", SOURCE, """
                {"type": "ManagedImage", "imageId": "%s-2"}""".formatted(MANAGED_IMAGE));
        values("ImageTemplateManagedImageSource.", text("type", "ManagedImage"), text("imageId", MANAGED_IMAGE));
        place("ImageTemplatePlatformImageSource", SOURCE, "{\"type\": \"PlatformImage\"}");
        String p = "ImageTemplatePlatformImageSource.";
        values(p, text("type", "PlatformImage"), text("publisher", "Canonical"), text("offer", "ubuntu"));
        values(p, text("sku", "server"), text("version", "latest"), text("exactVersion", "24.04.1"));
        values(p, json("planInfo", "{\"planName\": \"n\", \"planProduct\": \"p\", \"planPublisher\": \"q\"}"));
        place("PlatformImagePurchasePlan", SOURCE + "/planInfo", """
                {"planName": "n", "planProduct": "p", "planPublisher": "q"}""");
        p = "PlatformImagePurchasePlan.";
        values(p, text("planName", "a"), text("planProduct", "b"), text("planPublisher", "c"));
        place("ImageTemplateSharedImageVersionSource", SOURCE, """
                {"type": "SharedImageVersion", "imageVersionId": "%s/versions/1.0.0"}""".formatted(GALLERY_IMAGE));
        p = "ImageTemplateSharedImageVersionSource.";
        values(p, text("type", "SharedImageVersion"), text("imageVersionId", GALLERY_IMAGE + "/versions/1.0.3"));
        values(p, text("exactVersion", "1.0.3"));
        place("ImageTemplateIsoSource", SOURCE, """
                {"type": "ISO", "sourceUri": "%s", "sha256Checksum": "%s"}""".formatted(URI, "0".repeat(64)));
        place("ImageTemplateIsoSource.sourceURI", SOURCE, """
                {"type": "ISO", "sha256Checksum": "%s"}""".formatted(CHECKSUM));
        place("ImageTemplateIsoSource.sourceUri", SOURCE, """
                {"type": "ISO", "sha256Checksum": "%s"}""".formatted(CHECKSUM));
        p = "ImageTemplateIsoSource.";
        values(
                p,
                text("type", "ISO"),
                text("sha256Checksum", CHECKSUM),
                text("sourceUri", URI),
                text("sourceURI", URI));
    }

    private static void steps() {
        String script = "{\"type\": \"%s\", \"scriptUri\": \"https://example.com/script\"}";
        place("ImageTemplateCustomizer", STEP, script.formatted("Shell"));
        values("ImageTemplateCustomizer.", text("type", "Shell"), text("name", "first"));
        place("ImageTemplateFileCustomizer", STEP, FILE);
        file("ImageTemplateFileCustomizer.");
        place("ImageTemplatePowerShellCustomizer", STEP, script.formatted("PowerShell"));
        place("ImageTemplatePowerShellCustomizer.runAsSystem", STEP, """
                {"type": "PowerShell", "scriptUri": "%s", "runElevated": true}""".formatted(URI));
        place("ImageTemplateShellCustomizer", STEP, script.formatted("Shell"));
        for (String name : new String[] {"inline", "script", "scriptUri"}) {
            place("ImageTemplateShellCustomizer." + name, STEP, "{\"type\": \"Shell\"}");
            place("ImageTemplatePowerShellCustomizer." + name, STEP, "{\"type\": \"PowerShell\"}");
        }
        shell("ImageTemplateShellCustomizer.");
        powerShell("ImageTemplatePowerShellCustomizer.");
        values("ImageTemplateShellCustomizer.", text("script", URI));
        values("ImageTemplatePowerShellCustomizer.", text("script", URI));
        place("ImageTemplateRestartCustomizer", STEP, "{\"type\": \"WindowsRestart\"}");
        String p = "ImageTemplateRestartCustomizer.";
        values(p, text("type", "WindowsRestart"), text("restartCommand", "shutdown /r"));
        values(p, text("restartCheckCommand", "echo up"), text("restartTimeout", "5m"));
        place("ImageTemplateWindowsUpdateCustomizer", STEP, "{\"type\": \"WindowsUpdate\"}");
        p = "ImageTemplateWindowsUpdateCustomizer.";
        values(p, text("type", "WindowsUpdate"), json("filters", "[\"include:$true\"]"));
        values(p, text("searchCriteria", "IsInstalled=0"), json("updateLimit", "20"));
    }

    private static void checks() {
        String script = "{\"type\": \"%s\", \"scriptUri\": \"https://example.com/script\"}";
        place("ImageTemplatePropertiesValidate", "/properties/validate", "{}");
        String p = "ImageTemplatePropertiesValidate.";
        values(p, json("continueDistributeOnFailure", "true"), json("sourceValidationOnly", "true"));
        values(p, json("inVMValidations", "[" + script.formatted("Shell") + "]"));
        place("ImageTemplateInVMValidator", CHECK, script.formatted("Shell"));
        values("ImageTemplateInVMValidator.", text("type", "Shell"), text("name", "first"));
        place("ImageTemplateFileValidator", CHECK, FILE);
        file("ImageTemplateFileValidator.");
        place("ImageTemplatePowerShellValidator", CHECK, script.formatted("PowerShell"));
        place("ImageTemplatePowerShellValidator.runAsSystem", CHECK, """
                {"type": "PowerShell", "scriptUri": "%s", "runElevated": true}""".formatted(URI));
        place("ImageTemplateShellValidator", CHECK, script.formatted("Shell"));
        for (String name : new String[] {"inline", "scriptUri"}) {
            place("ImageTemplateShellValidator." + name, CHECK, "{\"type\": \"Shell\"}");
            place("ImageTemplatePowerShellValidator." + name, CHECK, "{\"type\": \"PowerShell\"}");
        }
        shell("ImageTemplateShellValidator.");
        powerShell("ImageTemplatePowerShellValidator.");
    }

    private static void file(String p) {
        values(p, text("type", "File"), text("destination", "/tmp/a"));
        values(p, text("sha256Checksum", CHECKSUM), text("sourceUri", URI));
    }

    private static void shell(String p) {
        values(p, text("type", "Shell"), json("inline", "[\"true\", \"false\"]"), text("scriptUri", URI));
        values(p, text("sha256Checksum", CHECKSUM));
    }

    private static void powerShell(String p) {
        shell(p);
        values(p, text("type", "PowerShell"), json("runAsSystem", "true"), json("runElevated", "true"));
        values(p, json("validExitCodes", "[0, 3010]"));
    }

    private static void targets() {
        String managed = """
                {"type": "ManagedImage", "runOutputName": "web", "imageId": "%s", "location": "westeurope"}
                """.formatted(MANAGED_IMAGE);
        place("ImageTemplateDistributor", TARGET, managed);
        String p = "ImageTemplateDistributor.";
        values(p, text("type", "ManagedImage"), json("artifactTags", "{\"a\": \"b\"}"), text("runOutputName", "out"));
        place("ImageTemplateManagedImageDistributor", TARGET, managed);
        p = "ImageTemplateManagedImageDistributor.";
        values(p, text("type", "ManagedImage"), text("imageId", MANAGED_IMAGE + "-2"), text("location", "eastus"));
        String shared = """
                {"type": "SharedImage", "runOutputName": "web", "galleryImageId": "%s"}""".formatted(GALLERY_IMAGE);
        place("ImageTemplateSharedImageDistributor", TARGET, shared);
        p = "ImageTemplateSharedImageDistributor.";
        values(p, text("type", "SharedImage"), json("excludeFromLatest", "true"));
        values(p, text("galleryImageId", GALLERY_IMAGE + "-2"), text("replicationMode", "Shallow"));
        values(p, json("replicationRegions", "[\"eastus\"]"), text("storageAccountType", "Standard_ZRS"));
        values(
                p,
                json("targetRegions", "[{\"name\": \"eastus\", \"storageAccountType\": \"Standard_LRS\"}]"),
                json("versioning", "{\"scheme\": \"Latest\"}"));
        place(
                "TargetRegion",
                TARGET + "/targetRegions/0",
                "{\"name\": \"eastus\", \"replicaCount\": 1, \"storageAccountType\": \"Standard_LRS\"}",
                with(TARGET, shared));
        values("TargetRegion.", text("name", "westus"), json("replicaCount", "2"));
        values("TargetRegion.", text("storageAccountType", "Premium_LRS"));
        for (String scheme : new String[] {"", "Latest", "Source"}) {
            String held = "{\"scheme\": \"%s\"}".formatted(scheme.isEmpty() ? "Latest" : scheme);
            place("DistributeVersioner" + scheme, TARGET + "/versioning", held, with(TARGET, shared));
            values("DistributeVersioner" + scheme + ".", text("scheme", scheme.isEmpty() ? "Latest" : scheme));
        }
        values("DistributeVersionerLatest.", json("major", "2"));
        place("ImageTemplateVhdDistributor", TARGET, "{\"type\": \"VHD\", \"runOutputName\": \"web\"}");
        values("ImageTemplateVhdDistributor.", text("type", "VHD"), text("uri", URI));
    }

    private static void machine() {
        place("ImageTemplatePropertiesOptimize", "/properties/optimize", "{}");
        values("ImageTemplatePropertiesOptimize.", json("vmBoot", "{\"state\": \"Enabled\"}"));
        values("ImageTemplatePropertiesOptimize.", json("workload", "{\"state\": \"Enabled\"}"));
        place("ImageTemplatePropertiesOptimizeVmBoot", "/properties/optimize/vmBoot", "{}");
        values("ImageTemplatePropertiesOptimizeVmBoot.", text("state", "Disabled"));
        place("ImageTemplatePropertiesOptimizeWorkload", "/properties/optimize/workload", "{}");
        String p = "ImageTemplatePropertiesOptimizeWorkload.";
        values(p, text("state", "Disabled"), text("scriptUri", URI), text("sha256Checksum", CHECKSUM));
        place("ImageTemplatePropertiesErrorHandling", "/properties/errorHandling", "{}");
        p = "ImageTemplatePropertiesErrorHandling.";
        values(p, text("onCustomizerError", "abort"), text("onValidationError", "cleanup"));
        place("ImageTemplateVmProfile", "/properties/vmProfile", "{}");
        p = "ImageTemplateVmProfile.";
        values(p, json("osDiskSizeGB", "64"), text("vmSize", "Standard_D2s_v5"), json("vnetConfig", "{}"));
        values(p, json("userAssignedIdentities", "[\"" + IDENTITY + "\"]"));
        place("VirtualNetworkConfig", "/properties/vmProfile/vnetConfig", "{}");
        p = "VirtualNetworkConfig.";
        values(p, text("containerInstanceSubnetId", SUBNET), text("subnetId", SUBNET), text("proxyVmSize", "S"));
        values(p, text("name", "hub"), text("subnetName", "build"), text("resourceGroupName", "network"));
        place("DataDisk", "/properties/additionalDataDisks/0", "{}");
        values("DataDisk.", json("sizeGB", "8"));
        place("ImageTemplateAutoRun", "/properties/autoRun", "{}");
        values("ImageTemplateAutoRun.", text("state", "Enabled"));
        place("ImageTemplateIdentity", "/identity", "{}");
        values("ImageTemplateIdentity.", text("type", "UserAssigned"));
        values("ImageTemplateIdentity.", json("userAssignedIdentities", "{\"" + IDENTITY + "\": {}}"));
        place("UserAssignedIdentity", "/identity/userAssignedIdentities/" + IDENTITY.replace("/", "~1"), "{}");
        values("UserAssignedIdentity.", text("clientId", "c"), text("principalId", "p"));
    }

    private static void reported() {
        place("ProvisioningError", "/properties/provisioningError", "{}");
        values("ProvisioningError.", text("message", "no"), text("provisioningErrorCode", "Other"));
        place("ImageTemplateLastRunStatus", "/properties/lastRunStatus", "{}");
        String p = "ImageTemplateLastRunStatus.";
        values(p, text("startTime", TIME), text("endTime", TIME), text("message", "m"));
        values(p, text("runState", "Running"), text("runSubState", "Building"));
        place("SystemData", "/systemData", "{}");
        p = "SystemData.";
        values(p, text("createdAt", TIME), text("createdBy", "me"), text("createdByType", "User"));
        values(p, text("lastModifiedAt", TIME), text("lastModifiedBy", "you"), text("lastModifiedByType", "Key"));

        place("Trigger", "", "{}", TRIGGER);
        p = "Trigger.";
        values(p, text("name", "t"), text("type", "Microsoft.VirtualMachineImages/imageTemplates/triggers"));
        values(p, text("id", TEMPLATE_ID + "/triggers/t"), json("systemData", "{\"createdBy\": \"me\"}"));
        values(p, json("properties", "{\"kind\": \"SourceImage\", \"provisioningState\": \"Succeeded\"}"));
        place("TriggerProperties", "/properties", null, TRIGGER);
        p = "TriggerProperties.";
        values(p, text("kind", "SourceImage"), text("provisioningState", "Creating"));
        values(p, json("status", "{\"code\": \"Healthy\"}"));
        place("SourceImageTriggerProperties", "/properties", null, TRIGGER);
        values("SourceImageTriggerProperties.", text("kind", "SourceImage"));
        place("TriggerStatus", "/properties/status", "{}", TRIGGER);
        values("TriggerStatus.", text("code", "Healthy"), text("message", "m"), text("time", TIME));

        place("RunOutput", "", "{}", RUN_OUTPUT);
        p = "RunOutput.";
        values(p, text("name", "out"), text("type", "Microsoft.VirtualMachineImages/imageTemplates/runOutputs"));
        values(p, text("id", TEMPLATE_ID + "/runOutputs/out"), json("systemData", "{\"createdBy\": \"me\"}"));
        values(p, json("properties", "{\"provisioningState\": \"Succeeded\"}"));
        place("RunOutputProperties", "/properties", "{}", RUN_OUTPUT);
        p = "RunOutputProperties.";
        values(p, text("artifactId", MANAGED_IMAGE), text("artifactUri", URI), text("provisioningState", "Creating"));
    }

    private static String otherProperties() {
        return Trees.object(TEMPLATE).get("properties").toString().replace("Canonical", "Debian");
    }

    private static String with(String path, String json) {
        ObjectNode root = Trees.object(TEMPLATE);
        Trees.put(root, path, Trees.tree(json));
        return root.toString();
    }

    private static void place(String object, String path, String holder) {
        place(object, path, holder, TEMPLATE);
    }

    private static void place(String object, String path, String holder, String document) {
        PLACES.put(object, new Place(document, path, holder));
    }

    @SafeVarargs
    private static void values(String prefix, Map.Entry<String, String>... values) {
        for (Map.Entry<String, String> value : values) {
            VALUES.put(prefix + value.getKey(), value.getValue());
        }
    }

    private static Map.Entry<String, String> text(String name, String text) {
        return Map.entry(name, "\"" + text + "\"");
    }

    private static Map.Entry<String, String> json(String name, String json) {
        return Map.entry(name, json);
    }

    private record Place(String document, String path, String holder) {}
}
