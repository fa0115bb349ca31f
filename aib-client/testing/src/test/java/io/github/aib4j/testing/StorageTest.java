package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class StorageTest {
    private static final String LIST = "?restype=container&comp=list";

    private final Web web = new Web();
    private final Logs logs = new Logs(web);

    /** A service with a template whose build is over. */
    private void built() {
        web.created(Web.template());
        web.run();
        web.later(Duration.ofHours(1));
    }

    private String logUrl() {
        return logs.url("/" + logs.names().get(0));
    }

    private Reply read(String url, String header, String value) {
        return web.caller.unsigned(Logs.withToken(Logs.get(url)).setHeader(HttpHeaderName.fromString(header), value));
    }

    @Test
    void the_staging_group_has_one_storage_account_with_tags_of_its_template() {
        built();
        String group = web.get().at("properties/exactStagingResourceGroup");

        Reply list = logs.arm(
                "GET", group.replaceFirst("/subscriptions/[^/]+", "") + "/providers/Microsoft.Storage/storageAccounts");

        assertThat(list.body().array("value").orElseThrow().items()).hasSize(1);
        assertThat(list.at("value/0/id"))
                .isEqualTo(group + "/providers/Microsoft.Storage/storageAccounts/" + logs.account());
        assertThat(list.at("value/0/tags/imageTemplateName")).isEqualTo("web");
        assertThat(list.at("value/0/tags/imageTemplateResourceGroupName")).isEqualTo("images");
        assertThat(list.at("value/0/tags/createdBy")).isNotEqualTo("absent");
        assertThat(list.at("value/0/tags/usedBy")).isEqualTo("absent");
        assertThat(list.at("value/0/properties/primaryEndpoints/blob"))
                .isEqualTo("https://" + logs.account() + ".blob.core.windows.net/");
        assertThat(list.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void a_staging_group_of_the_callers_is_used_not_created() {
        JsonObject template = Web.template();
        String group = "/subscriptions/" + Web.SUBSCRIPTION + "/resourceGroups/mine";
        web.created(template.with(
                "properties",
                template.object("properties").orElseThrow().with("stagingResourceGroup", new JsonString(group))));

        Reply list = logs.arm("GET", "/resourceGroups/MINE/providers/Microsoft.Storage/storageAccounts");

        assertThat(list.at("value/0/tags/usedBy")).isNotEqualTo("absent");
        assertThat(list.at("value/0/tags/createdBy")).isEqualTo("absent");
    }

    @Test
    void the_staging_group_exists_although_the_test_named_other_groups() {
        Web few = new Web("2024-02-01", LocalImageBuilder.builder().resourceGroups("images")).created(Web.template());
        String staging = few.get().at("properties/exactStagingResourceGroup").replaceFirst("/subscriptions/[^/]+", "");
        String accounts = "/providers/Microsoft.Storage/storageAccounts";

        assertThat(new Logs(few).arm("GET", staging + accounts).status()).isEqualTo(200);
        assertThat(new Logs(few).arm("GET", "/resourceGroups/other" + accounts).at("error/code"))
                .isEqualTo("ResourceGroupNotFound");
        assertThat(new Logs(few)
                        .arm("GET", "/resourceGroups/images" + accounts)
                        .body()
                        .array("value")
                        .orElseThrow()
                        .items())
                .isEmpty();
    }

    @Test
    void storage_accounts_take_any_version_but_need_one() {
        built();
        String url = logs.armUrl("/providers/Microsoft.Storage/storageAccounts").replaceFirst("\\?.*", "");

        assertThat(web.caller.send("GET", url + "?api-version=2017-10-01").status())
                .isEqualTo(200);
        assertThat(web.caller.send("GET", url).at("error/code")).isEqualTo("MissingApiVersionParameter");
        assertThat(web.caller.send("GET", url + "?api-version=latest").at("error/message"))
                .contains("'latest'");
        assertThat(web.caller
                        .unsigned(Logs.get(url + "?api-version=2023-05-01"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_log_is_read_with_a_token_and_described_as_blobs_are() {
        built();

        Reply log = logs.read(logUrl());

        assertThat(log.status()).isEqualTo(200);
        assertThat(log.text()).contains("Done exporting Packer logs");
        assertThat(log.header("Content-Length")).isEqualTo("" + log.text().length());
        assertThat(log.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(log.header("x-ms-blob-type")).isEqualTo("AppendBlob");
        assertThat(log.header("Last-Modified")).isEqualTo("Mon, 02 Jun 2025 08:08:50 GMT");
        assertThat(log.header("ETag")).matches("\"0x[0-9A-F]+\"");
        assertThat(log.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(log.header("x-ms-version")).isEqualTo("2021-12-02");
        assertThat(log.header("x-ms-request-id")).matches("[0-9a-f-]{36}");
        assertThat(log.header("Date")).isEqualTo("Mon, 02 Jun 2025 09:01:00 GMT");
    }

    @Test
    void a_head_request_returns_everything_but_the_text() {
        built();
        Reply log = logs.read(logUrl());

        Reply head = web.caller.unsigned(Logs.withToken(new HttpRequest(HttpMethod.HEAD, logUrl())));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        for (String header : List.of("Content-Length", "Content-Type", "ETag", "Last-Modified", "x-ms-blob-type")) {
            assertThat(head.header(header)).as(header).isEqualTo(log.header(header));
        }
    }

    @Test
    void a_head_request_for_a_missing_blob_has_its_error_in_a_header() {
        built();

        Reply head = web.caller.unsigned(Logs.withToken(new HttpRequest(HttpMethod.HEAD, logs.url("/x.log"))));

        assertThat(head.status()).isEqualTo(404);
        assertThat(head.header("x-ms-error-code")).isEqualTo("BlobNotFound");
        assertThat(head.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Range", "x-ms-range"})
    void a_part_of_a_log_is_read_by_its_range(String header) {
        built();
        String text = logs.customization();
        int length = text.length();

        Reply tail = read(logUrl(), header, "bytes=100-");
        Reply middle = read(logUrl(), header, "bytes=10-19");
        Reply beyond = read(logUrl(), header, "bytes=" + (length - 1) + "-" + (length + 500));

        assertThat(tail.status()).isEqualTo(206);
        assertThat(tail.text()).isEqualTo(text.substring(100));
        assertThat(tail.header("Content-Range")).isEqualTo("bytes 100-" + (length - 1) + "/" + length);
        assertThat(middle.text()).isEqualTo(text.substring(10, 20));
        assertThat(middle.header("Content-Length")).isEqualTo("10");
        assertThat(beyond.header("Content-Range"))
                .isEqualTo("bytes " + (length - 1) + "-" + (length - 1) + "/" + length);
        assertThat(read(logUrl(), header, "lines=1-2").status()).isEqualTo(200);
    }

    @Test
    void a_range_beyond_the_end_is_refused() {
        built();

        Reply beyond = read(logUrl(), "Range", "bytes=" + logs.customization().length() + "-");

        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("x-ms-error-code")).isEqualTo("InvalidRange");
    }

    @Test
    void a_growing_log_is_read_on_from_its_last_position() {
        web.created(Web.template());
        web.run();
        web.later(Duration.ofSeconds(30));
        Reply first = logs.read(logUrl());
        web.later(Duration.ofHours(1));

        Reply rest = read(logUrl(), "Range", "bytes=" + first.text().length() + "-");

        assertThat(first.text() + rest.text()).isEqualTo(logs.customization());
        assertThat(rest.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(read(logUrl(), "If-Match", first.header("ETag")).header("x-ms-error-code"))
                .isEqualTo("ConditionNotMet");
        assertThat(read(logUrl(), "If-Match", rest.header("ETag")).status()).isEqualTo(200);
        assertThat(read(logUrl(), "If-None-Match", rest.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void a_container_is_listed_by_name_with_times_and_lengths() {
        built();
        web.run();
        web.later(Duration.ofHours(1));

        Reply list = logs.read(logs.url(LIST));
        Document xml = Logs.xml(list);

        assertThat(list.header("Content-Type")).isEqualTo("application/xml");
        assertThat(logs.names()).hasSize(2).isSorted().allMatch(n -> n.matches("[0-9a-f-]{36}/customization.log"));
        assertThat(Logs.element(xml, "Content-Length"))
                .isEqualTo(logs.read(logUrl()).header("Content-Length"));
        assertThat(Logs.element(xml, "Last-Modified"))
                .isEqualTo(logs.read(logUrl()).header("Last-Modified"));
        assertThat(Logs.element(xml, "NextMarker")).isEmpty();
        assertThat(xml.getDocumentElement().getAttribute("ContainerName")).isEqualTo("packerlogs");
    }

    @Test
    void a_list_can_be_of_a_folder_or_of_pages() {
        built();
        web.run();
        web.later(Duration.ofHours(1));
        List<String> names = logs.names();
        String second = names.get(1).substring(0, 36);

        Reply folder = logs.read(logs.url(LIST + "&prefix=" + second + "/"));
        Reply page = logs.read(logs.url(LIST + "&maxresults=1"));
        Reply next = logs.read(logs.url(LIST + "&maxresults=1&marker=" + Logs.element(Logs.xml(page), "NextMarker")));

        assertThat(folder.text()).contains(names.get(1)).doesNotContain(names.get(0));
        assertThat(Logs.element(Logs.xml(page), "Name")).isEqualTo(names.get(0));
        assertThat(Logs.element(Logs.xml(next), "Name")).isEqualTo(names.get(1));
        assertThat(Logs.element(Logs.xml(next), "NextMarker")).isEmpty();
        assertThat(logs.read(logs.url(LIST + "&maxresults=0")).status()).isEqualTo(400);
        assertThat(logs.read(logs.url("?restype=container")).header("x-ms-error-code"))
                .isEqualTo("UnsupportedQueryParameter");
    }

    @Test
    void a_missing_blob_is_not_found_and_a_log_cannot_be_written() {
        built();

        assertThat(logs.read(logs.url("/x/customization.log")).header("x-ms-error-code"))
                .isEqualTo("BlobNotFound");
        assertThat(logs.read(logs.url("").replace("packerlogs", "vhds") + LIST).header("x-ms-error-code"))
                .isEqualTo("ContainerNotFound");
        assertThat(logs.read("https://other.blob.core.windows.net/packerlogs" + LIST)
                        .text())
                .contains("There is no storage account 'other'");
        assertThat(web.caller
                        .unsigned(Logs.withToken(new HttpRequest(HttpMethod.DELETE, logUrl())))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void an_account_can_be_in_the_path_as_with_emulators() {
        built();
        String path = web.service.endpoint() + "/" + logs.account() + "/packerlogs";

        Reply log = logs.read(path + "/" + logs.names().get(0));
        Reply list = logs.read(path + LIST);

        assertThat(log.text()).isEqualTo(logs.customization());
        assertThat(Logs.xml(list).getDocumentElement().getAttribute("ServiceEndpoint"))
                .isEqualTo(web.service.endpoint() + "/" + logs.account() + "/");
        assertThat(web.caller.unsigned(Logs.get(path + LIST)).status()).isEqualTo(409);
    }

    @Test
    void account_and_logs_are_deleted_with_the_template() {
        built();
        String log = logUrl();
        String accounts = "/providers/Microsoft.Storage/storageAccounts";
        web.delete();

        assertThat(logs.read(log).status()).as("while it is deleted").isEqualTo(200);
        web.later(Duration.ofMinutes(2));

        assertThat(logs.arm("GET", accounts).body().array("value").orElseThrow().items())
                .isEmpty();
        assertThat(logs.read(log).status()).isEqualTo(404);
    }

    @Test
    void there_is_no_account_before_the_template_is_provisioned() {
        web.put(Web.template());

        assertThat(logs.arm("GET", "/providers/Microsoft.Storage/storageAccounts")
                        .body()
                        .array("value")
                        .orElseThrow()
                        .items())
                .isEmpty();
    }
}
