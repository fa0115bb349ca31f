package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_10_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_01_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.publish.GalleryStorageAccountType.PREMIUM_LRS;
import static io.github.aib4j.model.gallery.publish.GalleryStorageAccountType.PREMIUM_V2_LRS;
import static io.github.aib4j.model.gallery.publish.GalleryStorageAccountType.STANDARD_LRS;
import static io.github.aib4j.model.gallery.publish.GalleryStorageAccountType.STANDARD_SSD_LRS;
import static io.github.aib4j.model.gallery.publish.GalleryStorageAccountType.STANDARD_ZRS;
import static io.github.aib4j.model.lint.gallery.ImagePublishingRules.PROFILE;
import static io.github.aib4j.model.lint.gallery.ImagePublishingRules.REGIONS;
import static io.github.aib4j.model.lint.gallery.ImagePublishingRules.profile;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.AdditionalReplicaSet;
import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.publish.TargetExtendedLocation;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.RegionNames;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The storage account type of a version, which cannot change after creation. */
final class ImageStorageRules {
    private static final String TYPE = "/storageAccountType";
    private static final String PLACES = PROFILE + "/targetExtendedLocations";

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.G15.by(ImageStorageRules::checkTypes),
            GalleryRule.X27.by(ImageStorageRules::checkStrategy),
            GalleryRule.X29.by(ImageStorageRules::checkUnchanged));

    private ImageStorageRules() {}

    private static void checkTypes(GalleryRequest<GalleryImageVersion> request, Report report) {
        PublishingProfile profile = profile(request);
        Map<String, GalleryStorageAccountType> inRegions = new LinkedHashMap<>();
        profile.storageAccountType().ifPresent(type -> inRegions.put(PROFILE + TYPE, type));
        for (int i = 0; i < profile.targetRegions().size(); i++) {
            addTypes(profile.targetRegions().get(i), REGIONS + "/" + i, inRegions);
        }
        Map<String, GalleryStorageAccountType> inPlaces = new LinkedHashMap<>();
        for (int i = 0; i < profile.targetExtendedLocations().size(); i++) {
            TargetExtendedLocation place = profile.targetExtendedLocations().get(i);
            String pointer = PLACES + "/" + i + TYPE;
            place.storageAccountType().ifPresent(type -> inPlaces.put(pointer, type));
        }
        checkTypes(inRegions, ofRegions(request.apiVersion()), request.apiVersion(), report);
        checkTypes(inPlaces, ofPlaces(), request.apiVersion(), report);
    }

    private static void addTypes(
            GalleryTargetRegion region, String pointer, Map<String, GalleryStorageAccountType> types) {
        region.storageAccountType().ifPresent(type -> types.put(pointer + TYPE, type));
        List<AdditionalReplicaSet> sets = region.additionalReplicaSets();
        for (int i = 0; i < sets.size(); i++) {
            String place = pointer + "/additionalReplicaSets/" + i + TYPE;
            sets.get(i).storageAccountType().ifPresent(type -> types.put(place, type));
        }
    }

    private static void checkTypes(
            Map<String, GalleryStorageAccountType> given,
            List<GalleryStorageAccountType> allowed,
            GalleryApiVersion apiVersion,
            Report report) {
        given.forEach((pointer, type) -> {
            if (!allowed.contains(type) && !ArmExpression.isExpression(type.toString())) {
                report.add(
                        pointer,
                        Quoted.of(type) + " is not a storage account type here in api-version " + apiVersion
                                + "; use one of " + Quoted.all(allowed));
            }
        });
    }

    private static List<GalleryStorageAccountType> ofRegions(GalleryApiVersion apiVersion) {
        List<GalleryStorageAccountType> types = new ArrayList<>(List.of(STANDARD_LRS, STANDARD_ZRS, PREMIUM_LRS));
        if (apiVersion == V2021_10_01 || apiVersion == V2022_01_03) {
            types.add(STANDARD_SSD_LRS);
        }
        if (apiVersion.isAtLeast(V2024_03_03)) {
            types.add(PREMIUM_V2_LRS);
        }
        return types;
    }

    private static List<GalleryStorageAccountType> ofPlaces() {
        return List.of(STANDARD_LRS, STANDARD_ZRS, STANDARD_SSD_LRS, PREMIUM_LRS);
    }

    private static void checkStrategy(GalleryRequest<GalleryImageVersion> request, Report report) {
        PublishingProfile profile = profile(request);
        profile.storageAccountStrategy()
                .filter(strategy -> profile.storageAccountType().isPresent())
                .ifPresent(strategy -> report.add(
                        PROFILE + "/storageAccountStrategy",
                        Quoted.of(strategy) + " does not go with the storage account type "
                                + Quoted.of(profile.storageAccountType().orElseThrow())
                                + "; keep one of the two, and give the regions that differ a type of their own"));
    }

    private static void checkUnchanged(GalleryRequest<GalleryImageVersion> request, Report report) {
        PublishingProfile now = profile(request);
        ExistingVersions.same(request)
                .flatMap(GalleryImageVersion::publishingProfile)
                .ifPresent(before -> {
                    checkUnchanged(PROFILE + TYPE, before.storageAccountType(), now.storageAccountType(), report);
                    checkUnchanged(
                            PROFILE + "/storageAccountStrategy",
                            before.storageAccountStrategy(),
                            now.storageAccountStrategy(),
                            report);
                    checkUnchanged(
                            PROFILE + "/replicationMode", before.replicationMode(), now.replicationMode(), report);
                    checkRegionsUnchanged(before, now, report);
                });
    }

    private static void checkRegionsUnchanged(PublishingProfile before, PublishingProfile now, Report report) {
        Map<String, GalleryTargetRegion> regionsBefore = before.targetRegions().stream()
                .collect(Collectors.toMap(
                        region -> RegionNames.plain(region.name()), region -> region, (first, second) -> first));
        for (int i = 0; i < now.targetRegions().size(); i++) {
            GalleryTargetRegion region = now.targetRegions().get(i);
            checkUnchanged(
                    REGIONS + "/" + i + TYPE,
                    Optional.ofNullable(regionsBefore.get(RegionNames.plain(region.name())))
                            .flatMap(GalleryTargetRegion::storageAccountType),
                    region.storageAccountType(),
                    report);
        }
    }

    private static <T> void checkUnchanged(String pointer, Optional<T> before, Optional<T> now, Report report) {
        if (before.isPresent() && now.isPresent() && !before.equals(now)) {
            report.add(
                    pointer,
                    Quoted.of(now.get()) + " cannot be set, for the version exists with " + Quoted.of(before.get())
                            + "; leave it so, or make another version");
        }
    }
}
