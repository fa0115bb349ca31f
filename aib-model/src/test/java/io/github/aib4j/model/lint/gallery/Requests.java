package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.VirtualMachineId;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.value.GalleryDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Requests that keep all rules, to be changed in one point, and what is found of them. */
final class Requests {
    static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    static final ManagedImageId IMAGE = ManagedImageId.of(SUBSCRIPTION, "images", "web");
    static final GallerySource MACHINE = GallerySource.virtualMachine(VirtualMachineId.of(SUBSCRIPTION, "vms", "vm1"));

    private Requests() {}

    static GalleryImageDefinition definition() {
        return GalleryImageDefinition.generalized(
                "westeurope", OsType.LINUX, GalleryImageIdentifier.of("webteam", "site", "small"));
    }

    static GalleryImageDefinition definition(Consumer<GalleryImageDefinition.Builder> change) {
        GalleryImageDefinition.Builder changed = definition().toBuilder();
        change.accept(changed);
        return changed.build();
    }

    static GalleryImageVersion version() {
        return GalleryImageVersion.from(GallerySource.managedImage(IMAGE), "westeurope", "northeurope")
                .withEndOfLife(GalleryDate.parse("2099-01-01T00:00:00Z"));
    }

    static GalleryImageVersion version(Consumer<GalleryImageVersion.Builder> change) {
        GalleryImageVersion.Builder changed = version().toBuilder();
        change.accept(changed);
        return changed.build();
    }

    static GalleryImageVersion published(Consumer<PublishingProfile.Builder> change) {
        PublishingProfile.Builder changed = PublishingProfile.regions("westeurope", "northeurope").toBuilder();
        change.accept(changed);
        return version(version -> version.publishingProfile(changed.build()));
    }

    static GalleryImageVersion madeFrom(GallerySource source) {
        return version(v -> v.storageProfile(StorageProfile.of(source)));
    }

    /** A version as it stands in a file, whose storage profile no builder might take. */
    static GalleryImageVersion withStorage(String json) {
        String file = "{'location': 'westeurope', 'properties': {'storageProfile': " + json
                + ", 'publishingProfile': {'targetRegions': [{'name': 'westeurope'}]}}}";
        return GalleryJson.imageVersion(file.replace('\'', '"')).value();
    }

    static GalleryFacts facts(Consumer<GalleryFacts.Builder> known) {
        GalleryFacts.Builder facts = GalleryFacts.builder();
        known.accept(facts);
        return facts.build();
    }

    static Function<GalleryApiVersion, List<Finding>> gallery(String name) {
        return version -> GalleryLinter.lint(name, Gallery.in("westeurope"), version);
    }

    static Function<GalleryApiVersion, List<Finding>> putting(String name, GalleryImageDefinition definition) {
        return version -> GalleryLinter.lint(name, definition, version, GalleryFacts.none());
    }

    static Function<GalleryApiVersion, List<Finding>> putting(GalleryImageDefinition definition) {
        return putting(definition, GalleryFacts.none());
    }

    static Function<GalleryApiVersion, List<Finding>> putting(GalleryImageDefinition definition, GalleryFacts facts) {
        return version ->
                GalleryLinter.lint(GalleryImageId.of(SUBSCRIPTION, "images", "all", "web"), definition, version, facts);
    }

    static Function<GalleryApiVersion, List<Finding>> putting(String name, GalleryImageVersion version) {
        return apiVersion -> GalleryLinter.lint(name, version, apiVersion, GalleryFacts.none());
    }

    static Function<GalleryApiVersion, List<Finding>> putting(GalleryImageVersion version) {
        return putting(version, GalleryFacts.none());
    }

    static Function<GalleryApiVersion, List<Finding>> putting(GalleryImageVersion version, GalleryFacts facts) {
        return apiVersion -> GalleryLinter.lint(
                GalleryImageVersionId.of(SUBSCRIPTION, "images", "all", "web", "1.0.3"), version, apiVersion, facts);
    }
}
