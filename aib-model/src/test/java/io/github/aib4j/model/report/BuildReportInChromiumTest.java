package io.github.aib4j.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a browser: {@code -Daib.chromium=/usr/bin/chromium}, with the screenshots in {@code target}. The checks of
 * accessibility need npm.
 */
@EnabledIfSystemProperty(
        named = "aib.chromium",
        matches = ".+",
        disabledReason = "needs a Chromium, such as Debian's: -Daib.chromium=/usr/bin/chromium")
class BuildReportInChromiumTest {
    private static final String ROWS = "document.querySelectorAll('#builds tbody tr')";

    @Test
    void a_thousand_builds_open_sort_and_filter_without_a_request_or_an_error(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path page = Files.writeString(
                folder.resolve("report.html"), BuildReportTest.thousand().html());
        try (Chromium browser = new Chromium(System.getProperty("aib.chromium", ""), folder.resolve("profile"))) {
            for (String domain : new String[] {"Page", "Runtime", "Log", "Network"}) {
                browser.send(domain + ".enable", "{}");
            }
            resize(browser, 900);
            browser.send("Performance.enable", "{\"timeDomain\":\"threadTicks\"}"); // other programs do not count
            browser.send("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
            browser.await("document.readyState==='complete'&&!!document.getElementById('builds')");
            double busy = metric(browser, "TaskDuration");
            System.out.println("loaded after "
                    + browser.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") + " ms, of which "
                    + busy + " s of its thread");

            assertThat(browser.evaluate("document.getElementById('shown').textContent"))
                    .isEqualTo("1000 of 1000 builds");
            browser.evaluate("document.querySelectorAll('#builds th button')[5].click()");
            assertThat(browser.evaluate(ROWS + "[0].dataset.state")).isEqualTo("FAILED");
            browser.evaluate("document.querySelectorAll('#builds th button')[5].click()");
            assertThat(browser.evaluate(ROWS + "[0].dataset.state")).isEqualTo("SUCCEEDED");
            browser.evaluate("(document.getElementById('state').value='FAILED',"
                    + "document.getElementById('state').dispatchEvent(new Event('change')))");
            assertThat(browser.evaluate("document.getElementById('shown').textContent"))
                    .isEqualTo("200 of 1000 builds");
            browser.evaluate("(document.getElementById('text').value='template-500',"
                    + "document.getElementById('text').dispatchEvent(new Event('input')))");
            assertThat(browser.evaluate("document.getElementById('shown').textContent"))
                    .isEqualTo("1 of 1000 builds");
            assertThat(browser.evaluate("document.querySelectorAll('input:not([id]),img:not([alt]),th:not([scope])"
                            + ",svg[role=img]:not(:has(title))').length"))
                    .isEqualTo("0");
            screenshot(browser, "light", "light");
            screenshot(browser, "dark", "dark");

            assertThat(browser.events("Log.entryAdded")).isEmpty();
            assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
            assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
            assertThat(browser.events("Network.requestWillBeSent")).hasSize(1);
            assertThat(busy).as("seconds until it was there").isBetween(0.01, 2.0);
        }
    }

    private static double metric(Chromium browser, String name) throws InterruptedException {
        return browser.send("Performance.getMetrics", "{}").array("metrics").orElseThrow().items().stream()
                .map(JsonObject.class::cast)
                .filter(metric -> metric.text("name").filter(name::equals).isPresent())
                .map(metric -> ((JsonNumber) metric.get("value").orElseThrow()).digits())
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }

    /** With axe-core, light and dark, and with the details of the builds open. */
    @Test
    void the_page_is_accessible(@TempDir Path folder) throws IOException, InterruptedException {
        Path page = Files.writeString(
                folder.resolve("report.html"), BuildReportTest.report().html());
        try (Chromium browser = new Chromium(System.getProperty("aib.chromium", ""), folder.resolve("profile"))) {
            browser.send("Page.enable", "{}");
            resize(browser, 1600);
            browser.send("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
            browser.await("document.readyState==='complete'&&!!document.getElementById('builds')");
            Axe axe = Axe.in(browser);
            for (String scheme : new String[] {"light", "dark"}) {
                screenshot(browser, "details-" + scheme, scheme);

                Axe.Result result = axe.check();

                System.out.println(
                        scheme + ": " + result.passes() + " rules of axe-core passed, findings " + result.all());
                assertThat(result.passes()).isGreaterThan(20);
                assertThat(result.grave()).as(scheme).isEmpty();
            }
        }
    }

    private static void resize(Chromium browser, int height) throws InterruptedException {
        browser.send(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":1300,\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
    }

    private static void screenshot(Chromium browser, String name, String scheme)
            throws IOException, InterruptedException {
        browser.send(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}");
        browser.evaluate("(document.querySelectorAll('#builds tbody tr:not([hidden]) details').forEach("
                + "function(d){d.open=true;}))");
        String image = browser.send("Page.captureScreenshot", "{}").text("data").orElseThrow();
        Files.write(
                Path.of("target", "build-report-" + name + ".png"),
                Base64.getDecoder().decode(image));
    }
}
