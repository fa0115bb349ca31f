package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import io.github.aib4j.testing.Caller.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read the log of a build that is over. */
class StorageAccessTest {
    private static final String LIST = "?restype=container&comp=list";

    private final Web web = new Web();
    private final Logs logs = new Logs(web);

    @BeforeEach
    void a_build_is_over() {
        web.created(Web.template());
        web.run();
        web.later(Duration.ofHours(1));
    }

    private String logUrl() {
        return logs.url("/" + logs.names().get(0));
    }

    private Reply anonymous(String url) {
        return web.caller.unsigned(Logs.get(url));
    }

    @Test
    void nobody_reads_without_a_token() {
        Reply refused = anonymous(logUrl());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("x-ms-error-code")).isEqualTo("PublicAccessNotPermitted");
        assertThat(anonymous(logs.url(LIST)).status()).isEqualTo(409);
        assertThat(Logs.element(Logs.xml(refused), "Code")).isEqualTo("PublicAccessNotPermitted");
        assertThat(Logs.element(Logs.xml(refused), "Message")).startsWith("Public access is not permitted");
        assertThat(refused.header("Content-Type")).isEqualTo("application/xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-11-08", "2015-04-05", ""})
    void a_token_needs_a_version_that_knows_tokens(String version) {
        Reply refused = web.caller.unsigned(Logs.get(logUrl())
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer token")
                .setHeader(HttpHeaderName.fromString("x-ms-version"), version));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(Logs.element(Logs.xml(refused), "AuthenticationErrorDetail"))
                .startsWith("Authentication scheme Bearer is not supported in this version.");
    }

    @Test
    void a_shared_key_is_refused_with_the_accepted_alternatives() {
        Reply refused = web.caller.unsigned(
                Logs.get(logUrl()).setHeader(HttpHeaderName.AUTHORIZATION, "SharedKey account:c2lnbmF0dXJl"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("x-ms-error-code")).isEqualTo("AuthenticationFailed");
        assertThat(refused.text()).contains("does not verify shared keys", "bearer token", "listServiceSas");
    }

    @Test
    void keys_are_listed() {
        Reply keys = logs.arm("POST", accountPath() + "/listKeys");

        assertThat(keys.at("keys/0/keyName")).isEqualTo("key1");
        assertThat(keys.at("keys/1/value")).matches("[A-Za-z0-9+/]{86}==").isNotEqualTo(keys.at("keys/0/value"));
        assertThat(logs.arm("GET", accountPath() + "/listKeys").status()).isEqualTo(405);
    }

    private String accountPath() {
        return logs.arm("GET", "/providers/Microsoft.Storage/storageAccounts")
                .at("value/0/id")
                .replaceFirst("/subscriptions/[^/]+", "");
    }

    private Reply sas(String resource, String expiry, String more) {
        return web.caller.send(
                "POST",
                logs.armUrl(accountPath() + "/listServiceSas"),
                Web.json("{'canonicalizedResource': '" + resource + "', 'signedExpiry': '" + expiry + "', " + more
                        + "}"));
    }

    private Reply sasOf(String path) {
        return sas(
                "/blob/" + logs.account() + "/packerlogs/" + path,
                "2025-06-02T09:06:00Z",
                "'signedResource': 'b', 'signedPermission': 'r'");
    }

    @Test
    void a_signature_permits_reading_one_log_for_a_while() {
        String token = sasOf(logs.names().get(0)).at("serviceSasToken");
        String url = logUrl();

        assertThat(anonymous(url + "?" + token).text()).isEqualTo(logs.customization());
        assertThat(anonymous(logs.url("/other.log?" + token)).status())
                .as("another blob")
                .isEqualTo(403);
        assertThat(anonymous(logs.url(LIST + "&" + token)).status())
                .as("the list")
                .isEqualTo(403);
        assertThat(anonymous(url + "?" + token.replaceFirst("se=2025", "se=2026"))
                        .text())
                .contains("Signature did not match");
        assertThat(anonymous(url + "?" + token.replaceFirst("sp=r", "sp=rw")).status())
                .isEqualTo(403);
        web.later(Duration.ofSeconds(299));
        assertThat(anonymous(url + "?" + token).status()).isEqualTo(200);
        web.later(Duration.ofSeconds(1));
        assertThat(anonymous(url + "?" + token).text()).contains("not valid in the specified time frame");
    }

    @Test
    void some_signature_has_characters_that_addresses_escape() {
        assertThat(IntStream.range(0, 20).mapToObj(i -> sasOf(i + ".log").at("serviceSasToken")))
                .allMatch(token -> token.matches("sv=[0-9-]+&sr=b&sp=r&se=2025-06-02T09%3A06%3A00Z&sig=[\\w%]+"))
                .anyMatch(token -> token.contains("%2B") || token.contains("%2F"));
    }

    @Test
    void a_signature_only_ever_permits_reading_one_blob() {
        String blob = "/blob/" + logs.account() + "/packerlogs/" + logs.names().get(0);
        String expiry = "2025-06-02T09:06:00Z";

        assertThat(sas(blob, expiry, "'signedResource': 'b', 'signedPermission': 'rw'")
                        .at("error/message"))
                .contains("signedPermission. It is 'rw'; give 'r'");
        assertThat(sas(blob, expiry, "'signedResource': 'c', 'signedPermission': 'r'")
                        .at("error/message"))
                .contains("signedResource. It is 'c'");
        assertThat(sas("/blob/x/y/z", expiry, "'signedResource': 'b', 'signedPermission': 'r'")
                        .at("error/message"))
                .contains("canonicalizedResource. It is '/blob/x/y/z'");
        assertThat(sas(blob, "tomorrow", "'signedResource': 'b', 'signedPermission': 'r'")
                        .at("error/message"))
                .contains("signedExpiry. It is 'tomorrow'");
    }

    @Test
    void a_signature_for_the_container_permits_listing_it_and_reading_every_log() {
        String container = "/blob/" + logs.account() + "/packerlogs";
        String token = sas(container, "2025-06-02T09:06:00Z", "'signedResource': 'c', 'signedPermission': 'rl'")
                .at("serviceSasToken");

        assertThat(anonymous(logs.url(LIST + "&" + token)).text())
                .contains(logs.names().get(0));
        assertThat(anonymous(logUrl() + "?" + token).text()).isEqualTo(logs.customization());
        assertThat(sas(container, "2025-06-02T09:06:00Z", "'signedResource': 'c', 'signedPermission': 'rwl'")
                        .at("error/message"))
                .contains("signedPermission. It is 'rwl'; give 'rl'");
        assertThat(sas(container, "2025-06-02T09:06:00Z", "'signedResource': 'b', 'signedPermission': 'r'")
                        .at("error/message"))
                .contains("signedResource. It is 'b'");
    }

    /** The string to sign is written out as Azure's page on service SAS has it for 2020-12-06 and later. */
    @Test
    void a_signature_made_with_a_key_permits_what_it_is_for() throws GeneralSecurityException {
        String key = logs.arm("POST", accountPath() + "/listKeys").at("keys/1/value");
        String signed = "r\n\n2025-06-02T09:06:00Z\n/blob/" + logs.account() + "/packerlogs/"
                + logs.names().get(0) + "\n\n\nhttps\n2021-12-02\nb\n\n\n\n\n\n\n";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
        String signature = URLEncoder.encode(
                Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
                StandardCharsets.UTF_8);
        String query = "?sv=2021-12-02&sr=b&sp=r&spr=https&se=2025-06-02T09%3A06%3A00Z&sig=" + signature;

        assertThat(anonymous(logUrl() + query).text()).isEqualTo(logs.customization());
        assertThat(anonymous(logUrl() + query.replace("sp=r&", "sp=rw&")).status())
                .isEqualTo(403);
        assertThat(anonymous(logs.url("/other.log") + query).status()).isEqualTo(403);
    }

    @Test
    void a_signature_permits_reading_the_log_at_the_services_own_address_too() {
        String token = sasOf(logs.names().get(0)).at("serviceSasToken");
        String path = web.service.endpoint() + "/" + logs.account() + "/packerlogs/"
                + logs.names().get(0);

        assertThat(anonymous(path + "?" + token).text()).isEqualTo(logs.customization());
    }
}
