package io.github.aib4j.client.implementation.log;

import com.azure.core.http.HttpMethod;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.storage.StorageEndpoint;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures for reading logs, valid for a few minutes: issued by Azure Resource Manager, or computed with the
 * account's key. They are never shown.
 *
 * @param resource {@code b} for a blob, {@code c} for the container
 * @param path the container, and the blob if it is for one
 */
record SasIssuer(ArmEndpoint manager, StagingAccount account, RequestPurpose task, String resource, String path) {
    private static final String API_VERSION = "2023-01-01";

    /** For the whole container, so that it can be listed. */
    static SasIssuer forContainer(ArmEndpoint manager, StagingAccount account, RequestPurpose task) {
        return new SasIssuer(manager, account, task, "c", LogStore.CONTAINER);
    }

    /** For one log. */
    static SasIssuer forBlob(ArmEndpoint manager, StagingAccount account, RequestPurpose task, String blob) {
        return new SasIssuer(manager, account, task, "b", LogStore.CONTAINER + "/" + blob);
    }

    private String permission() {
        return resource.equals("c") ? "rl" : "r";
    }

    private String canonical() {
        return "/blob/" + account.name() + "/" + path;
    }

    /** Issued by Azure Resource Manager, by its own clock. */
    ArmCall<String> byManager() {
        return ArmCall.defer(() -> StagingLocator.read(manager, post("listServiceSas", asked(expiry()))))
                .map(answer ->
                        answer.text("serviceSasToken").map(this::withoutMark).orElse(""));
    }

    private String withoutMark(String token) {
        return token.startsWith("?") ? token.substring(1) : token;
    }

    private byte[] asked(String expiry) {
        JsonObject asked = JsonObject.builder()
                .put("canonicalizedResource", new JsonString(canonical()))
                .put("signedResource", new JsonString(resource))
                .put("signedPermission", new JsonString(permission()))
                .put("signedProtocol", new JsonString("https"))
                .put("signedExpiry", new JsonString(expiry))
                .build();
        return JsonText.print(asked).getBytes(StandardCharsets.UTF_8);
    }

    /** With the account's first key. */
    ArmCall<String> byKey() {
        return ArmCall.defer(() -> StagingLocator.read(manager, post("listKeys", new byte[0])))
                .map(answer -> answer.array("keys").map(JsonArray::items).orElse(List.of()).stream()
                        .filter(JsonObject.class::isInstance)
                        .flatMap(key -> ((JsonObject) key).text("value").stream())
                        .findFirst()
                        .map(key -> signedBy(key, expiry()))
                        .orElse(""));
    }

    private ArmRequest post(String action, byte[] body) {
        String url = manager.url(account.action(action), "", API_VERSION);
        return body.length == 0
                ? ArmRequest.of(task, HttpMethod.POST, url)
                : ArmRequest.of(task, HttpMethod.POST, url, body);
    }

    private String expiry() {
        return manager.time()
                .lately()
                .orElseGet(Instant::now)
                .plus(Duration.ofMinutes(BuildLogOptions.SAS_MINUTES))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** The string to sign has sixteen fields in that version (documented). */
    String signedBy(String key, String expiry) {
        String signed = Stream.of(
                        permission(),
                        "",
                        expiry,
                        canonical(),
                        "",
                        "",
                        "https",
                        StorageEndpoint.VERSION,
                        resource,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "")
                .collect(Collectors.joining("\n"));
        return "sv=" + StorageEndpoint.VERSION + "&sr=" + resource + "&sp=" + permission() + "&spr=https&se="
                + encoded(expiry) + "&sig=" + encoded(hmac(key, signed));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The account's key cannot be used to sign", null);
        }
    }
}
