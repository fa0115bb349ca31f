package io.github.aib4j.testing;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;

/** Requests about the galleries of a service whose clock stands still. */
final class Gallery {
    static final String DEFINITION = """
            {'location': 'westeurope', 'properties': {'osType': 'Linux', 'osState': 'Generalized',
             'identifier': {'publisher': 'p', 'offer': 'o', 'sku': 's'}}}""";

    static final String GROUP = "/subscriptions/" + Web.SUBSCRIPTION + "/resourceGroups/images";
    static final String MANAGED_IMAGE = GROUP + "/providers/Microsoft.Compute/images/golden";

    private static final String VERSION = """
            {'location': 'westeurope', 'properties': {'publishingProfile': {'targetRegions': [%s]},
             'storageProfile': {'source': {'id': '%s'}}}}""";

    final Web web;
    private final String apiVersion;

    Gallery() {
        this(new Web());
    }

    Gallery(Web web) {
        this(web, "2019-12-01");
    }

    private Gallery(Web web, String apiVersion) {
        this.web = web;
        this.apiVersion = apiVersion;
    }

    /** The same galleries, asked in another api-version. */
    Gallery in(String otherVersion) {
        return new Gallery(web, otherVersion);
    }

    /** With gallery g and image definition web in it, both ready. */
    Gallery ready() {
        put("/g", "{'location': 'westeurope'}");
        put("/g/images/web", DEFINITION);
        return later(Duration.ofSeconds(1));
    }

    /** A version made from a managed image. */
    static String version(String... regions) {
        StringBuilder targets = new StringBuilder();
        for (String region : regions) {
            targets.append(targets.isEmpty() ? "" : ", ").append("{'name': '" + region + "'}");
        }
        return VERSION.formatted(targets, MANAGED_IMAGE);
    }

    Gallery later(Duration time) {
        web.later(time);
        return this;
    }

    Reply put(String path, String body) {
        return web.caller.send("PUT", url(path), Web.json(body));
    }

    Reply get(String path) {
        return web.caller.send("GET", url(path));
    }

    Reply send(String method, String path, String body) {
        return web.caller.send(method, url(path), Web.json(body));
    }

    Reply delete(String path) {
        return web.caller.send("DELETE", url(path));
    }

    Reply replication(String path) {
        return web.caller.send("GET", url(path) + "&$expand=ReplicationStatus");
    }

    Reply follow(Reply started, String header) {
        return web.caller.send("GET", started.header(header));
    }

    /** The address of a path below {@code galleries}; that of the list if the path is empty. */
    String url(String path) {
        return web.service.endpoint() + GROUP + "/providers/Microsoft.Compute/galleries" + path + "?api-version="
                + apiVersion;
    }
}
