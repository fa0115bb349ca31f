package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The requirements for an image definition (documented, unless stated otherwise; required members are in the schemas).
 */
record DefinitionChecks(JsonObject sent) {
    private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9._-]*[A-Za-z0-9_-]");
    private static final Map<String, Integer> LONGEST = Map.of("publisher", 128, "offer", 64, "sku", 64);

    void check() {
        oneOf("osType", Set.of("Linux", "Windows"));
        oneOf("osState", Set.of("Generalized", "Specialized"));
        checkIdentifier("publisher");
        checkIdentifier("offer");
        checkIdentifier("sku");
        checkRange("vCPUs");
        checkRange("memory");
    }

    /** Assumed to apply only to new definitions: an existing one reaches its end of life and can still be changed. */
    void checkEndOfLife(Instant now) {
        properties()
                .text("endOfLifeDate")
                .flatMap(DefinitionChecks::time)
                .filter(end -> !end.isAfter(now))
                .ifPresent(end -> {
                    throw InvalidParameter.endOfLife(name("endOfLifeDate"));
                });
    }

    /** The time in that text; an unreadable one is accepted as it is (assumed). */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void checkIdentifier(String member) {
        String value = required("identifier." + member);
        int longest = LONGEST.getOrDefault(member, 0);
        if (value.length() > longest || !ASSET.matcher(value).matches()) {
            throw InvalidParameter.assetName(name("identifier." + member), longest);
        }
    }

    private void checkRange(String member) {
        JsonObject range = Json.child(Json.child(properties(), "recommended"), member);
        OptionalLong min = OrderedMembers.number(range, "min");
        OptionalLong max = OrderedMembers.number(range, "max");
        if (min.isPresent() && max.isPresent() && min.getAsLong() > max.getAsLong()) {
            throw InvalidParameter.range(name("recommended." + member));
        }
    }

    private String required(String member) {
        return OrderedMembers.text(properties(), member).orElseThrow(() -> InvalidParameter.required(name(member)));
    }

    private void oneOf(String member, Set<String> values) {
        String value = required(member);
        if (values.stream().noneMatch(value::equalsIgnoreCase)) {
            throw InvalidParameter.noneOf(name(member), value, values);
        }
    }

    private JsonObject properties() {
        return Json.child(sent, "properties");
    }

    private static String name(String member) {
        return "galleryImage.properties." + member;
    }
}
