package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.Json;
import java.util.stream.Stream;

/** What templates learn of a cloud by {@code environment()} (members documented; those of other services are left out). */
final class CloudFacts {
    private CloudFacts() {}

    static JsonObject environment(CloudAddresses cloud) {
        return Json.object(
                "name",
                Json.text(name(cloud)),
                "resourceManager",
                Json.text(cloud.management() + "/"),
                "authentication",
                Json.object(
                        "loginEndpoint",
                        Json.text(cloud.login()),
                        "audiences",
                        Json.array(Stream.of(Json.text(cloud.management() + "/"))),
                        "tenant",
                        Json.text("common")),
                "suffixes",
                Json.object("storage", Json.text(cloud.blobSuffix().substring(".blob.".length()))));
    }

    private static String name(CloudAddresses cloud) {
        if (cloud.equals(CloudAddresses.CHINA)) {
            return "AzureChinaCloud";
        }
        return cloud.equals(CloudAddresses.US_GOVERNMENT) ? "AzureUSGovernment" : "AzureCloud";
    }
}
