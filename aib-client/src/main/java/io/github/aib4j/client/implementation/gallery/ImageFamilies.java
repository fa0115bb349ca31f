package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.rest.Response;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.ChangedVersions;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.poll.OperationWait;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.plan.Provenance;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Related versions: their origin, copies in other galleries, and which is the latest. Thread-safe. */
public final class ImageFamilies {
    private final GalleryOperations galleries;
    private final ReplicationOperations replication;
    private final DefinitionEnsurer ensuring;

    /** Works with these operations. */
    public ImageFamilies(GalleryOperations galleries) {
        this.galleries = galleries;
        this.replication = new ReplicationOperations(galleries);
        this.ensuring = new DefinitionEnsurer(galleries);
    }

    /** The origin in the tags of a version. */
    public ArmCall<Provenance> provenance(GalleryImageVersionId id) {
        return galleries.versions().get(id).map(Response::getValue).map(found -> Provenance.of(found.tags()));
    }

    /** Records a build in the tags of the versions that it made. */
    public ArmCall<ChangedVersions> record(BuildOutcome outcome, ApplyOptions options, PollOptions polling) {
        Map<String, String> told = Provenance.of(outcome).tags();
        return ArmCall.defer(() -> {
            Changes changes = new Changes(options, polling);
            outcome.galleryImageVersions()
                    .forEach(id -> changes.add(id, "told where '" + id + "' comes from", found -> {
                        Map<String, String> tags = new LinkedHashMap<>(found.tags());
                        tags.putAll(told);
                        return found.toBuilder().tags(tags).build();
                    }));
            return changes.made();
        });
    }

    /** Makes a version the latest by excluding newer ones from latest. */
    public ArmCall<ChangedVersions> makeLatest(GalleryImageVersionId id, ApplyOptions options, PollOptions polling) {
        GalleryResourcePath.of(id); // refuses what is no id
        ImageVersionNumber number = ImageVersionNumber.parse(id.version().orElse(""));
        return galleries
                .versions()
                .get(id)
                .then(wanted -> galleries.list(id.imageDefinition()).all().then(versions -> {
                    Changes changes = new Changes(options, polling);
                    if (wanted.getValue().isExcludedFromLatest()) {
                        changes.add(id, "included '" + id + "' in latest", found -> found.withExcludeFromLatest(false));
                    }
                    versions.stream()
                            .filter(version -> !version.isExcludedFromLatest())
                            .flatMap(version -> version.number().stream())
                            .filter(newer -> newer.compareTo(number) > 0 || isTwin(newer, number))
                            .sorted()
                            .map(newer -> id.imageDefinition().imageVersion(newer.toString()))
                            .forEach(newer -> changes.add(
                                    newer,
                                    "excluded '" + newer + "' from latest",
                                    found -> found.withExcludeFromLatest(true)));
                    return changes.made();
                }));
    }

    /** Whether two versions have different spellings of one number; which of them is the latest is not known. */
    private static boolean isTwin(ImageVersionNumber one, ImageVersionNumber other) {
        return one.isSameNumberAs(other) && !one.equals(other);
    }

    /** Copies a version to another definition, which is created like the original one if it does not exist. */
    public ArmCall<ChangedVersions> promote(
            GalleryImageVersionId from, GalleryImageId to, ApplyOptions options, PollOptions polling) {
        GalleryResourcePath.of(from); // refuses what is no id
        GalleryResourcePath.of(to);
        GalleryImageVersionId target = to.imageVersion(from.version().orElse(""));
        return galleries
                .versions()
                .get(from)
                .map(Response::getValue)
                .then(source -> galleries
                        .definitions()
                        .get(from.imageDefinition())
                        .map(Response::getValue)
                        .then(definition -> options.isDryRun()
                                ? shown(from, target)
                                : ensuring.definition(to, copy(definition), polling)
                                        .then(made -> galleries.versions().find(target))
                                        .then(found -> found.map(there -> present(from, target, there, polling))
                                                .orElseGet(() -> promoted(from, target, source, options, polling)))));
    }

    /** The steps of a copy; none if it exists. */
    private ArmCall<ChangedVersions> shown(GalleryImageVersionId from, GalleryImageVersionId target) {
        ChangedVersions copied = new ChangedVersions(true, List.of(step(from, target)), List.of());
        return galleries
                .definitions()
                .find(target.imageDefinition())
                .then(definition -> definition.isEmpty()
                        ? ArmCall.of(copied)
                        : galleries
                                .versions()
                                .find(target)
                                .map(found -> found.map(there -> checkedCopy(from, target, there))
                                        .map(copy -> new ChangedVersions(true, List.of(), List.of()))
                                        .orElse(copied)));
    }

