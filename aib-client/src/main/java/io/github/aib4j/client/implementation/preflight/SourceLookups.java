package io.github.aib4j.client.implementation.preflight;

import io.github.aib4j.client.implementation.arm.MarketplaceVersions;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.SharedImagePath;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.json.GalleryResponseJson;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.source.ManagedImageSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.PurchasePlan;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up the source: whether it exists and is in the region, and its kind. */
final class SourceLookups {
    private static final String COMPUTE = "Microsoft.Compute";
    private static final String IMAGES = "api-version=2024-07-01";
    private static final String GALLERIES = "api-version=" + GalleryApiVersion.defaultVersion();
    private static final String SOURCE = "/properties/source";

    private final Preflight preflight;
    private final ImageTemplateId id;
    private final ImageTemplate template;

    SourceLookups(Preflight preflight, ImageTemplateId id, ImageTemplate template) {
        this.preflight = preflight;
        this.id = id;
        this.template = template;
    }

    void addAll() {
        if (template.source() instanceof ManagedImageSource image
                && image.imageId().isParsed()) {
            addManaged(image.imageId());
        } else if (template.source() instanceof SharedImageVersionSource image
                && image.imageVersionId().isParsed()) {
            addGallery(image.imageVersionId());
        } else if (template.source() instanceof PlatformImageSource image) {
            addPlatform(image);
        }
    }

    private void addManaged(ManagedImageId image) {
        preflight.add(new Lookup(
                "the source '" + image + "'",
                RequestPath.ofId(image),
                IMAGES,
                SOURCE + "/imageId",
                body -> {
                    preflight.facts.putExisting(image, Surroundings.region(body));
                    JsonObject properties = Json.properties(body);
                    properties.text("hyperVGeneration").ifPresent(this::takeGeneration);
                    Json.text(properties, "storageProfile", "osDisk", "osType")
                            .ifPresent(type -> preflight.facts.osType(OsType.of(type)));
                    Json.text(properties, "storageProfile", "osDisk", "osState")
                            .ifPresent(state -> preflight.facts.sourceOsState(OsState.of(state)));
                },
                () -> preflight.facts.addMissing(image)));
    }

    private void addGallery(GalleryImageReference image) {
        if (image instanceof GalleryImageVersionId version) {
            addOwn(version);
        } else if (!ArmExpression.isExpression(template.location())) {
            addShared(image);
        }
    }

    /** Looks up a shared image, which is read in a region and not found in others (documented for virtual machines). */
    private void addShared(GalleryImageReference image) {
        RequestPath definition = SharedImagePath.of(id.subscriptionId().orElseThrow(), template.location(), image);
        preflight.add(new Lookup(
                "the image definition of the source '" + image + "'",
                definition,
                GALLERIES,
                SOURCE + "/imageVersionId",
                body -> takeShared(Json.properties(body)),
                () -> notShared(image)));
        image.version()
                .filter(version -> !version.equalsIgnoreCase("latest"))
                .ifPresent(version -> preflight.add(new Lookup(
                        "the source '" + image + "'",
                        definition.one("versions", "version", version),
                        GALLERIES,
                        SOURCE + "/imageVersionId",
                        body -> {},
                        () -> notShared(image))));
    }

    private void notShared(GalleryImageReference image) {
        preflight.report(
                PreflightRule.P05,
                SOURCE + "/imageVersionId",
                "'" + image + "' is not shared with this subscription in '" + template.location()
                        + "'; look for mistakes in its id, or ask its owner to share it and to replicate it there");
    }

    private void takeShared(JsonObject properties) {
        properties.text("hyperVGeneration").ifPresent(this::takeGeneration);
        properties.text("architecture").ifPresent(text -> preflight.facts.sourceArchitecture(Architecture.of(text)));
        properties.text("osState").ifPresent(state -> preflight.facts.sourceOsState(OsState.of(state)));
        properties.text("osType").ifPresent(type -> preflight.facts.osType(OsType.of(type)));
    }

