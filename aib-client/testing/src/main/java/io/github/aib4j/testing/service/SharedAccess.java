package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.IdGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * Shared access signatures for a blob. Their form is documented; the signature itself is not Azure's, but cannot be
 * guessed.
 */
final class SharedAccess {
    private static final String VERSION = "2022-11-02";

    private final IdGenerator ids;

    SharedAccess(IdGenerator ids) {
        this.ids = ids;
    }

    /**
     * A token to read a blob.
     *
     * @param resource account, container and name, separated by slashes
     */
    String token(String resource, Instant expiry) {
        Instant end = expiry.truncatedTo(ChronoUnit.SECONDS);
        return "sv=" + VERSION + "&sr=b&sp=r&se=" + encoded(end.toString()) + "&sig="
                + encoded(signature(resource, "r", end.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Refuses an address whose signature was not created here, is for another blob, or has expired. */
    void check(BlobAddress address, Instant now) {
        String resource = address.account() + "/" + address.container() + "/" + address.blob();
        String expiry = address.parameter("se").orElse("");
        String expected = signature(resource, address.parameter("sp").orElse(""), expiry);
        if (!expected.equals(address.parameter("sig").orElse(""))) {
            throw StorageRefusal.unauthenticated("Signature did not match. This service takes what its listServiceSas"
                    + " answered, for the blob that was asked for, every parameter as it came.");
        }
        if (!now.isBefore(Instant.parse(expiry))) {
            throw StorageRefusal.unauthenticated(
                    "Signature not valid in the specified time frame: Expiry [" + expiry + "] - Current [" + now + "]");
        }
    }

    /** Uses Azure's alphabet, so that it contains characters that an address must escape. */
    private String signature(String resource, String permissions, String expiry) {
        byte[] bytes =
                Base64.getUrlDecoder().decode(ids.token("sas " + resource + " " + permissions + " " + expiry, 32));
        return Base64.getEncoder().encodeToString(bytes);
    }
}
