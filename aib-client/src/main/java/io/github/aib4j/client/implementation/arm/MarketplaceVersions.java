package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The versions of a Marketplace image. The service returns the whole list at once, and can only sort it by name, where
 * 9.1 comes after 10.1.
 */
public final class MarketplaceVersions {
    private static final Comparator<String> BY_NUMBER =
            (one, other) -> Arrays.compare(parts(one), parts(other), MarketplaceVersions::compare);

    private MarketplaceVersions() {}

    /** The highest version of a list, spelled as in the list; empty if there is none. */
    public static Optional<String> newest(byte[] body) {
        return JsonText.parse(body, "answer") instanceof JsonArray versions
                ? versions.items().stream()
                        .filter(JsonObject.class::isInstance)
                        .flatMap(one -> ((JsonObject) one).text("name").stream())
                        .max(BY_NUMBER)
                : Optional.empty();
    }

    private static String[] parts(String version) {
        return version.split("\\.", -1);
    }

    private static int compare(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() < 40 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
