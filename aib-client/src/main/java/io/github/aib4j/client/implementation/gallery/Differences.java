package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.error.ImageDefinitionMismatchException.Difference;
import io.github.aib4j.model.gallery.GalleryDate;
import io.github.aib4j.model.gallery.GalleryTargetRegion;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In what a resource differs from what was wanted. What was not wanted may be there: the service adds its defaults, and
 * others their tags. Regions are the same however they are written, and dates if they mean the same moment.
 */
final class Differences {
    private Differences() {}

    static List<Difference> between(JsonValue wanted, JsonValue found) {
        return between("", wanted, Optional.of(found)).toList();
    }

    private static Stream<Difference> between(String pointer, JsonValue wanted, Optional<JsonValue> found) {
        if (wanted instanceof JsonObject object && found.isPresent() && found.get() instanceof JsonObject other) {
            return object.members().entrySet().stream()
                    .flatMap(member ->
                            between(pointer + "/" + member.getKey(), member.getValue(), other.get(member.getKey())));
        }
        return found.filter(value -> isSame(pointer, wanted, value)).isPresent()
                ? Stream.empty()
                : Stream.of(new Difference(
                        pointer, text(wanted), found.map(Differences::text).orElse("nothing")));
    }

    private static String text(JsonValue value) {
        return JsonText.print(value);
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

    /** Lists say what there is, in whatever order. */
    private static boolean isSame(String pointer, List<JsonValue> wanted, List<JsonValue> found) {
        return wanted.size() == found.size()
                && wanted.stream()
                        .allMatch(item -> found.stream()
                                .anyMatch(other -> between(pointer, item, Optional.of(other))
                                        .findAny()
                                        .isEmpty()));
    }

    private static boolean isSameText(String pointer, String wanted, String found) {
        if (pointer.equals("/location")) {
            return GalleryTargetRegion.region(wanted).isIn(found);
        }
        Optional<Instant> moment = GalleryDate.ofText(wanted).instant();
        return moment.isPresent() && moment.equals(GalleryDate.ofText(found).instant());
    }
}
