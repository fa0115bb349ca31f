package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import io.github.aib4j.testing.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts are uploaded as to Azure's blob storage: Put Blob and Create Container of its REST reference. */
class UploadTest {
    private static final String CONTAINER = "https://scripts.blob.core.windows.net/nightly";

    private final Web web = new Web();

    private Reply send(HttpMethod method, String url, String body, String... headers) {
        HttpRequest request = Logs.withToken(new HttpRequest(method, url));
        if (!body.isEmpty()) {
            request.setBody(body);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
        }
        return web.caller.unsigned(request);
    }

    private Reply put(String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "x-ms-blob-type";
        all[1] = "BlockBlob";
        return send(HttpMethod.PUT, CONTAINER + "/install.sh", body, all);
    }

    private void createContainer() {
        assertThat(send(HttpMethod.PUT, CONTAINER + "?restype=container", "").status())
                .isEqualTo(201);
    }

    @Test
    void a_blob_that_was_put_is_read_back_in_whole_and_in_part() {
        createContainer();

        Reply put = put("echo Grüße", "x-ms-blob-content-type", "text/x-shellscript");
        Reply whole = send(HttpMethod.GET, CONTAINER + "/install.sh", "");
        Reply part = send(HttpMethod.GET, CONTAINER + "/install.sh", "", "Range", "bytes=5-8");

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.header("x-ms-request-server-encrypted")).isEqualTo("true");
        assertThat(whole.text()).isEqualTo("echo Grüße");
        assertThat(whole.header("Content-Type")).isEqualTo("text/x-shellscript");
        assertThat(whole.header("x-ms-blob-type")).isEqualTo("BlockBlob");
        assertThat(whole.header("ETag")).isEqualTo(put.header("ETag"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("Grü");
    }

    @Test
    void a_container_that_the_test_created_takes_scripts_and_may_be_created_twice() {
        web.service.createBlobContainer(CONTAINER);
        web.service.createBlobContainer(CONTAINER);

        assertThat(put("echo hello").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scripts",
                "https://example.org/scripts",
                "https://contoso.blob.core.windows.net/",
                "https://contoso.blob.core.windows.net/scripts/install.sh",
                "https://contoso.blob.core.windows.net/Scripts",
                "http://contoso.blob.core.windows.net/scripts",
                "https://a.contoso.blob.core.windows.net/scripts",
                "https://user:MARK@contoso.blob.core.windows.net/scripts",
                "https://contoso.blob.core.windows.net/scripts#MARK",
                "https://contoso.blob.core.windows.net/scripts?sig=MARK"
            })
    void an_address_of_no_container_is_refused(String address) {
        assertThatThrownBy(() -> web.service.createBlobContainer(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://contoso.blob.core.windows.net/scripts")
                .hasMessageNotContaining("MARK");
    }

    @Test
    void a_blob_may_hold_any_bytes() {
        createContainer();
        byte[] bytes = {0, (byte) 0xC3, 0x28, (byte) 0xFF};
        HttpRequest put = Logs.withToken(new HttpRequest(HttpMethod.PUT, CONTAINER + "/icon.png"))
                .setHeader(HttpHeaderName.fromString("x-ms-blob-type"), "BlockBlob")
                .setBody(bytes);

        assertThat(web.caller.unsigned(put).status()).isEqualTo(201);

        HttpRequest get = Logs.withToken(new HttpRequest(HttpMethod.GET, CONTAINER + "/icon.png"));
        assertThat(web.service
                        .httpClient()
                        .sendSync(get, Context.NONE)
                        .getBodyAsBinaryData()
                        .toBytes())
                .isEqualTo(bytes);
    }

    @Test
    void an_existing_blob_is_kept_if_the_request_says_so() {
        createContainer();
        String first = put("one").header("ETag");

        Reply kept = put("two", "If-None-Match", "*");
        Reply changed = put("two", "If-Match", first);
        Reply late = put("three", "If-Match", first);

        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.header("x-ms-error-code")).isEqualTo("BlobAlreadyExists");
        assertThat(changed.status()).isEqualTo(201);
        assertThat(late.status()).isEqualTo(412);
        assertThat(send(HttpMethod.GET, CONTAINER + "/install.sh", "").text()).isEqualTo("two");
    }

    @Test
    void a_container_is_created_once_and_before_its_blobs() {
        assertThat(put("one").header("x-ms-error-code")).isEqualTo("ContainerNotFound");

        createContainer();

        assertThat(send(HttpMethod.HEAD, "https://scripts.blob.core.windows.net/other/a", "")
                        .header("x-ms-error-code"))
                .isEqualTo("ContainerNotFound");
        assertThat(send(HttpMethod.PUT, CONTAINER + "?restype=container", "").header("x-ms-error-code"))
                .isEqualTo("ContainerAlreadyExists");
        assertThat(send(HttpMethod.PUT, CONTAINER + "/a", "x").header("x-ms-error-code"))
                .isEqualTo("InvalidHeaderValue");
    }

    @Test
    void nobody_puts_without_a_token_and_nothing_into_the_account_of_a_build() {
        web.created(Web.template());
        Logs logs = new Logs(web);
        HttpRequest anonymous = new HttpRequest(HttpMethod.PUT, CONTAINER + "?restype=container");

        assertThat(web.caller.unsigned(anonymous).status()).isEqualTo(409);
        assertThat(send(HttpMethod.PUT, logs.url("/x"), "x", "x-ms-blob-type", "BlockBlob")
                        .status())
                .isEqualTo(403);
    }
}
