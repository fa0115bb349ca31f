package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.Address;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.Provider;
import io.github.aib4j.client.implementation.arm.ResourceManager;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.json.GalleryAnswerJson;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import java.time.Instant;
import java.util.function.Function;

/** What the service can do with galleries and what is in them. Thread-safe. */
public final class Galleries {
    /** The provider of galleries. */
    public static final String PROVIDER = Provider.COMPUTE.namespace();

    static final String KIND = "galleries";

    private final ResourceManager manager;
    private final GalleryApiVersion apiVersion;
    private final boolean hasRules;

    /**
     * Speaks that api-version.
     *
     * @param hasRules whether what is to be sent is held against the rules first
     */
    public Galleries(ResourceManager manager, GalleryApiVersion apiVersion, boolean hasRules) {
        this.manager = manager;
        this.apiVersion = apiVersion;
        this.hasRules = hasRules;
    }

    private <I, R> Rules<I, R> rules(String what, Rules.Linter<I, R> linter, Function<R, GalleryFacts> knowing) {
        Rules<I, R> rules = new Rules<>(what, apiVersion, linter, knowing);
        return hasRules ? rules : rules.off();
    }

    static Address inGroup(String subscription, String resourceGroup) {
        return Address.ofSubscription(subscription).resourceGroup(resourceGroup).provider(PROVIDER);
    }

    GalleryApiVersion apiVersion() {
        return apiVersion;
    }

    /** The service's time, if it has told it lately, or else this machine's. */
    Instant now() {
        return manager.time().lately().orElseGet(Instant::now);
    }

    /** Galleries one by one. */
    public Resources<GalleryId, Gallery> galleries() {
        return new Resources<>(
                manager,
                Place::of,
                new Resources.Format<>(
                        gallery -> GalleryJson.writeBytes(gallery, apiVersion),
                        GalleryAnswerJson::gallery,
                        GalleryAnswerJson::galleries,
                        Gallery::id,
                        Gallery::provisioningState),
                rules(
                        "Gallery",
                        (id, gallery, version, facts) -> GalleryLinter.lint(id, gallery, version),
                        found -> GalleryFacts.none()));
    }

    /** Image definitions one by one. */
    public Resources<GalleryImageId, GalleryImageDefinition> definitions() {
        return new Resources<>(
                manager,
                Place::of,
                new Resources.Format<>(
                        definition -> GalleryJson.writeBytes(definition, apiVersion),
                        GalleryAnswerJson::imageDefinition,
                        GalleryAnswerJson::imageDefinitions,
                        GalleryImageDefinition::id,
                        GalleryImageDefinition::provisioningState),
                rules(
                        "Image definition",
                        GalleryLinter::lint,
                        found -> GalleryFacts.builder().imageDefinition(found).build()));
    }

    /** Image versions one by one. */
    public Resources<GalleryImageVersionId, GalleryImageVersion> versions() {
        return new Resources<>(
                manager,
                Place::of,
                new Resources.Format<>(
                        version -> GalleryJson.writeBytes(version, apiVersion),
                        GalleryAnswerJson::imageVersion,
                        GalleryAnswerJson::imageVersions,
                        GalleryImageVersion::id,
                        GalleryImageVersion::provisioningState),
                rules(
                        "Image version",
                        GalleryLinter::lint,
                        found -> GalleryFacts.builder().addVersion(found).build()));
    }

    /** The galleries of the subscription. */
    public Pages<Gallery> list() {
        return galleries()
                .list(
                        task("the galleries of the subscription"),
                        Address.ofSubscription(manager.subscriptionId())
                                .provider(PROVIDER)
                                .all(KIND));
    }

    /** The galleries of a resource group. */
    public Pages<Gallery> list(String resourceGroup) {
        return galleries()
                .list(
                        task("the galleries of resource group '" + resourceGroup + "'"),
                        inGroup(manager.subscriptionId(), resourceGroup).all(KIND));
    }

    private static Task task(String subject) {
        return new Task("list", subject, "", Provider.COMPUTE);
    }

    /** The image definitions of a gallery. */
    public Pages<GalleryImageDefinition> list(GalleryId gallery) {
        Place place = Place.of(gallery);
        return definitions().list(place.task("list the image definitions of"), place.definitions());
    }

    /** The versions of an image definition. */
    public Pages<GalleryImageVersion> list(GalleryImageId definition) {
        Place place = Place.of(definition);
        return versions().list(place.task("list the versions of"), place.versions());
    }
}
