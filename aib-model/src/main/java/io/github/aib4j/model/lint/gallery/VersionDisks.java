package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.DataDiskImage;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.OsDiskImage;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.gallery.source.UnknownGallerySource;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The disks of a version and their sources.
 *
 * <p>A storage profile that breaks a rule cannot be built, so one from a file may have been kept as plain JSON; rules
 * see no difference.
 */
final class VersionDisks {
    private static final String PROFILE = "/properties/storageProfile";
    private static final String SOURCE = "source";
    static final String SOURCE_OF_VERSION = PROFILE + "/" + SOURCE;
    private static final String SYSTEM_DISK = "osDiskImage";
    private static final String SYSTEM_DISK_SOURCE = PROFILE + "/" + SYSTEM_DISK + "/" + SOURCE;
    private static final String DATA_DISKS = "dataDiskImages";
    private static final String FORMER_SOURCE = "/properties/publishingProfile/source";

    private final Optional<StorageProfile> built;
    private final Optional<JsonValue> kept;
    private final boolean isOpen;
    private final Map<String, GallerySource> sources = new LinkedHashMap<>();

    private VersionDisks(GalleryImageVersion version) {
        built = version.storageProfile();
        isOpen = ArmExpression.isKept(version.unknownMembers(), "properties");
        kept = built.<JsonValue>map(profile -> new JsonObject(profile.unknownMembers()))
                .or(() -> Optional.ofNullable(version.unknownProperties().get("storageProfile")));
        add(SOURCE_OF_VERSION, built.flatMap(StorageProfile::source));
        add(SOURCE_OF_VERSION, keptObject().flatMap(VersionDisks::source));
        add(SYSTEM_DISK_SOURCE, built.flatMap(StorageProfile::osDiskImage).flatMap(OsDiskImage::source));
        add(
                SYSTEM_DISK_SOURCE,
                keptObject().flatMap(json -> json.object(SYSTEM_DISK)).flatMap(VersionDisks::source));
        add(
                FORMER_SOURCE,
                version.publishingProfile()
                        .flatMap(PublishingProfile::formerSource)
                        .map(GallerySource::managedImage));
    }

    static VersionDisks of(GalleryRequest<GalleryImageVersion> request) {
        return new VersionDisks(request.body());
    }

    static VersionDisks of(GalleryImageVersion version) {
        return new VersionDisks(version);
    }

    private static Optional<UnknownGallerySource> source(JsonObject around) {
        return around.object(SOURCE).map(UnknownGallerySource::new);
    }

    private void add(String pointer, Optional<? extends GallerySource> source) {
        source.filter(given -> !given.isEmpty()).ifPresent(given -> sources.put(pointer, given));
    }

    private Optional<JsonObject> keptObject() {
        return kept.map(json -> json instanceof JsonObject object ? object : JsonObject.empty());
    }

    /** Whether the storage profile or the source in it is something else, such as an expression that yields it. */
    boolean areOpen() {
        boolean isWhole =
                isOpen || kept.filter(json -> !(json instanceof JsonObject)).isPresent();
        return isWhole
                || keptObject()
                        .filter(json -> isText(json, SOURCE) || isText(json, SYSTEM_DISK) || isSystemDiskOpen(json))
                        .isPresent()
                || built.flatMap(StorageProfile::osDiskImage)
                        .filter(disk -> ArmExpression.isKept(disk.unknownMembers(), SOURCE))
                        .isPresent();
    }

    private static boolean isText(JsonObject json, String name) {
        return json.text(name).isPresent();
    }

    private static boolean isSystemDiskOpen(JsonObject profile) {
        return profile.object(SYSTEM_DISK).filter(disk -> isText(disk, SOURCE)).isPresent();
    }

    /** The sources of the system disk, by their places. */
    Map<String, GallerySource> systemDiskSources() {
        return sources;
    }

    /** The place of the source, for findings about it. */
    String sourcePointer() {
        return sources.keySet().stream().findFirst().orElse(SOURCE_OF_VERSION);
    }

    /** The only source of the system disk. */
    Optional<GallerySource> source() {
        return sources.size() == 1 ? sources.values().stream().findFirst() : Optional.empty();
    }

    /** The sources of the version and of each of its disks, by their places. */
    Map<String, GallerySource> allSources() {
        Map<String, GallerySource> all = new LinkedHashMap<>(sources);
        List<DataDiskImage> typed = built.map(StorageProfile::dataDiskImages).orElse(List.of());
        for (int i = 0; i < typed.size(); i++) {
            String pointer = pointer(i) + "/" + SOURCE;
            typed.get(i).source().ifPresent(source -> all.put(pointer, source));
        }
        List<JsonValue> plain = plainDataDisks();
        for (int i = 0; i < plain.size(); i++) {
            String pointer = pointer(i) + "/" + SOURCE;
            if (plain.get(i) instanceof JsonObject disk) {
                source(disk).ifPresent(source -> all.put(pointer, source));
            }
        }
        return all;
    }

    /** Whether this is the place of the source of the whole version, and not of a single disk's. */
    static boolean isOfWholeVersion(String pointer) {
        return pointer.equals(SOURCE_OF_VERSION) || pointer.equals(FORMER_SOURCE);
    }

    /** The data disks that are listed one by one. */
    List<DataDisk> dataDisks() {
        List<DataDisk> disks = new ArrayList<>();
        List<DataDiskImage> typed = built.map(StorageProfile::dataDiskImages).orElse(List.of());
        IntStream.range(0, typed.size())
                .mapToObj(i -> of(typed.get(i), pointer(i)))
                .forEach(disks::add);
        List<JsonValue> plain = plainDataDisks();
        IntStream.range(0, plain.size())
                .filter(i -> plain.get(i) instanceof JsonObject)
                .mapToObj(i -> of((JsonObject) plain.get(i), pointer(i)))
                .forEach(disks::add);
        return disks;
    }

    private List<JsonValue> plainDataDisks() {
        return keptObject()
                .flatMap(json -> json.array(DATA_DISKS))
                .map(JsonArray::items)
                .orElse(List.of());
    }

    private static String pointer(int index) {
        return PROFILE + "/" + DATA_DISKS + "/" + index;
    }

    private static DataDisk of(DataDiskImage disk, String pointer) {
        return new DataDisk(pointer, Optional.of(Integer.toString(disk.lun())), disk.sizeInGB());
    }

    private static DataDisk of(JsonObject disk, String pointer) {
        return new DataDisk(pointer, text(disk, "lun"), text(disk, "sizeInGB").flatMap(VersionDisks::number));
    }

    private static Optional<String> text(JsonObject disk, String name) {
        return disk.get(name).flatMap(value -> {
            if (value instanceof JsonNumber number) {
                return Optional.of(number.digits());
            }
            return value instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
        });
    }

    private static Optional<Integer> number(String digits) {
        try {
            return Optional.of(Integer.valueOf(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
