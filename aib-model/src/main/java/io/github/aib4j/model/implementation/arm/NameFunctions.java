package io.github.aib4j.model.implementation.arm;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Functions that derive a name from other texts, always the same from the same ones. */
final class NameFunctions {
    /** The namespace of Azure Resource Manager's names. */
    private static final UUID NAMESPACE = UUID.fromString("11fb06fb-712d-4ddd-98c7-e71bbd588830");

    private NameFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("guid", call -> ArmValues.text(guid(bytes(call))));
        all.put("uniqueString", call -> ArmValues.text(UniqueText.of(bytes(call))));
    }

    /** All texts, with dashes between them. */
    private static byte[] bytes(ArmCall call) {
        call.takesAtLeast(1);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < call.size(); i++) {
            texts.add(call.text(i));
            call.budget().spendText(call.text(i).length());
        }
        return ArmValues.utf8(String.join("-", texts));
    }

    /** A UUID of version 5 (RFC 4122, 4.3). */
    private static String guid(byte[] name) {
        ByteBuffer hash = ByteBuffer.wrap(sha1(name));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    private static byte[] sha1(byte[] name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return digest.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
