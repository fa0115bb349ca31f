package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.IdGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/**
 * Shared access signatures for a blob or a container. Their form is documented. The signature of those that are made here
 * is not Azure's, but cannot be guessed; those that were made with a key are checked as Azure does.
 */
final class SharedAccess {
    static final List<String> KEYS = List.of("key1", "key2");

    private static final String VERSION = "2022-11-02";

    private final IdGenerator ids;

    SharedAccess(IdGenerator ids) {
        this.ids = ids;
    }

    /**
     * A token to read a blob, or to read and list a container.
     *
     * @param kind {@code b} or {@code c}
     * @param resource account, container and the name of a blob, separated by slashes
     */
    String token(String kind, String resource, String permission, Instant expiry) {
        Instant end = expiry.truncatedTo(ChronoUnit.SECONDS);
        return "sv=" + VERSION + "&sr=" + kind + "&sp=" + permission + "&se=" + encoded(end.toString()) + "&sig="
                + encoded(signature(resource, permission, end.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A key of an account, with which its owner makes signatures. */
    String key(String account, String name) {
        byte[] key = Base64.getUrlDecoder().decode(ids.token(name + " of " + account, 64));
        return Base64.getEncoder().encodeToString(key);
    }

    /** Refuses an address whose signature was not created here, is for something else, or has expired. */
    void check(BlobAddress address, Instant now) {
        String expiry = address.parameter("se").orElse("");
        if (!isSigned(address, expiry)) {
            throw StorageRefusal.unauthenticated("Signature did not match. This service takes what its listServiceSas"
                    + " answered, or what was made with a key of its listKeys, for the blob or the container that was"
                    + " asked for, every parameter as it came.");
        }
        if (!now.isBefore(Instant.parse(expiry))) {
            throw StorageRefusal.unauthenticated(
                    "Signature not valid in the specified time frame: Expiry [" + expiry + "] - Current [" + now + "]");
        }
        String needed = address.blob().isEmpty() ? "l" : "r";
        if (!address.parameter("sp").orElse("").contains(needed)) {
            throw StorageRefusal.of(
                    403,
                    "AuthorizationPermissionMismatch",
                    "This request is not authorized to perform this operation using this permission.");
        }
    }

    private boolean isSigned(BlobAddress address, String expiry) {
        String container = address.account() + "/" + address.container();
        String resource = address.parameter("sr").orElse("").equals("c") ? container : container + "/" + address.blob();
        String found = address.parameter("sig").orElse("");
        return found.equals(signature(resource, address.parameter("sp").orElse(""), expiry))
                || KEYS.stream()
                        .anyMatch(
                                name -> found.equals(KeySignature.of(address, resource, key(address.account(), name))));
    }

    /** Uses Azure's alphabet, so that it contains characters that an address must escape. */
    private String signature(String resource, String permissions, String expiry) {
        byte[] bytes =
                Base64.getUrlDecoder().decode(ids.token("sas " + resource + " " + permissions + " " + expiry, 32));
        return Base64.getEncoder().encodeToString(bytes);
    }
}
