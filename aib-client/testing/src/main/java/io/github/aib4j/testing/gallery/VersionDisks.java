package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.gallery.replication.VersionFailure;
import io.github.aib4j.testing.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The disks of a version, which are known once it is provisioned (recorded). */
final class VersionDisks {
    private static final String OS = "osDiskImage";
    private static final String DATA = "dataDiskImages";

    /** The largest data disk in GB: documented on Microsoft's page about versions; another page says 2,048. */
    private static final long MOST = 1024;

    private VersionDisks() {}

    /** Why a version with these properties cannot be copied: a data disk is too big. */
    static Optional<VersionFailure> tooBig(JsonObject properties, String region) {
        return Json.objects(Json.child(properties, "storageProfile"), DATA)
                .flatMapToLong(disk -> OrderedMembers.number(disk, "sizeInGB").stream())
                .filter(size -> size > MOST)
                .mapToObj(size -> VersionFailure.ofSize(region, size, MOST))
                .findFirst();
    }

    /** The OS disk of an unknown source: 30 GB for Linux (recorded), 127 GB for Windows (assumed). */
    static JsonObject usual(boolean windows) {
        return Json.object(OS, osDisk(JsonNumber.of(windows ? 127 : 30), Json.text("ReadWrite")));
    }

    /** The disks of a managed image, from its {@code storageProfile}. */
    static JsonObject ofManagedImage(JsonObject storage) {
        JsonObject disk = Json.child(storage, "osDisk");
        JsonObject disks = Json.object(
                OS,
                osDisk(
                        disk.get("diskSizeGB").orElse(JsonNumber.of(30)),
                        disk.get("caching").orElse(Json.text("ReadWrite"))));
        return Json.objects(storage, "dataDisks").findAny().isEmpty()
                ? disks
                : disks.with(DATA, Json.array(Json.objects(storage, "dataDisks").map(VersionDisks::dataDisk)));
    }

    private static JsonObject osDisk(JsonValue size, JsonValue caching) {
        return Json.object("sizeInGB", size, "hostCaching", caching, "source", JsonObject.empty());
    }

    private static JsonObject dataDisk(JsonObject disk) {
        JsonObject.Builder made = JsonObject.builder();
        disk.get("lun").ifPresent(lun -> made.put("lun", lun));
        disk.get("diskSizeGB").ifPresent(size -> made.put("sizeInGB", size));
        return made.put("hostCaching", disk.get("caching").orElse(Json.text("None")))
                .build();
    }

    /** A storage profile with those disks, in which the request takes precedence. */
    static JsonObject added(JsonObject storage, JsonObject disks) {
        JsonObject os = OrderedMembers.merged(Json.child(disks, OS), Json.child(storage, OS));
        Map<JsonValue, JsonObject> data = new LinkedHashMap<>();
        Json.objects(disks, DATA).forEach(disk -> data.put(lun(disk), disk));
        Json.objects(storage, DATA)
                .forEach(disk -> data.merge(
                        lun(disk),
                        OrderedMembers.ordered(disk, "lun", "sizeInGB", "hostCaching", "source"),
                        OrderedMembers::merged));
        JsonObject whole = storage.with(OS, OrderedMembers.ordered(os, "sizeInGB", "hostCaching", "source"));
        return data.isEmpty() ? whole : whole.with(DATA, Json.array(data.values().stream()));
    }

    private static JsonValue lun(JsonObject disk) {
        return disk.get("lun").orElse(JsonNumber.of(0));
    }
}
