package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.SUBSCRIPTION;
import static io.github.aib4j.model.lint.gallery.Requests.definition;
import static io.github.aib4j.model.lint.gallery.Requests.facts;
import static io.github.aib4j.model.lint.gallery.Requests.madeFrom;
import static io.github.aib4j.model.lint.gallery.Requests.published;
import static io.github.aib4j.model.lint.gallery.Requests.putting;
import static io.github.aib4j.model.lint.gallery.Requests.version;

import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.gallery.publish.AdditionalReplicaSet;
import io.github.aib4j.model.gallery.publish.GalleryReplicationMode;
import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.publish.StorageAccountStrategy;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.value.GalleryDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where versions are to be, and what exists. */
final class ExamplesOfPublishing {
    private static final String SOURCE = "/properties/storageProfile/source";
    private static final String PROFILE = "/properties/publishingProfile";
    private static final String REGIONS = PROFILE + "/targetRegions";
    private static final GallerySource OTHER_IMAGE =
            GallerySource.managedImage(ManagedImageId.of(SUBSCRIPTION, "images", "api"));

    private ExamplesOfPublishing() {}

    static List<Example> publishing() {
        GalleryDate past = GalleryDate.parse("2026-01-31T00:00:00+00:00");
        Instant now = Instant.parse("2026-02-01T00:00:00Z");
        return List.of(
                Example.of(
                                "G12",
                                putting(published(p -> p.targetRegions(regions("northeurope", "eastus2")))),
                                REGIONS,
                                "'westeurope'",
                                "own region",
                                "add it")
                        .against(putting(published(p -> p.targetRegions(regions("North Europe", "West Europe"))))),
                Example.of(
                                "G12",
                                putting(version(), facts(f -> f.sourceRegion("East US 2"))),
                                REGIONS,
                                "'East US 2'",
                                "region of the source",
                                "add it")
                        .against(putting(
                                published(p -> p.addTargetRegion(GalleryTargetRegion.region("eastus2"))),
                                facts(f -> f.sourceRegion("East US 2")))),
                Example.of(
                        "G12",
                        putting(published(p -> p.targetRegions(List.of())), facts(f -> f.sourceRegion("East US 2"))),
                        REGIONS,
                        "'East US 2'"),
                Example.of(
                                "G13",
                                putting(version(v -> v.publishingProfile(
                                        PublishingProfile.builder().build()))),
                                REGIONS,
                                "'westeurope' alone")
                        .against(putting(version())),
                Example.of(
                                "G14",
                                putting(published(p -> p.replicaCount(3)
                                        .targetRegions(List.of(GalleryTargetRegion.region("westeurope", 1))))),
                                PROFILE + "/replicaCount",
                                "'3' has no effect")
                        .against(putting(published(
                                p -> p.replicaCount(3).addTargetRegion(GalleryTargetRegion.region("eastus", 1))))),
                Example.of(
                                "G16",
                                putting(published(p -> p.excludeFromLatest(true))),
                                PROFILE + "/excludeFromLatest",
                                "'true'",
                                "latest")
                        .against(putting(published(p -> p.excludeFromLatest(false)))),
                Example.of(
                        "G16",
                        putting(published(p -> p.addTargetRegion(GalleryTargetRegion.builder()
                                .name("eastus")
                                .excludeFromLatest(true)
                                .build()))),
                        REGIONS + "/2/excludeFromLatest",
                        "'eastus'"),
                Example.of(
                                "G17",
                                putting(published(p -> p.endOfLifeDate(past)), facts(f -> f.now(now))),
                                PROFILE + "/endOfLifeDate",
                                "'2026-01-31T00:00:00+00:00'",
                                "past")
                        .against(putting(published(p -> p.endOfLifeDate(past)))),
                Example.of(
                        "G17",
                        putting(published(p -> p.endOfLifeDate(GalleryDate.ofText("next year")))),
                        PROFILE + "/endOfLifeDate",
                        "'next year' is not a date"),
                Example.of(
                        "G17",
                        putting(definition(d -> d.endOfLifeDate(past)), facts(f -> f.now(now))),
                        "/properties/endOfLifeDate",
                        "past"));
    }

    private static List<GalleryTargetRegion> regions(String... names) {
        return Arrays.stream(names).map(GalleryTargetRegion::region).toList();
    }

