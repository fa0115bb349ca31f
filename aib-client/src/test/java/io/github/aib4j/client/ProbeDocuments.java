package io.github.aib4j.client;

/** Bodies of answers for the probes. */
final class ProbeDocuments {
    /** Part of every template, and never shown in a failure. */
    static final String MARK = "s3cret";

    static final String HOST = "https://management.azure.com";
    static final String FOREIGN = "https://attacker.example";
    static final String OPERATION = HOST + "/subscriptions/" + Samples.SUBSCRIPTION
            + "/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9?api-version=2025-10-01";

    static final String RUNNING = "{\"status\":\"InProgress\"}";
    static final String DONE = "{\"status\":\"Succeeded\"}";

    /** What a user sends. */
    static final String WRITABLE = """
            {"location":"eastus","tags":{"team":"web"},
             "properties":{"source":{"type":"PlatformImage","publisher":"Canonical","offer":"ubuntu-24_04-lts","sku":"server","version":"latest"},
              "customize":[{"type":"Shell","name":"nginx","inline":["echo s3cret"]}],
              "distribute":[{"type":"VHD","runOutputName":"disk"}]}}""";

    /** What the service answers. */
    static final String TEMPLATE = WRITABLE.replaceFirst("\\{", """
                    {"id":"/subscriptions/%s/resourcegroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
                     "name":"web-01","type":"Microsoft.VirtualMachineImages/imageTemplates",""".formatted(Samples.SUBSCRIPTION))
            .replace("\"properties\":{", "\"properties\":{\"provisioningState\":\"Succeeded\",");

    private ProbeDocuments() {}

    /** A template with another sequence of steps. */
    static String customizing(String steps) {
        return TEMPLATE.replaceFirst("\"customize\":\\[.*\\]", "\"customize\":" + steps);
    }

    /** A template whose last build is in that state. */
    static String built(String runState) {
        return TEMPLATE.replace(
                "\"properties\":{",
                "\"properties\":{\"lastRunStatus\":{\"startTime\":\"2026-11-21T08:00:00Z\",\"runState\":\"" + runState
                        + "\",\"message\":\"\"},");
    }

    static String page(String next) {
        return "{\"value\":[" + TEMPLATE + "],\"nextLink\":\"" + next + "\"}";
    }

    static String lastPage() {
        return "{\"value\":[" + TEMPLATE + "]}";
    }

    static String error(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    /** Many of the first, the middle, and as many of the last. */
    static String nested(int depth, String begin, String middle, String end) {
        return begin.repeat(depth) + middle + end.repeat(depth);
    }
}
