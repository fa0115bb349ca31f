package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_01_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2023_07_03;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.source.CommunityImageGallerySource;
import io.github.aib4j.model.gallery.source.DiskGallerySource;
import io.github.aib4j.model.gallery.source.GalleryDiskSource;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.ImageVersionGallerySource;
import io.github.aib4j.model.gallery.source.ManagedImageGallerySource;
import io.github.aib4j.model.gallery.source.SharedImageGallerySource;
import io.github.aib4j.model.gallery.source.SnapshotGallerySource;
import io.github.aib4j.model.gallery.source.UnknownGallerySource;
import io.github.aib4j.model.gallery.source.VhdGallerySource;
import io.github.aib4j.model.gallery.source.VirtualMachineGallerySource;
import io.github.aib4j.model.id.CommunityGalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedDiskId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.SharedGalleryImageId;
import io.github.aib4j.model.id.SnapshotId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.id.VirtualMachineId;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.table.VersionedName;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The source of a version or a disk. No member gives its kind; it follows from the id or from the only member present.
 *
 * <p>Unknown forms are kept as they are; their members are written if the api-version has them.
 */
final class GallerySources<S extends GallerySource> implements Codec<S> {
    private static final VersionedName ID = named("id");
    private static final VersionedName MACHINE =
            named("virtualMachineId").since(V2023_07_03).instead("id");
    private static final VersionedName COMMUNITY =
            named("communityGalleryImageId").since(V2022_03_03);
    private static final VersionedName DISK_URI =
            named("uri").since(V2020_09_30).instead("a managed disk");
    private static final VersionedName VERSION_URI =
            named("uri").since(V2020_09_30).until(V2022_01_03).instead("osDiskImage.source");
    private static final VersionedName ACCOUNT = named("storageAccountId").since(V2022_03_03);

    /** The description in remarks on invalid ids. */
    private static final Map<String, Codec<?>> CHECKS = Map.of(
            "id", IdCodecs.RESOURCE_OR_SHARED_IMAGE,
            "communityGalleryImageId", IdCodecs.COMMUNITY_IMAGE,
            "virtualMachineId", IdCodecs.VIRTUAL_MACHINE,
            "storageAccountId", IdCodecs.STORAGE_ACCOUNT);

    static final Codec<GallerySource> OF_VERSION =
            new GallerySources<>(List.of(ID, MACHINE, COMMUNITY, VERSION_URI), GallerySource.class);
    static final Codec<GalleryDiskSource> OF_DISK =
            new GallerySources<>(List.of(ID, DISK_URI, ACCOUNT), GalleryDiskSource.class);

    private final Map<String, VersionedName> names = new HashMap<>();
    private final Class<S> family;

    private GallerySources(List<VersionedName> names, Class<S> family) {
        names.forEach(name -> this.names.put(name.current(), name));
        this.family = family;
    }

