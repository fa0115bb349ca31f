package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Functions that encode and decode Base64 and addresses. */
final class EncodingFunctions {
    private static final String UNRESERVED = "-_.~";

    private EncodingFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("base64", call -> ArmValues.text(base64(only(call))));
        all.put("base64ToJson", call -> ObjectFunctions.json(call, decoded(only(call), call)));
        all.put("base64ToString", call -> ArmValues.text(decoded(only(call), call)));
        all.put("dataUri", call -> ArmValues.text("data:text/plain;charset=utf8;base64," + base64(only(call))));
        all.put("dataUriToString", call -> ArmValues.text(ofDataUri(only(call), call)));
        all.put("uri", EncodingFunctions::uri);
        all.put("uriComponent", call -> ArmValues.text(component(only(call))));
        all.put("uriComponentToString", call -> ArmValues.text(ofComponent(only(call), call)));
    }

    private static String only(ArmCall call) {
        call.takes(1, 1);
        call.budget().spendText(call.text(0).length() * 3L);
        return call.text(0);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(ArmValues.utf8(text));
    }

    private static String decoded(String base64, ArmCall call) {
        try {
            return text(Base64.getDecoder().decode(base64), call);
        } catch (IllegalArgumentException e) {
            throw call.failure("takes a text in Base64");
        }
    }

    private static String text(byte[] bytes, ArmCall call) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw call.failure("takes what was a text in UTF-8");
        }
    }

    private static String ofDataUri(String uri, ArmCall call) {
        int comma = uri.indexOf(',');
        if (!uri.regionMatches(true, 0, "data:", 0, "data:".length()) || comma < 0) {
            throw call.failure("takes a data URI");
        }
        String content = uri.substring(comma + 1);
        return LetterCase.lower(uri.substring(0, comma)).endsWith(";base64")
                ? decoded(content, call)
                : ofComponent(content, call);
    }

    /**
     * Joins two parts of an address, as documented: the second one follows the last slash of the base, or the whole
     * base if it only has the two slashes of the scheme.
     */
    private static JsonValue uri(ArmCall call) {
        call.takes(2, 2);
        String base = call.text(0);
        String relative = call.text(1);
        call.budget().spendText((long) base.length() + relative.length());
        int authority = base.indexOf("://") + "://".length();
        int end = base.lastIndexOf('/') + 1;
        if (end <= authority) {
            return ArmValues.text(base + (relative.startsWith("/") ? "" : "/") + relative);
        }
        return ArmValues.text(base.substring(0, end) + (relative.startsWith("/") ? relative.substring(1) : relative));
    }

    private static String component(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : ArmValues.utf8(text)) {
            char letter = (char) (octet & 0xFF);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }

    private static String ofComponent(String encoded, ArmCall call) {
        byte[] text = ArmValues.utf8(encoded);
        ByteBuffer bytes = ByteBuffer.allocate(text.length);
        for (int i = 0; i < text.length; i++) {
            int high = text[i] == '%' && i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
            bytes.put(low < 0 ? text[i] : (byte) (high * 16 + low));
            i += low < 0 ? 0 : 2;
        }
        byte[] decoded = new byte[bytes.position()];
        bytes.flip().get(decoded);
        return text(decoded, call);
    }
}
