package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.models.AzureCloud;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as each of the clouds (addresses documented). */
class CloudsTest {
    @ParameterizedTest
    @CsvSource({
        "AZURE_PUBLIC_CLOUD, management.azure.com, core.windows.net, login.microsoftonline.com",
        "AZURE_CHINA_CLOUD, management.chinacloudapi.cn, core.chinacloudapi.cn, login.partner.microsoftonline.cn",
        "AZURE_US_GOVERNMENT_CLOUD, management.usgovcloudapi.net, core.usgovcloudapi.net, login.microsoftonline.us"
    })
    void a_build_and_its_log_are_where_that_cloud_has_them(String name, String host, String storage, String login)
            throws ReflectiveOperationException {
        AzureCloud cloud = (AzureCloud) AzureCloud.class.getField(name).get(null);
        Web web = new Web("2024-02-01", LocalImageBuilder.builder().cloud(cloud));
        assertThat(web.service.endpoint()).isEqualTo("https://" + host);
        web.created(Web.template(Web.shell("exit 1"), Web.gallery(Web.GALLERY_IMAGE)));

        assertThat(web.run().header("Location")).startsWith("https://" + host + "/subscriptions/");
        web.later(Duration.ofHours(2));
        Reply accounts = web.caller.send(
                "GET",
                web.service.endpoint() + "/subscriptions/" + Web.SUBSCRIPTION
                        + "/providers/Microsoft.Storage/storageAccounts?api-version=2023-01-01");
        String blobs = accounts.at("value/0/properties/primaryEndpoints/blob");

        assertThat(blobs).endsWith(".blob." + storage + "/");
        HttpRequest list = new HttpRequest(HttpMethod.GET, blobs + "packerlogs?restype=container&comp=list")
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer x")
                .setHeader(HttpHeaderName.fromString("x-ms-version"), "2022-11-02");
        assertThat(web.caller.unsigned(list).text()).contains("customization.log");
        assertThat(web.caller
                        .unsigned(new HttpRequest(HttpMethod.GET, web.url()))
                        .header("WWW-Authenticate"))
                .contains("https://" + login + "/");
    }

    @Test
    void a_service_in_one_cloud_refuses_addresses_of_another() {
        Web china = new Web("2024-02-01", LocalImageBuilder.builder().cloud(AzureCloud.AZURE_CHINA_CLOUD));

        assertThatThrownBy(() -> china.caller.send("GET", "https://management.usgovcloudapi.net/subscriptions"))
                .hasMessageContaining("this service is https://management.chinacloudapi.cn");
        assertThatThrownBy(() -> LocalImageBuilder.builder().cloud(AzureCloud.fromString("own")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own");
    }
}
