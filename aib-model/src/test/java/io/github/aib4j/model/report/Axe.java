package io.github.aib4j.model.report;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The accessibility checks of axe-core, which npm downloads into the build's folder. */
final class Axe {
    private static final String VERSION = "4.14.1";
    private static final Path INSTALLED = Path.of("target", "axe");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Chromium browser;

    private Axe(Chromium browser) {
        this.browser = browser;
    }

    /** Brings the checks into the page. */
    static Axe in(Chromium browser) throws IOException, InterruptedException {
        install();
        String script = Files.readString(INSTALLED.resolve("node_modules/axe-core/axe.min.js"));
        browser.run(script);
        return new Axe(browser);
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.exists(INSTALLED.resolve("node_modules/axe-core/axe.min.js"))) {
            return;
        }
        Files.createDirectories(INSTALLED);
        Process npm = new ProcessBuilder(
                        "npm",
                        "install",
                        "--no-audit",
                        "--no-fund",
                        "--no-package-lock",
                        "--ignore-scripts",
                        "axe-core@" + VERSION)
                .directory(INSTALLED.toFile())
                .inheritIO()
                .start();
        if (npm.waitFor() != 0) {
            throw new AssertionError("npm could not install axe-core@" + VERSION + "; see " + INSTALLED);
        }
    }

    /** The findings that are serious or worse, each in a line; and how many rules were kept. */
    Result check() throws InterruptedException {
        JsonObject result = (JsonObject) JsonText.parse(
                browser.promise(
                        "axe.run(document).then(function(r){return JSON.stringify({passes:r.passes.map("
                                + "function(p){return p.id;}),violations:r.violations.map(function(v){return {id:v.id,"
                                + "impact:v.impact,help:v.help,nodes:v.nodes.slice(0,3).map(function(n){return n.html;})};})});})"),
                "axe");
        List<JsonObject> all = items(result, "violations").items().stream()
                .map(JsonObject.class::cast)
                .toList();
        return new Result(
                items(result, "passes").items().size(),
                all.stream().map(JsonObject::toString).toList(),
                all.stream()
                        .filter(found ->
                                found.text("impact").filter(GRAVE::contains).isPresent())
                        .map(JsonObject::toString)
                        .toList());
    }

    private static JsonArray items(JsonObject result, String name) {
        return result.array(name).orElseThrow();
    }

    /**
     * What was found.
     *
     * @param passes how many rules found nothing
     * @param all all findings
     * @param grave those that are serious or critical
     */
    record Result(int passes, List<String> all, List<String> grave) {}
}
