package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.gallery.replication.RegionNames;
import io.github.aib4j.testing.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The requirements for an image version (documented, unless stated otherwise; required members are in the schemas).
 *
 * @param version the api-version
 */
record VersionChecks(String version, JsonObject sent) {
    private static final String REGIONS = "publishingProfile.targetRegions";
    private static final int MOST_REPLICAS = 100;
    private static final Pattern BLOB =
            Pattern.compile("^https?://([^./]+)(\\.z[0-9]+)?\\.blob\\.", Pattern.CASE_INSENSITIVE);

    void check() {
        if (ComputeVersions.isAtLeast(version, "2019-07-01")) {
            checkSource();
            checkDataDisks();
            checkAccounts();
        } else {
            required(properties(), "publishingProfile.source.managedImage.id", "");
        }
        checkPublishing();
    }

    void checkPublishing() {
        checkRegions();
        checkConfidential();
        checkReplicas();
        checkStorage();
    }

    /** Exactly one source of the OS; data disks may have others. */
    private void checkSource() {
        long sources = Stream.of("storageProfile.source", "storageProfile.osDiskImage.source")
                .filter(this::isSource)
                .count();
        if (sources != 1) {
            throw InvalidParameter.sources(name("storageProfile.source"));
        }
    }

    private boolean isSource(String place) {
        JsonObject source = OrderedMembers.object(properties(), place);
        return Stream.of("id", "uri", "virtualMachineId", "communityGalleryImageId")
                .anyMatch(member -> Json.present(source, member).isPresent());
    }

    private void checkDataDisks() {
        Set<String> luns = new HashSet<>();
        Set<String> sources = new HashSet<>();
        Json.objects(Json.child(properties(), "storageProfile"), "dataDiskImages")
                .forEach(disk -> {
                    String lun = required(disk, "lun", "storageProfile.dataDiskImages.");
                    if (!luns.add(lun)) {
                        throw InvalidParameter.sameLun(name("storageProfile.dataDiskImages"));
                    }
                    OrderedMembers.text(disk, "source.id")
                            .filter(id -> !sources.add(id.toLowerCase(Locale.ROOT)))
                            .ifPresent(id -> {
                                throw InvalidParameter.sameSource(name("storageProfile.dataDiskImages"));
                            });
                });
    }

    /**
     * If regions are given, each occurs once, and the region of the version is among them (reported, with the target of
     * the first).
     */
    private void checkRegions() {
        List<String> names =
                regions().map(region -> required(region, "name", REGIONS + ".")).toList();
        List<String> plain = names.stream().map(RegionNames::plain).toList();
        if (Set.copyOf(plain).size() < plain.size()) {
            throw InvalidParameter.sameRegion(name(REGIONS));
        }
        String location = sent.text("location").orElse("");
        if (!plain.isEmpty() && !plain.contains(RegionNames.plain(location))) {
            throw InvalidParameter.withoutOwnRegion(name(REGIONS), names, RegionNames.shown(location));
        }
    }

    /** A confidential version whose encryption is bound to its region may only have that region (reported). */
    private void checkConfidential() {
        boolean isBound = regions()
                .flatMap(region ->
                        OrderedMembers.text(
                                region, "encryption.osDiskImage.securityProfile.confidentialVMEncryptionType")
                                .stream())
                .anyMatch(type -> !type.equalsIgnoreCase("NonPersistedTPM"));
        if (isBound && regions().count() > 1) {
            throw InvalidParameter.confidentialRegions(
                    RegionNames.plain(sent.text("location").orElse("")));
        }
    }

    /** The named account must be the one of the blob (reported). */
    private void checkAccounts() {
        JsonObject storage = Json.child(properties(), "storageProfile");
        checkAccount(OrderedMembers.object(storage, "osDiskImage.source"), "osDiskImage");
        Json.objects(storage, "dataDiskImages")
                .forEach(disk -> checkAccount(Json.child(disk, "source"), "dataDiskImages"));
    }

    private static void checkAccount(JsonObject source, String disk) {
        Optional<String> blob =
                source.text("uri").map(BLOB::matcher).filter(Matcher::find).map(found -> found.group(1));
        source.text("storageAccountId")
                .or(() -> source.text("id"))
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .filter(named -> blob.isPresent() && !blob.get().equalsIgnoreCase(named))
                .ifPresent(named -> {
                    String member = source.text("storageAccountId").isPresent() ? "storageAccountId" : "id";
                    throw InvalidParameter.otherAccount(
                            name("storageProfile." + disk + ".source." + member), blob.orElseThrow());
                });
    }

    /** At least one replica per region, and at most a hundred (both reported). */
    private void checkReplicas() {
        checkReplicas(Json.child(properties(), "publishingProfile"), "replicaCount", "publishingProfile.");
        regions().forEach(region -> checkReplicas(region, "regionalReplicaCount", REGIONS + "."));
    }

    private static void checkReplicas(JsonObject parent, String member, String place) {
        OptionalLong count = OrderedMembers.number(parent, member);
        if (count.isPresent() && (count.getAsLong() < 1 || count.getAsLong() > MOST_REPLICAS)) {
            throw InvalidParameter.outOfRange(
                    count.getAsLong(), "galleryArtifactVersion.properties." + place + member, 1, MOST_REPLICAS);
        }
    }

    /** A type that the api-version knows (the types documented, the words assumed), and no strategy beside it. */
    private void checkStorage() {
        JsonObject profile = Json.child(properties(), "publishingProfile");
        checkStorage(profile, "publishingProfile.");
        regions().forEach(region -> checkStorage(region, REGIONS + "."));
        if (Json.present(profile, "storageAccountStrategy").isPresent()
                && Json.present(profile, "storageAccountType").isPresent()) {
            throw InvalidParameter.notBoth(
                    name("publishingProfile.storageAccountStrategy"), name("publishingProfile.storageAccountType"));
        }
    }

    private void checkStorage(JsonObject parent, String place) {
        Set<String> known = ComputeVersions.storageTypes(version);
        parent.text("storageAccountType")
                .filter(type -> !known.isEmpty() && known.stream().noneMatch(type::equalsIgnoreCase))
                .ifPresent(type -> {
                    throw InvalidParameter.noneOf(name(place + "storageAccountType"), type, known);
                });
    }

    private Stream<JsonObject> regions() {
        return Json.objects(Json.child(properties(), "publishingProfile"), "targetRegions");
    }

    private static String required(JsonObject parent, String member, String place) {
        return OrderedMembers.at(parent, member)
                .map(OrderedMembers::text)
                .findFirst()
                .orElseThrow(() -> InvalidParameter.required(name(place + member)));
    }

    private JsonObject properties() {
        return Json.child(sent, "properties");
    }

    private static String name(String member) {
        return "galleryImageVersion.properties." + member;
    }
}
