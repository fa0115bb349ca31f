package io.github.aib4j.testing;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.time.Instant;

/** A service whose clock stands still, and a template in it that is called web. */
final class Web {
    static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    static final String GALLERY_IMAGE = "/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/images/providers/Microsoft.Compute/galleries/g/images/web";

    static final String MANAGED_IMAGE =
            "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/images/providers/Microsoft.Compute/images/web";
    static final String SUBNET = "/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/net/subnets/builds";

    final SimulatedClock clock;
    final LocalImageBuilder service;
    final Caller caller;
    private final String version;

    Web() {
        this("2024-02-01");
    }

    Web(String version) {
        this(version, LocalImageBuilder.builder());
    }

    Web(String version, LocalImageBuilder.Builder builder) {
        this(version, builder, Instant.parse("2025-06-02T08:00:00Z"));
    }

    Web(String version, LocalImageBuilder.Builder builder, Instant start) {
        this.version = version;
        this.clock = SimulatedClock.manual(start);
        this.service = builder.clock(clock).build();
        this.caller = new Caller(service);
    }

    String url() {
        return url("");
    }

    String url(String child) {
        return urlOf("web", child);
    }

    String urlOf(String name, String child) {
        return service.endpoint() + "/subscriptions/" + SUBSCRIPTION
                + "/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/" + name + child
                + "?api-version=" + version;
    }

    /** A template with one customizer and one target, given in JSON with apostrophes for quotes. */
    static JsonObject template(String customizer, String target) {
        return json(
                "{'location': 'westeurope', 'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'/subscriptions/s/id': {}}},"
                        + " 'properties': {'source': {'type': 'PlatformImage', 'publisher': 'Canonical',"
                        + " 'offer': 'ubuntu-24_04-lts', 'sku': 'server', 'version': 'latest'}, 'customize': ["
                        + customizer
                        + "], 'distribute': [" + target + "]}}");
    }

    static JsonObject template() {
        return template(shell("echo"), gallery(GALLERY_IMAGE));
    }

    static String shell(String line) {
        return "{'type': 'Shell', 'inline': ['" + line + "']}";
    }

    static String gallery(String image) {
        return "{'type': 'SharedImage', 'runOutputName': 'out', 'galleryImageId': '" + image
                + "', 'replicationRegions': ['westeurope']}";
    }

    static JsonObject json(String text) {
        return (JsonObject) JsonText.parse(text.replace('\'', '"'), "test");
    }

    Reply put(JsonObject template) {
        return caller.send("PUT", url(), template);
    }

    /** Creates it, and waits until it is provisioned. */
    Web created(JsonObject template) {
        put(template);
        return later(Duration.ofMinutes(1));
    }

    Web later(Duration time) {
        clock.advance(time);
        return this;
    }

    Reply get() {
        return caller.send("GET", url());
    }

    Reply get(String child) {
        return caller.send("GET", url(child));
    }

    Reply delete() {
        return caller.send("DELETE", url());
    }

    Reply run() {
        return caller.send("POST", url("/run"));
    }

    Reply cancel() {
        return caller.send("POST", url("/cancel"));
    }

    Reply poll(Reply started) {
        return caller.send("GET", started.header("Azure-AsyncOperation"));
    }
}