    private void addOwn(GalleryImageVersionId version) {
        GalleryImageId definition = version.imageDefinition();
        preflight.add(new Lookup(
                "the image definition '" + definition + "' of the source",
                RequestPath.ofId(definition),
                GALLERIES,
                SOURCE + "/imageVersionId",
                body -> {
                    GalleryImageDefinition found = GalleryResponseJson.imageDefinition(body);
                    preflight.facts.sourceDefinition(found).sourceOsState(found.osState());
                    found.hyperVGeneration().ifPresent(preflight.facts::sourceHyperVGeneration);
                    preflight.facts.sourceArchitecture(found.architecture().orElse(Architecture.X64));
                },
                () -> preflight.facts.addMissing(version)));
        boolean isLatest = version.version().filter("latest"::equalsIgnoreCase).isPresent();
        if (!isLatest) {
            addVersion(version);
        }
    }

    private void addVersion(GalleryImageVersionId version) {
        preflight.add(new Lookup(
                "the source '" + version + "'",
                RequestPath.ofId(version),
                GALLERIES,
                SOURCE + "/imageVersionId",
                body -> {
                    GalleryImageVersion found = GalleryResponseJson.imageVersion(body);
                    preflight.facts.putExisting(version, Surroundings.region(body));
                    found.publishingProfile()
                            .ifPresent(profile -> profile.targetRegions()
                                    .forEach(region -> preflight.facts.addSourceRegion(region.name())));
                },
                () -> preflight.facts.addMissing(version)));
    }

    private void addPlatform(PlatformImageSource image) {
        List<String> names = Stream.of(image.publisher(), image.offer(), image.sku(), image.version())
                .flatMap(Optional::stream)
                .toList();
        boolean isOpen = ArmExpression.isExpression(template.location())
                || names.stream().anyMatch(ArmExpression::isExpression);
        if (names.size() < 4 || isOpen) {
            return;
        }
        try {
            addPlatform(versions(names), names.get(3));
        } catch (IllegalArgumentException e) {
            noImage(); // no address contains such a name
        }
    }

    private RequestPath versions(List<String> names) {
        return RequestPath.ofSubscription(id.subscriptionId().orElseThrow())
                .provider(COMPUTE)
                .one(
                        "locations",
                        "location",
                        template.location().replace(" ", "").toLowerCase(Locale.ROOT))
                .one("publishers", "publisher", names.get(0))
                .all("artifacttypes/vmimage")
                .one("offers", "offer", names.get(1))
                .one("skus", "SKU", names.get(2));
    }

    private void addPlatform(RequestPath versions, String version) {
        if (version.equalsIgnoreCase("latest")) {
            preflight.add(new Lookup(
                    "the newest version of the source",
                    versions.all("versions"),
                    IMAGES,
                    SOURCE,
                    body -> takeNewest(versions, body),
                    this::noImage));
        } else {
            addPlatformVersion(versions, version);
        }
    }

    private void takeNewest(RequestPath versions, byte[] body) {
        MarketplaceVersions.newest(body).ifPresentOrElse(name -> addPlatformVersion(versions, name), this::noImage);
    }

    private void addPlatformVersion(RequestPath versions, String name) {
        preflight.add(new Lookup(
                "version '" + name + "' of the source",
                versions.one("versions", "version", name),
                IMAGES,
                SOURCE,
                body -> takePlatform(Json.properties(body)),
                this::noImage));
    }

    private void noImage() {
        preflight.report(
                PreflightRule.P04,
                SOURCE,
                "there is no such Marketplace image in '" + template.location() + "'; look for mistakes in its names");
    }

    private void takePlatform(JsonObject properties) {
        properties.text("hyperVGeneration").ifPresent(this::takeGeneration);
        properties.text("architecture").ifPresent(text -> preflight.facts.sourceArchitecture(Architecture.of(text)));
        if (TemplateFacts.none().osTypeOf(template).isEmpty()) {
            Json.text(properties, "osDiskImage", "operatingSystem")
                    .ifPresent(type -> preflight.facts.osType(OsType.of(type)));
        }
        properties
                .object("plan")
                .ifPresent(plan -> preflight.facts.sourcePurchasePlan(PurchasePlan.of(
                        plan.text("name").orElse(""),
                        plan.text("product").orElse(""),
                        plan.text("publisher").orElse(""))));
    }

    private void takeGeneration(String text) {
        preflight.facts.sourceHyperVGeneration(HyperVGeneration.of(text));
    }
}
