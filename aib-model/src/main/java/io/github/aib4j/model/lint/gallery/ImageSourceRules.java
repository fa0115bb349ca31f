package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.publish.AggregatedReplicationState;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.ManagedImageGallerySource;
import io.github.aib4j.model.gallery.source.UnknownGallerySource;
import io.github.aib4j.model.gallery.source.VirtualMachineGallerySource;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The source of a version, and whether the version can be created at all. */
final class ImageSourceRules {
    private static final Set<GalleryProvisioningState> AT_WORK =
            Set.of(GalleryProvisioningState.CREATING, GalleryProvisioningState.UPDATING);

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.G04.by(ImageSourceRules::checkKind),
            GalleryRule.G04.by(ImageSourceRules::checkSubscription),
            GalleryRule.G18.by(ImageSourceRules::checkMachine),
            GalleryRule.G19.by(ImageSourceRules::checkRegion),
            GalleryRule.G20.by(ImageSourceRules::checkOtherVersions),
            GalleryRule.L01.by(ImageSourceRules::checkIsNew));

    private ImageSourceRules() {}

    private static void checkKind(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks disks = VersionDisks.of(request);
        boolean isUnknown = disks.source().filter(ImageSourceRules::isUnknown).isPresent();
        if (isUnknown && request.body().storageProfile().isPresent()) {
            report.add(
                    disks.sourcePointer(),
                    "the source is of a kind that is not known here; take a machine, a managed image, a version, a"
                            + " disk, a snapshot or a VHD, and look at its id for mistakes");
        }
    }

    /** Whether the kind of a source is not known, and not just because its id is an expression. */
    private static boolean isUnknown(GallerySource source) {
        return source instanceof UnknownGallerySource kept
                && kept.json().text("id").filter(ArmExpression::isExpression).isEmpty();
    }

    private static void checkSubscription(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks disks = VersionDisks.of(request);
        Optional<ResourceId> source = disks.source().flatMap(SourceIds::id);
        Optional<String> there = source.flatMap(ResourceId::subscriptionId);
        Optional<String> here = request.facts().subscriptionId();
        if (there.isPresent() && here.isPresent() && !there.get().equalsIgnoreCase(here.get())) {
            report.add(
                    disks.sourcePointer(),
                    Quoted.of(source.orElseThrow()) + " is in another subscription than the gallery; make sure that the"
                            + " caller may read it there, or copy it");
        }
    }

    private static void checkMachine(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks disks = VersionDisks.of(request);
        boolean isStopped = request.facts().sourceStopped().orElse(false);
        disks.source()
                .filter(source -> source instanceof VirtualMachineGallerySource && !isStopped)
                .flatMap(SourceIds::text)
                .ifPresent(machine -> report.add(
                        disks.sourcePointer(),
                        Quoted.of(machine) + " is a machine, and may be running; stop or deallocate it before"));
    }

    private static void checkRegion(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks disks = VersionDisks.of(request);
        Optional<String> here = Regions.known(request.body().location());
        Optional<String> there = Regions.known(request.facts().sourceRegion());
        if (here.isPresent() && there.isPresent() && !Regions.areSame(here.get(), there.get())) {
            boolean isImage = disks.source()
                    .filter(ManagedImageGallerySource.class::isInstance)
                    .isPresent();
            report.add(
                    disks.sourcePointer(),
                    "the source is in " + Quoted.of(there.get()) + ", the version in " + Quoted.of(here.get()) + "; "
                            + (isImage
                                    ? "a managed image has to be in the version's region: make the version there"
                                    : "some sources have to be in the version's region: make the version there")
                            + ", and replicate it");
        }
    }

    private static void checkOtherVersions(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks disks = VersionDisks.of(request);
        disks.source()
                .filter(ManagedImageGallerySource.class::isInstance)
                .ifPresent(image -> ExistingVersions.others(request).stream()
                        .filter(other -> isAtWork(other) && isMadeFrom(image, other))
                        .forEach(other -> report.add(
                                disks.sourcePointer(),
                                Quoted.of(SourceIds.text(image).orElseThrow()) + " is still being made into "
                                        + Quoted.of(other.number().orElseThrow())
                                        + "; wait until that is made and replicated")));
    }

    private static boolean isAtWork(GalleryImageVersion version) {
        return version.provisioningState().filter(AT_WORK::contains).isPresent()
                || version.replicationStatus()
                        .flatMap(ReplicationStatus::aggregatedState)
                        .filter(AggregatedReplicationState.IN_PROGRESS::equals)
                        .isPresent();
    }

    private static boolean isMadeFrom(GallerySource image, GalleryImageVersion version) {
        return VersionDisks.of(version).source().filter(image::equals).isPresent();
    }

    private static void checkIsNew(GalleryRequest<GalleryImageVersion> request, Report report) {
        ExistingVersions.same(request).ifPresent(existing -> {
            String advice = "; take a number that is free"
                    + ExistingVersions.free(request)
                            .map(free -> ", such as " + free)
                            .orElse("");
            String name = Quoted.of(request.name().orElseThrow());
            if (request.facts().mustBeNew()) {
                report.add("/name", name + " exists" + advice);
            } else {
                otherSource(request, existing)
                        .ifPresent(source -> report.add(
                                VersionDisks.of(request).sourcePointer(),
                                name + " exists and was made from " + Quoted.of(source) + advice
                                        + ", or give that source"));
            }
        });
    }

    /** The source of the existing version, if it is known to be another one. */
    private static Optional<String> otherSource(
            GalleryRequest<GalleryImageVersion> request, GalleryImageVersion existing) {
        Optional<GallerySource> wanted = VersionDisks.of(request).source();
        return VersionDisks.of(existing)
                .source()
                .filter(source -> wanted.isPresent() && SourceIds.areDifferent(source, wanted.get()))
                .flatMap(SourceIds::text);
    }
}