    private static String step(GalleryImageVersionId from, GalleryImageVersionId to) {
        return "copied '" + from + "' to '" + to + "'";
    }

    /** The definition without members that belong to its location. */
    private static GalleryImageDefinition copy(GalleryImageDefinition definition) {
        return definition.toBuilder()
                .id(Optional.empty())
                .name(Optional.empty())
                .systemData(Optional.empty())
                .provisioningState(Optional.empty())
                .tags(Map.of())
                .build();
    }

    /** Waits for a copy that is in progress; a failed copy is an error. */
    private ArmCall<ChangedVersions> present(
            GalleryImageVersionId from, GalleryImageVersionId target, GalleryImageVersion there, PollOptions polling) {
        return ArmCall.from(() -> checkedCopy(from, target, there))
                .then(copy -> OperationWait.forEnd(replication.watch(target, polling), polling))
                .map(copy -> new ChangedVersions(false, List.of(), List.of(copy)));
    }

    private static GalleryImageVersion checkedCopy(
            GalleryImageVersionId from, GalleryImageVersionId target, GalleryImageVersion there) {
        boolean isCopy = there.storageProfile()
                .flatMap(StorageProfile::source)
                .filter(GallerySource.imageVersion(from)::equals)
                .isPresent();
        if (!isCopy) {
            throw new IllegalStateException("'" + target + "' exists and is no copy of '" + from
                    + "'; promote another version, or delete that one first");
        }
        return there;
    }

    private ArmCall<ChangedVersions> promoted(
            GalleryImageVersionId from,
            GalleryImageVersionId target,
            GalleryImageVersion source,
            ApplyOptions options,
            PollOptions polling) {
        PublishingProfile.Builder profile = PublishingProfile.builder();
        source.publishingProfile()
                .ifPresent(known -> profile.targetRegions(known.targetRegions())
                        .replicaCount(known.replicaCount())
                        .endOfLifeDate(known.endOfLifeDate())
                        .storageAccountType(known.storageAccountType()));
        GalleryImageVersion copy = GalleryImageVersion.builder()
                .location(source.location())
                .tags(source.tags())
                .storageProfile(StorageProfile.of(GallerySource.imageVersion(from)))
                .publishingProfile(profile.build())
                .safetyProfile(block(source))
                .build();
        return OperationWait.forEnd(replication.create(target, copy, polling), polling)
                .map(made -> {
                    options.listener().ifPresent(listener -> listener.accept(step(from, target)));
                    return new ChangedVersions(false, List.of(step(from, target)), List.of(made));
                });
    }

    /** Whether the copy may be deleted before its end of life; since 2026-03-03 it may not, unless this says so. */
    private Optional<SafetyProfile> block(GalleryImageVersion source) {
        return source.safetyProfile()
                .flatMap(SafetyProfile::blockDeletionBeforeEndOfLife)
                .filter(block -> galleries.apiVersion().isAtLeast(GalleryApiVersion.V2024_03_03))
                .map(block -> SafetyProfile.builder()
                        .blockDeletionBeforeEndOfLife(block)
                        .build());
    }

    /** Changes of versions, one after the other. */
    private final class Changes {
        private final ApplyOptions options;
        private final PollOptions polling;
        private final List<Change> all = new ArrayList<>();
        private final List<GalleryImageVersion> versions = new ArrayList<>();

        Changes(ApplyOptions options, PollOptions polling) {
            this.options = options;
            this.polling = polling;
        }

        void add(GalleryImageVersionId id, String step, UnaryOperator<GalleryImageVersion> change) {
            all.add(new Change(id, step, change));
        }

        ArmCall<ChangedVersions> made() {
            List<String> steps = all.stream().map(Change::step).toList();
            return options.isDryRun()
                    ? ArmCall.of(new ChangedVersions(true, steps, List.of()))
                    : ArmCall.loop(0, next -> next == all.size(), this::make)
                            .map(done -> new ChangedVersions(false, steps, versions));
        }

        private ArmCall<Integer> make(int next) {
            Change change = all.get(next);
            return OperationWait.forEnd(replication.update(change.id, change.change, polling), polling)
                    .map(changed -> {
                        versions.add(changed);
                        options.listener().ifPresent(listener -> listener.accept(change.step));
                        return next + 1;
                    });
        }
    }

    private record Change(GalleryImageVersionId id, String step, UnaryOperator<GalleryImageVersion> change) {}
}
