package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.error.ImageDefinitionMismatchException.Difference;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The differences between a resource and the wanted one. Additional members do not matter, because the service adds
 * defaults, and others add tags. The spelling of regions and ids does not matter, nor does the notation of dates.
 */
final class Differences {
    private static final String TAGS = "/tags";
    private static final String FEATURES = "/features";

    private Differences() {}

    static List<Difference> between(JsonValue wanted, JsonValue found) {
        return between("", wanted, Optional.of(found)).toList();
    }

    private static Stream<Difference> between(String pointer, JsonValue wanted, Optional<JsonValue> found) {
        if (wanted instanceof JsonObject object && found.isPresent() && found.get() instanceof JsonObject other) {
            return object.members().entrySet().stream()
                    .flatMap(member -> between(
                            pointer + "/" + escaped(member.getKey()),
                            member.getValue(),
                            member(pointer, other, member.getKey())));
        }
        return found.filter(value -> isSame(pointer, wanted, value)).isPresent()
                ? Stream.empty()
                : Stream.of(new Difference(
                        pointer, text(wanted), found.map(Differences::text).orElse("nothing")));
    }

    /** A name in the notation of JSON pointers. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The member of that name; the letter case of tag names does not matter. */
    private static Optional<JsonValue> member(String pointer, JsonObject object, String name) {
        return object.get(name)
                .or(() -> object.members().entrySet().stream()
                        .filter(member ->
                                pointer.equals(TAGS) && member.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The value in one line; JSON strings contain no line breaks. */
    private static String text(JsonValue value) {
        String line = JsonText.print(value).replaceAll(",\\s*\n\\s*", ", ").replaceAll("\\s*\n\\s*", "");
        return ContentUri.redactAll(line);
    }

    private static boolean isSame(String pointer, JsonValue wanted, JsonValue found) {
        if (wanted instanceof JsonArray some && found instanceof JsonArray others) {
            return isSame(pointer, some.items(), others.items());
        }
        if (wanted instanceof JsonString one && found instanceof JsonString other) {
            return one.equals(other) || isSameText(pointer, one.value(), other.value());
        }
        return wanted.equals(found);
    }

    /**
     * Whether lists have the same items, in any order. There may be additional features, because the service adds some.
     */
    private static boolean isSame(String pointer, List<JsonValue> wanted, List<JsonValue> found) {
        return (wanted.size() == found.size() || pointer.endsWith(FEATURES))
                && wanted.stream()
                        .allMatch(item -> found.stream()
                                .anyMatch(other -> between(pointer, item, Optional.of(other))
                                        .findAny()
                                        .isEmpty()));
    }

    private static boolean isSameText(String pointer, String wanted, String found) {
        if (pointer.equals("/location") || pointer.endsWith("/targetRegions/name")) {
            return GalleryTargetRegion.region(wanted).isIn(found);
        }
        if (wanted.startsWith("/subscriptions/")) {
            return wanted.equalsIgnoreCase(found);
        }
        if (pointer.endsWith(FEATURES + "/value")) {
            return wanted.equalsIgnoreCase(found);
        }
        return pointer.endsWith("Date") && GalleryDate.ofText(wanted).equals(GalleryDate.ofText(found));
    }
}
