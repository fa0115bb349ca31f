package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.gallery.replication.RegionNames;
import io.github.aib4j.testing.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses changes of fixed members: documented, except for the architecture, and the id of a version's virtual machine.
 */
final class ChangeChecks {
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
            "storageProfile.osDiskImage.source.id",
            "publishingProfile.storageAccountType",
            "publishingProfile.storageAccountStrategy",
            "publishingProfile.replicationMode");

    private ChangeChecks() {}

    /** The request body, completed by fixed members that it leaves out; refused if it changes one of them. */
    static JsonObject checked(StoredResource stored, JsonObject sent) {
        String location = RegionNames.plain(sent.text("location").orElse(""));
        if (!location.equals(stored.location())) {
            throw ComputeErrors.elsewhere(stored.path(), stored.location(), location);
        }
        JsonObject properties = Json.child(sent, "properties");
        return switch (stored.path().kind()) {
            case GALLERY -> sent;
            case DEFINITION -> {
                checkFeatures(stored, properties);
                yield sent.with("properties", kept(stored, properties, "galleryImage.properties.", OF_DEFINITION));
            }
            case VERSION -> {
                checkDataDisks(stored, properties);
                yield sent.with("properties", kept(stored, properties, "galleryImageVersion.properties.", OF_VERSION));
            }
        };
    }

    /**
     * Allowed only with {@code allowUpdateImage} (documented; the words, and that older api-versions never allow it,
     * are assumed).
     */
    private static void checkFeatures(StoredResource stored, JsonObject sent) {
        Optional<JsonValue> asked = Json.present(sent, "features");
        boolean allowed = sent.get("allowUpdateImage")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
        if (asked.isPresent() && !allowed && !asked.equals(Json.present(stored.properties(), "features"))) {
            throw ComputeErrors.notChangeable("galleryImage.properties.features");
        }
    }

    private static void checkDataDisks(StoredResource stored, JsonObject sent) {
        Set<String> luns = luns(stored.properties()).collect(Collectors.toSet());
        if (!luns(sent).allMatch(luns::contains)) {
            throw ComputeErrors.otherDisks();
        }
    }

    private static Stream<String> luns(JsonObject properties) {
        return Json.objects(Json.child(properties, "storageProfile"), "dataDiskImages")
                .flatMap(disk -> disk.get("lun").stream())
                .map(OrderedMembers::text);
    }

    private static JsonObject kept(StoredResource stored, JsonObject sent, String prefix, List<String> members) {
        JsonObject whole = sent;
        for (String member : members) {
            Optional<JsonValue> now =
                    OrderedMembers.at(stored.properties(), member).findFirst();
            Optional<JsonValue> asked = OrderedMembers.at(sent, member).findFirst();
            if (asked.isPresent() && !isSame(now, asked.get())) {
                throw ComputeErrors.notChangeable(prefix + member);
            }
            if (now.isPresent()) {
                whole = OrderedMembers.merged(whole, nested(member, now.get()));
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