    @Override
    public S read(ValueReader in) {
        JsonObject.Builder members = JsonObject.builder();
        in.enterObject("an object");
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.checkOnce(name, members.has(name));
            in.nextValue();
            if (!in.isNull()) {
                check(name, in);
            }
            members.put(name, in.tree());
        }
        return source(members.build(), in);
    }

    private S source(JsonObject object, ValueReader in) {
        JsonObject given = object.withoutNulls();
        GallerySource known = known(given);
        if (names.containsKey("virtualMachineId")
                && known instanceof VirtualMachineGallerySource
                && given.get("id").isPresent()) {
            remarkOnFormerId("machine", "virtualMachineId", V2023_07_03, in);
        }
        if (known instanceof VhdGallerySource && given.get("id").isPresent()) {
            remarkOnFormerId("storage account", "storageAccountId", V2022_03_03, in);
        }
        return family.isInstance(known) ? family.cast(known) : family.cast(new UnknownGallerySource(object));
    }

    private void check(String name, ValueReader in) {
        VersionedName official = names.get(name);
        if (official == null) {
            in.remark(Kind.UNKNOWN, "'" + name + "' is not known here; it is kept as it is");
        } else if (in.isRemarked()) {
            CHECKS.getOrDefault(name, Codecs.TEXT).read(in);
            in.judge(name, official);
        } else {
            in.text();
        }
    }

    /** Remarks on a kind of source that {@code id} named before it got its own member. */
    private static void remarkOnFormerId(String what, String member, GalleryApiVersion since, ValueReader in) {
        ServiceApiVersion version = in.version();
        if (version == null || GalleryApiVersion.of(version.toString()).isAtLeast(since)) {
            in.remarkOnAlias("/id", member, "'id' of a " + what + " is written '" + member + "' since " + since);
        }
    }

    private static @Nullable GallerySource known(JsonObject given) {
        if (given.text("uri").isPresent()) {
            return vhd(given, given.text("uri").get());
        }
        if (given.size() != 1) {
            return null;
        }
        if (given.text("id").isPresent()) {
            return byId(given.text("id").get());
        }
        if (given.text("virtualMachineId").isPresent()) {
            return new VirtualMachineGallerySource(
                    VirtualMachineId.ofText(given.text("virtualMachineId").get()));
        }
        return given.text("communityGalleryImageId")
                .map(CommunityGalleryImageId::ofText)
                .map(CommunityImageGallerySource::new)
                .orElse(null);
    }

    private static @Nullable GallerySource vhd(JsonObject given, String uri) {
        Optional<StorageAccountId> account = given.text("storageAccountId")
                .map(StorageAccountId::ofText)
                .or(() -> given.text("id").map(StorageAccountId::ofText).filter(StorageAccountId::isParsed));
        return given.size() == (account.isPresent() ? 2 : 1)
                ? new VhdGallerySource(ContentUri.ofText(uri), account)
                : null;
    }

    private static @Nullable GallerySource byId(String text) {
        SharedGalleryImageId image = SharedGalleryImageId.ofText(text);
        return image.isParsed() ? new SharedImageGallerySource(image) : byId(ResourceId.ofText(text));
    }

    private static @Nullable GallerySource byId(ResourceId id) {
        if (id instanceof VirtualMachineId machine) {
            return new VirtualMachineGallerySource(machine);
        }
        if (id instanceof ManagedImageId image) {
            return new ManagedImageGallerySource(image);
        }
        if (id instanceof GalleryImageVersionId version) {
            return new ImageVersionGallerySource(version);
        }
        if (id instanceof SnapshotId snapshot) {
            return new SnapshotGallerySource(snapshot);
        }
        return id instanceof ManagedDiskId disk ? new DiskGallerySource(disk) : null;
    }

    @Override
    public void write(S source, WriteContext out) {
        out.startObject();
        if (source instanceof UnknownGallerySource unknown) {
            unknown.json().forEach((name, value) -> writeKept(name, value, out));
        } else if (source instanceof VhdGallerySource vhd) {
            out.member(name("uri"), Codecs.TEXT, vhd.uri().text());
            boolean isSaid = out.version().isAtLeast(V2022_03_03);
            vhd.storageAccountId()
                    .ifPresent(id -> out.member(name(isSaid ? "storageAccountId" : "id"), Codecs.TEXT, id.text()));
        } else if (source instanceof VirtualMachineGallerySource machine) {
            boolean isSaid = out.version().isAtLeast(V2023_07_03);
            out.member(
                    name(isSaid ? "virtualMachineId" : "id"),
                    Codecs.TEXT,
                    machine.id().text());
        } else if (source instanceof CommunityImageGallerySource community) {
            out.member(
                    name("communityGalleryImageId"), Codecs.TEXT, community.id().text());
        } else if (source instanceof SharedImageGallerySource image) {
            out.member(ID, Codecs.TEXT, image.id().text());
        } else {
            out.member(ID, Codecs.TEXT, idOf(source).text());
        }
        out.endObject();
    }

    private void writeKept(String name, JsonValue value, WriteContext out) {
        VersionedName official = names.get(name);
        if (official == null) {
            out.member(name, Codecs.RAW, value);
        } else {
            out.member(official, Codecs.RAW, value);
        }
    }

    private VersionedName name(String name) {
        VersionedName official = names.get(name);
        return official == null ? named(name) : official;
    }

    private static ResourceId idOf(GallerySource source) {
        if (source instanceof ManagedImageGallerySource image) {
            return image.id();
        }
        if (source instanceof SnapshotGallerySource snapshot) {
            return snapshot.id();
        }
        return source instanceof ImageVersionGallerySource version ? version.id() : ((DiskGallerySource) source).id();
    }
}
