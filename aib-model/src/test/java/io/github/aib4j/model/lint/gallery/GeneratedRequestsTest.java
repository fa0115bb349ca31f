package io.github.aib4j.model.lint.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.OsDiskImage;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.testing.GalleryKind;
import io.github.aib4j.model.testing.GallerySchemas;
import io.github.aib4j.model.testing.GeneratedGalleries;
import io.github.aib4j.model.testing.Shared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Thousands of requests with whatever an api-version can say. */
class GeneratedRequestsTest {
    private static final List<String> REGIONS =
            List.of("westeurope", "West Europe", "eastus2", "East US 2", "northeurope", "uksouth");

    private static int checkedBySchema;
    private static int withFindings;

    @Property(tries = 6_000, seed = "20261122", shrinking = ShrinkingMode.OFF)
    @Label("a request that is valid by its schema and keeps the rules has no errors")
    void a_request_that_keeps_the_rules_has_no_errors(@ForAll("requests") Drawn drawn) {
        Object value = drawn.conforming();
        if (Shared.isPresent() && GallerySchemas.VERSIONS.contains(drawn.version())) {
            String body = drawn.kind().write(value, drawn.version());
            assertThat(GallerySchemas.errors(drawn.kind(), drawn.version(), body))
                    .as(body)
                    .isEmpty();
            checkedBySchema++;
        }

        assertThat(drawn.lint(value)).filteredOn(Finding::isError).isEmpty();
    }

    @Property(tries = 6_000, seed = "20261123", shrinking = ShrinkingMode.OFF)
    @Label("whatever is found of a request is said in one line, without secrets, and errors come first")
    void every_finding_is_one_line_without_secrets(@ForAll("requests") Drawn drawn) {
        List<Finding> findings = drawn.lint(drawn.value());

        withFindings += findings.isEmpty() ? 0 : 1;
        assertThat(findings).isSortedAccordingTo(Comparator.comparing(Finding::severity));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.toString()).hasSizeLessThan(1500).doesNotContain("sig=", "\n", "\t", "\u0000");
            assertThat(finding.pointer()).startsWith("/");
        });
    }

    @Provide
    Arbitrary<Drawn> requests() {
        Arbitrary<GalleryApiVersion> any = Arbitraries.of(GalleryApiVersion.class);
        Arbitrary<GalleryApiVersion> withSchema = Arbitraries.of(GallerySchemas.VERSIONS);
        return Combinators.combine(
                        Arbitraries.longs().withoutEdgeCases(),
                        Arbitraries.of(GalleryKind.class).withoutEdgeCases(),
                        Arbitraries.oneOf(any, withSchema).withoutEdgeCases())
                .as(Drawn::new);
    }

    @AfterContainer
    static void schemas_were_asked_and_findings_were_made() {
        System.out.println("GeneratedRequestsTest: " + checkedBySchema + " by schema, " + withFindings
                + " of 6000 with findings" + (Shared.isPresent() ? "" : "; no reference data, set -Daib.shared"));
        assertThat(checkedBySchema).isGreaterThan(Shared.isPresent() ? 2_000 : -1);
        assertThat(withFindings).isGreaterThan(2_000);
    }

    /** A request of one of the three kinds. */
    record Drawn(long seed, GalleryKind kind, GalleryApiVersion version) {
        Object value() {
            return GeneratedGalleries.of(kind, seed, version);
        }

        List<Finding> lint(Object value) {
            String gallery = "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/"
                    + "Microsoft.Compute/galleries/all";
            return Lints.of(
                    kind,
                    switch (kind) {
                        case GALLERY -> gallery;
                        case DEFINITION -> gallery + "/images/web";
                        case VERSION -> gallery + "/images/web/versions/1.0.3";
                    },
                    value,
                    version,
                    facts());
        }

        /** The source is what the conforming request says; of one that is not made to conform it is some other thing. */
        private GalleryFacts facts() {
            GalleryFacts.Builder facts = GalleryFacts.builder()
                    .sourceOsType(OsType.LINUX)
                    .sourceOsState(OsState.GENERALIZED)
                    .sourceHyperVGeneration(HyperVGeneration.V1)
                    .sourceRegion(region())
                    .putDataDiskSize(1, 1024);
            if (kind == GalleryKind.VERSION) {
                facts.imageDefinition(Requests.definition());
            }
            return facts.build();
        }

        private String region() {
            return REGIONS.get(new Random(seed).nextInt(REGIONS.size()));
        }

        /** The same, with what the rules ask for. */
        Object conforming() {
            return switch (kind) {
                case GALLERY ->
                    ((Gallery) value()).toBuilder().location(region()).build();
                case DEFINITION -> conforming((GalleryImageDefinition) value());
                case VERSION -> conforming((GalleryImageVersion) value());
            };
        }

        private GalleryImageDefinition conforming(GalleryImageDefinition definition) {
            GalleryImageDefinition.Builder changed = definition.toBuilder()
                    .location(region())
                    .osType(OsType.LINUX)
                    .osState(OsState.GENERALIZED);
            if (definition.hyperVGeneration().isPresent()) {
                changed.hyperVGeneration(HyperVGeneration.V1);
            }
            return changed.build();
        }

        private GalleryImageVersion conforming(GalleryImageVersion image) {
            GalleryImageVersion.Builder changed = image.toBuilder().location(region());
            image.publishingProfile().map(this::conforming).ifPresent(changed::publishingProfile);
            image.storageProfile().map(Drawn::conforming).ifPresent(changed::storageProfile);
            return changed.build();
        }

        private PublishingProfile conforming(PublishingProfile profile) {
            List<GalleryTargetRegion> targets = new ArrayList<>();
            for (GalleryTargetRegion target : profile.targetRegions()) {
                targets.add(target.toBuilder()
                        .name(targets.isEmpty() ? region() : "Sweden Central " + targets.size())
                        .regionalReplicaCount(target.regionalReplicaCount().map(Drawn::atLeastOne))
                        .encryption(profile.targetRegions().size() > 1 ? Optional.empty() : target.encryption())
                        .build());
            }
            Optional<?> strategy = profile.storageAccountStrategy();
            PublishingProfile.Builder changed = profile.toBuilder()
                    .targetRegions(targets)
                    .replicaCount(profile.replicaCount().map(Drawn::atLeastOne));
            return strategy.isPresent()
                    ? changed.storageAccountType(Optional.empty()).build()
                    : changed.build();
        }

        private static int atLeastOne(int replicas) {
            return Math.max(1, replicas);
        }

        private static StorageProfile conforming(StorageProfile storage) {
            boolean hasSource = storage.source().isPresent()
                    || storage.osDiskImage().flatMap(OsDiskImage::source).isPresent();
            return hasSource
                    ? storage
                    : storage.toBuilder()
                            .source(GallerySource.managedImage(Requests.IMAGE))
                            .build();
        }
    }
}
