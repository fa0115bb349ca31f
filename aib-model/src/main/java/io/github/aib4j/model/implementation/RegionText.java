package io.github.aib4j.model.implementation;

import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.model.value.OpenEnum;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A target region as the Azure CLI writes it: {@code REGION}, {@code REGION=REPLICAS}, {@code REGION=STORAGE} or {@code
 * REGION=REPLICAS=STORAGE}.
 *
 * @param name the region
 * @param replicas how many replicas
 * @param storage the storage account type, in the spelling of the constant
 */
public record RegionText<S extends OpenEnum>(String name, Optional<Integer> replicas, Optional<S> storage) {
    private static final int ALL = 3;

    /**
     * Parses it. White space around the text and its parts is ignored.
     *
     * @param known the known storage account types; letter case does not matter
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static <S extends OpenEnum> RegionText<S> parse(String text, List<S> known) {
        String[] parts = text.strip().split("\\s*=\\s*", -1);
        if (parts[0].isEmpty() || parts.length > ALL) {
            throw refused(text, "write REGION, REGION=REPLICAS, REGION=STORAGE or REGION=REPLICAS=STORAGE");
        }
        Optional<Integer> replicas = parts.length > 1 ? replicas(text, parts[1]) : Optional.empty();
        if (parts.length == ALL && replicas.isEmpty()) {
            throw refused(text, "between the two signs is the number of replicas, 1 or more");
        }
        int storage = replicas.isPresent() ? 2 : 1;
        return new RegionText<>(
                parts[0],
                replicas,
                storage < parts.length ? Optional.of(storage(text, parts[storage], known)) : Optional.empty());
    }

    private static Optional<Integer> replicas(String text, String part) {
        if (part.isEmpty() || !part.chars().allMatch(letter -> letter == '-' || (letter >= '0' && letter <= '9'))) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(part);
            if (number >= 1) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // reported below, together with the other problems
        }
        throw refused(text, "the number of replicas is 1 or more");
    }

    private static <S extends OpenEnum> S storage(String text, String part, List<S> known) {
        return known.stream()
                .filter(type -> type.toString().equalsIgnoreCase(part))
                .findFirst()
                .orElseThrow(() -> refused(
                        text,
                        "the storage account type is one of "
                                + known.stream().map(OpenEnum::toString).collect(Collectors.joining(", "))));
    }

    private static IllegalArgumentException refused(String text, String advice) {
        return new IllegalArgumentException(
                OneLine.quoted(text, OneLine.LONGEST) + " is not a target region; " + advice);
    }
}