    static List<Example> storage() {
        GalleryStorageAccountType mistyped = GalleryStorageAccountType.of("Standard_GRS");
        return List.of(
                Example.of(
                                "G15",
                                putting(published(p -> p.storageAccountType(mistyped))),
                                PROFILE + "/storageAccountType",
                                "'Standard_GRS'",
                                "'Standard_LRS', 'Standard_ZRS', 'Premium_LRS'")
                        .against(putting(
                                published(p -> p.storageAccountType(GalleryStorageAccountType.of("standard_zrs"))))),
                Example.of(
                                "G15",
                                putting(published(p -> p.targetRegions(List.of(
                                        GalleryTargetRegion.region("westeurope"),
                                        GalleryTargetRegion.builder()
                                                .name("eastus")
                                                .storageAccountType(mistyped)
                                                .build())))),
                                REGIONS + "/1/storageAccountType",
                                "'Standard_GRS'")
                        .against(putting(published(p -> p.addTargetRegion(GalleryTargetRegion.builder()
                                .name("eastus")
                                .storageAccountType(GalleryStorageAccountType.PREMIUM_V2_LRS)
                                .build())))),
                Example.of(
                        "G15",
                        putting(published(p -> p.addTargetRegion(GalleryTargetRegion.builder()
                                .name("eastus")
                                .addAdditionalReplicaSet(AdditionalReplicaSet.of(mistyped, 1))
                                .build()))),
                        REGIONS + "/2/additionalReplicaSets/0/storageAccountType",
                        "'Standard_GRS'"),
                Example.of(
                                "X27",
                                putting(published(p -> p.storageAccountType(GalleryStorageAccountType.STANDARD_ZRS)
                                        .storageAccountStrategy(StorageAccountStrategy.PREFER_STANDARD_ZRS))),
                                PROFILE + "/storageAccountStrategy",
                                "'PreferStandard_ZRS'",
                                "'Standard_ZRS'",
                                "keep one")
                        .against(putting(
                                published(p -> p.storageAccountStrategy(StorageAccountStrategy.PREFER_STANDARD_ZRS)
                                        .addTargetRegion(GalleryTargetRegion.builder()
                                                .name("eastus")
                                                .storageAccountType(GalleryStorageAccountType.STANDARD_LRS)
                                                .build())))));
    }

    static List<Example> existing() {
        List<Example> examples = new ArrayList<>(existingVersions());
        GalleryImageFeature old = GalleryImageFeature.of("SecurityType", "TrustedLaunchSupported");
        GalleryImageFeature changed = GalleryImageFeature.of("SecurityType", "ConfidentialVM");
        GalleryFacts before = facts(f -> f.imageDefinition(definition(d -> d.addFeature(old))));
        examples.add(Example.of(
                        "X30",
                        putting(definition(d -> d.addFeature(changed)), before),
                        "/properties/allowUpdateImage",
                        "'SecurityType'",
                        "set allowUpdateImage to true")
                .against(putting(definition(d -> d.addFeature(changed).allowUpdateImage(true)), before)));
        examples.add(Example.of(
                        "X30",
                        putting(
                                definition(d -> d.addFeature(old.toBuilder()
                                        .startsAtVersion(ImageVersionNumber.parse("2.0.0"))
                                        .build())),
                                before),
                        "/properties/allowUpdateImage",
                        "'SecurityType'")
                .against(putting(definition(d -> d.addFeature(old)), before)));
        return examples;
    }

    static List<Example> existingVersions() {
        GalleryImageVersion there = version(v -> v.name("1.0.3"));
        GalleryFacts exists = facts(f -> f.addVersion(there));
        GalleryFacts standard =
                facts(f -> f.addVersion(published(p -> p.storageAccountType(GalleryStorageAccountType.STANDARD_LRS)
                                .replicationMode(GalleryReplicationMode.FULL))
                        .toBuilder()
                        .name("1.0.3")
                        .build()));
        GalleryFacts working = facts(
                f -> f.addVersion(version(v -> v.name("1.0.2").provisioningState(GalleryProvisioningState.CREATING))));
        return List.of(
                Example.of(
                                "L01",
                                putting(
                                        version(),
                                        exists.toBuilder().mustBeNew(true).build()),
                                "/name",
                                "'1.0.3' exists",
                                "such as 1.0.4")
                        .against(putting(version(), exists)),
                Example.of(
                                "L01",
                                putting(madeFrom(OTHER_IMAGE), exists),
                                SOURCE,
                                "'1.0.3' exists",
                                "images/web",
                                "1.0.4")
                        .against(putting(
                                version(), facts(f -> f.mustBeNew(true).addVersion(version(v -> v.name("1.0.30")))))),
                Example.of("G20", putting(version(), working), SOURCE, "images/web", "'1.0.2'", "wait")
                        .against(putting(madeFrom(OTHER_IMAGE), working)),
                Example.of(
                                "X29",
                                putting(
                                        published(p -> p.storageAccountType(GalleryStorageAccountType.PREMIUM_LRS)),
                                        standard),
                                PROFILE + "/storageAccountType",
                                "'Premium_LRS'",
                                "'Standard_LRS'",
                                "leave it so")
                        .against(putting(
                                published(p -> p.storageAccountType(GalleryStorageAccountType.of("standard_lrs"))
                                        .replicaCount(2)
                                        .addTargetRegion(GalleryTargetRegion.region("eastus"))),
                                standard)),
                Example.of(
                                "X29",
                                putting(published(p -> p.replicationMode(GalleryReplicationMode.SHALLOW)), standard),
                                PROFILE + "/replicationMode",
                                "'Shallow'",
                                "'Full'")
                        .against(putting(published(p -> p.replicationMode(GalleryReplicationMode.SHALLOW)))));
    }
}
