package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonValue;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The hash of a template: a number of 64 bits (recorded). The algorithm is our own, so the value differs from Azure's.
 */
final class TemplateHash {
    private TemplateHash() {}

    static String of(JsonValue template) {
        return new BigInteger(1, Arrays.copyOf(sha256(JsonText.bytes(template)), 8)).toString();
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
