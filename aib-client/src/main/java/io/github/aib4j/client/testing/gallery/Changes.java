package io.github.aib4j.client.testing.gallery;

import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What cannot be changed once it is there: documented of a version's storage account type and replication mode, assumed
 * of the others.
 */
final class Changes {
    private static final List<String> OF_DEFINITION = List.of(
            "osType",
            "osState",
            "hyperVGeneration",
            "architecture",
            "identifier.publisher",
            "identifier.offer",
            "identifier.sku");
    private static final List<String> OF_VERSION = List.of(
            "storageProfile.source.id",
            "storageProfile.source.virtualMachineId",
            "publishingProfile.storageAccountType",
            "publishingProfile.replicationMode");

    private Changes() {}

    /** What was sent, with what it leaves out of the things that stay; refused if it changes one of them. */
    static JsonObject checked(Stored stored, JsonObject sent) {
        String location = Regions.plain(sent.text("location").orElse(""));
        if (!location.equals(stored.location())) {
            throw Refusals.elsewhere(stored.path(), stored.location(), location);
        }
        JsonObject properties = Json.child(sent, "properties");
        return switch (stored.path().kind()) {
            case GALLERY -> sent;
            case DEFINITION ->
                sent.with("properties", kept(stored, properties, "galleryImage.properties.", OF_DEFINITION));
            case VERSION ->
                sent.with("properties", kept(stored, properties, "galleryImageVersion.properties.", OF_VERSION));
        };
    }

    private static JsonObject kept(Stored stored, JsonObject sent, String prefix, List<String> members) {
        JsonObject whole = sent;
        for (String member : members) {
            Optional<JsonValue> now = Checks.at(stored.properties(), member).findFirst();
            Optional<JsonValue> asked = Checks.at(sent, member).findFirst();
            if (asked.isPresent() && !isSame(now, asked.get())) {
                throw Refusals.notChangeable(prefix + member);
            }
            if (now.isPresent()) {
                whole = Members.merged(whole, nested(member, now.get()));
            }
        }
        return whole;
    }

    private static JsonObject nested(String place, JsonValue value) {
        String[] names = place.split("\\.", 2);
        return Json.object(names[0], names.length == 1 ? value : nested(names[1], value));
    }

    private static boolean isSame(Optional<JsonValue> one, JsonValue other) {
        return one.filter(value -> value.equals(other)
                        || (value instanceof JsonString a
                                && other instanceof JsonString b
                                && a.value().equalsIgnoreCase(b.value())))
                .isPresent();
    }
}
