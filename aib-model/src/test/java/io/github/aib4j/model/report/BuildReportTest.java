package io.github.aib4j.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BuildReportTest {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static final Instant BEGIN = Instant.parse("2026-03-01T02:00:00Z");
    private static final String NASTY =
            "<script>alert(1)</script> & \"quotes\" 'too' | `code` [link](x) @team #1 \u0000\uD800";
    private static final String SECRET =
            "https://a.blob.core.windows.net/c/b?sv=2024-01-01&sig=c2VjcmV0c2VjcmV0 password=hunter2";

    private static BuildOutcome succeeded(String name) {
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.of(SUBSCRIPTION, "images", name))
                .state(RunState.SUCCEEDED)
                .startTime(BEGIN)
                .endTime(BEGIN.plus(Duration.ofMinutes(65)))
                .duration(Duration.ofMinutes(65))
                .addTimeline(
                        ObservedPhase.of(RunSubState.BUILDING, BEGIN.plusSeconds(60)),
                        ObservedPhase.of(RunSubState.DISTRIBUTING, BEGIN.plusSeconds(1800)))
                .addOutputs(RunOutput.builder()
                        .name("managed")
                        .artifactId(ManagedImageId.of(SUBSCRIPTION, "images", name + "-image"))
                        .build())
                .build();
    }

    private static BuildOutcome failed(String name, String message) {
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.of(SUBSCRIPTION, "images", name))
                .state(RunState.FAILED)
                .message(message)
                .startTime(BEGIN)
                .endTime(BEGIN.plusSeconds(600))
                .duration(Duration.ofMinutes(10))
                .build();
    }

    /** Builds with all kinds of ends. */
    static BuildReport report() {
        return BuildReport.builder()
                .title("Nightly " + NASTY)
                .createdAt(BEGIN)
                .add(ReportedBuild.of(succeeded("web")).withRegion("westeurope"))
                .add(failed("db", KnownFailure.CONTAINER_QUOTA.message()))
                .add(failed("cache", KnownFailure.CONTAINER_QUOTA.message()))
                .add(failed("nasty", NASTY + " " + SECRET))
                .add(ReportedBuild.problem(ImageTemplateId.of(SUBSCRIPTION, "images", "odd"), NASTY + SECRET))
                .add(ReportedBuild.notBegun(ImageTemplateId.of(SUBSCRIPTION, "images", "left")))
                .build();
    }

    /** The page is XML too, but for its doctype, the void elements and the script. */
    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static Document page(String html) throws Exception {
        return xml(html.replace("<!DOCTYPE html>\n", "")
                .replaceAll("(?s)<script>.*?</script>|<style>.*?</style>", "")
                .replaceAll("<((?:meta|input)[^>]*)>", "<$1/>")
                .replaceAll(" hidden>", ">"));
    }

    @Test
    void a_report_is_continued_with_more_builds() {
        BuildReport first = BuildReport.builder()
                .title("Nightly images")
                .createdAt(BEGIN)
                .portal(URI.create("https://portal.azure.us"))
                .add(succeeded("web"))
                .build();

        assertThat(first.toBuilder().build().json()).isEqualTo(first.json());
        assertThat(first.toBuilder().add(succeeded("db")).build().builds()).hasSize(2);
    }

    @Test
    void the_counts_are_shown_in_one_line() {
        assertThat(report().counts()).isEqualTo("6 builds: 1 succeeded, 3 failed, 1 has a problem, 1 not begun");
        assertThat(BuildReport.builder().build().counts()).isEqualTo("0 builds");
    }

    @Test
    void the_page_has_a_row_for_each_build_and_groups_the_causes() throws Exception {
        Document page = page(report().html());

        assertThat(page.getElementsByTagName("details").getLength()).isEqualTo(6);
        Element causes = (Element) page.getElementsByTagName("table").item(0);
        assertThat(causes.getElementsByTagName("tr").item(1).getTextContent())
                .startsWith("2F26")
                .contains("db, cache");
        assertThat(page.getElementsByTagName("svg").item(0).getTextContent())
                .isEqualTo("begin 1 min, building 29 min, distributing 35 min");
        assertThat(report().html())
                .contains(">1 h 05 min<")
                .contains("https://portal.azure.com/#resource/subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/images/providers/Microsoft.Compute/images/web-image");
    }

    @Test
    void the_page_loads_nothing_and_allows_nothing_but_its_own_script() {
        String html = report().html();

        assertThat(html)
                .contains("default-src 'none'; style-src 'sha256-")
                .doesNotContain(" src=", "<link", "@import", "url(", "onclick");
        assertThat(html.split("<script", -1)).hasSize(2);
    }

    @Test
    void texts_of_the_service_are_escaped_in_each_form() throws Exception {
        BuildReport report = report();

        assertThat(report.html()).doesNotContain("<script>alert");
        assertThat(page(report.html()).getElementsByTagName("h1").item(0).getTextContent())
                .startsWith("Nightly <script>alert(1)</script> & \"quotes\" 'too' |");
        Element suite = xml(report.junitXml()).getDocumentElement();
        assertThat(suite.getAttribute("name")).startsWith("Nightly <script>alert(1)</script> &");
        assertThat(report.markdown())
                .doesNotContain("<script", "`code`", "@team", "#1 ")
                .contains("&#60;script&#62;");
        JsonObject json = (JsonObject) JsonText.parse(report.json(), "report");
        assertThat(json.text("title").orElseThrow()).startsWith("Nightly <script>alert(1)</script> & \"quotes\"");
    }

    @Test
    void no_form_shows_secrets() {
        BuildReport report = report();

        for (String form : new String[] {report.html(), report.markdown(), report.junitXml(), report.json()}) {
            assertThat(form).doesNotContain("c2VjcmV0c2VjcmV0", "hunter2");
        }
    }

    @Test
    void continuous_integration_sees_each_build_as_a_test() throws Exception {
        Element suite = xml(report().junitXml()).getDocumentElement();

        assertThat(suite.getAttribute("tests")).isEqualTo("6");
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(6);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("CONTAINER_QUOTA");
    }

    static BuildReport thousand() {
        BuildReport.Builder builder = BuildReport.builder();
        for (int i = 0; i < 1000; i++) {
            builder.add(
                    i % 5 == 0
                            ? failed("template-" + i, "Failure " + i + ": " + KnownFailure.BUILD_TIMEOUT.message())
                            : succeeded("template-" + i));
        }
        return builder.build();
    }

    @Test
    void a_thousand_builds_take_less_than_two_megabytes_and_a_comment_is_never_too_long() {
        BuildReport report = thousand();

        System.out.println(report.html().length() + " characters of HTML for 1000 builds");
        assertThat(report.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
        assertThat(report.markdown()).hasSizeLessThan(65_536).contains("more are left out");
    }

    @Test
    void another_portal_can_be_linked_to() {
        assertThat(BuildReport.builder()
                        .portal(URI.create("https://portal.azure.us/"))
                        .add(succeeded("web"))
                        .build()
                        .html())
                .contains("https://portal.azure.us/#resource/")
                .doesNotContain("portal.azure.com");
        assertThatThrownBy(() -> BuildReport.builder().portal(URI.create("javascript:alert(1)")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
