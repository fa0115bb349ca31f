package io.github.aib4j.testing.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a service SAS since version 2020-12-06, by an account's key (documented). */
final class KeySignature {
    private KeySignature() {}

    /**
     * The correct signature for an address.
     *
     * @param resource account, container and the name of a blob, separated by slashes
     */
    static String of(BlobAddress address, String resource, String key) {
        Stream<String> before = Stream.of("sp", "st", "se").map(name -> text(address, name));
        Stream<String> after = Stream.of(
                        "si", "sip", "spr", "sv", "sr", "snapshot", "ses", "rscc", "rscd", "rsce", "rscl", "rsct")
                .map(name -> text(address, name));
        return hmac(
                key,
                Stream.of(before, Stream.of("/blob/" + resource), after)
                        .flatMap(part -> part)
                        .collect(Collectors.joining("\n")));
    }

    private static String text(BlobAddress address, String name) {
        return address.parameter(name).orElse("");
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
