package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.ResourceProvider;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.GalleryResponseJson;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import java.time.Instant;
import java.util.function.Function;

/** The operations of the service on galleries and what they contain. Thread-safe. */
public final class GalleryOperations {
    /** The provider of galleries. */
    public static final String PROVIDER = ResourceProvider.COMPUTE.namespace();

    static final String KIND = "galleries";

    private final ArmEndpoint endpoint;
    private final GalleryApiVersion apiVersion;
    private final boolean hasRules;

    /**
     * Creates operations for this api-version.
     *
     * @param hasRules whether to check requests against the rules before sending them
     */
    public GalleryOperations(ArmEndpoint endpoint, GalleryApiVersion apiVersion, boolean hasRules) {
        this.endpoint = endpoint;
        this.apiVersion = apiVersion;
        this.hasRules = hasRules;
    }

    private <I, R> RuleCheck<I, R> rules(
            String what, RuleCheck.Linter<I, R> linter, Function<R, GalleryFacts> knowing) {
        RuleCheck<I, R> rules = new RuleCheck<>(what, apiVersion, linter, knowing);
        return hasRules ? rules : rules.off();
    }

    static RequestPath inGroup(String subscription, String resourceGroup) {
        return RequestPath.ofSubscription(subscription)
                .resourceGroup(resourceGroup)
                .provider(PROVIDER);
    }

    /** The same operations with this api-version, for features of certain api-versions. */
    GalleryOperations with(GalleryApiVersion other) {
        return other == apiVersion
                ? this
                : new GalleryOperations(endpoint.withApiVersion(other.toString()), other, hasRules);
    }

    /** The same operations with this api-version or a newer one. */
    GalleryOperations atLeast(GalleryApiVersion oldest) {
        return apiVersion.isAtLeast(oldest) ? this : with(oldest);
    }

    ArmEndpoint endpoint() {
        return endpoint;
    }

    boolean hasRules() {
        return hasRules;
    }

    GalleryApiVersion apiVersion() {
        return apiVersion;
    }

    /** The service's time if a recent response reported it, otherwise this machine's. */
    Instant now() {
        return endpoint.time().lately().orElseGet(Instant::now);
    }

    /** The operations on one gallery. */
    public GalleryResourceOperations<GalleryId, Gallery> galleries() {
        return new GalleryResourceOperations<>(
                endpoint,
                GalleryResourcePath::of,
                new GalleryResourceOperations.Format<>(
                        gallery -> GalleryJson.writeBytes(gallery, apiVersion),
                        GalleryResponseJson::gallery,
                        GalleryResponseJson::galleries,
                        Gallery::id,
                        Gallery::name,
                        Gallery::provisioningState),
                rules(
                        "Gallery",
                        (id, gallery, version, facts) -> GalleryLinter.lint(id, gallery, version),
                        found -> GalleryFacts.none()));
    }

    /** The operations on one image definition. */
    public GalleryResourceOperations<GalleryImageId, GalleryImageDefinition> definitions() {
        return new GalleryResourceOperations<>(
                endpoint,
                GalleryResourcePath::of,
                new GalleryResourceOperations.Format<>(
                        definition -> GalleryJson.writeBytes(definition, apiVersion),
                        GalleryResponseJson::imageDefinition,
                        GalleryResponseJson::imageDefinitions,
                        GalleryImageDefinition::id,
                        GalleryImageDefinition::name,
                        GalleryImageDefinition::provisioningState),
                rules(
                        "Image definition",
                        GalleryLinter::lint,
                        found -> GalleryFacts.builder().imageDefinition(found).build()));
    }

    /** The operations on one image version. */
    public GalleryResourceOperations<GalleryImageVersionId, GalleryImageVersion> versions() {
        return new GalleryResourceOperations<>(
                endpoint,
                GalleryResourcePath::of,
                new GalleryResourceOperations.Format<>(
                        version -> GalleryJson.writeBytes(version, apiVersion),
                        GalleryResponseJson::imageVersion,
                        GalleryResponseJson::imageVersions,
                        GalleryImageVersion::id,
                        GalleryImageVersion::name,
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
                        RequestPath.ofSubscription(endpoint.subscriptionId())
                                .provider(PROVIDER)
                                .all(KIND));
    }

    /** The galleries of a resource group. */
    public Pages<Gallery> list(String resourceGroup) {
        return galleries()
                .list(
                        task("the galleries of resource group '" + resourceGroup + "'"),
                        inGroup(endpoint.subscriptionId(), resourceGroup).all(KIND));
    }

    private static RequestPurpose task(String subject) {
        return new RequestPurpose("list", subject, "", ResourceProvider.COMPUTE);
    }

    /** The image definitions of a gallery. */
    public Pages<GalleryImageDefinition> list(GalleryId gallery) {
        GalleryResourcePath path = GalleryResourcePath.of(gallery);
        return definitions().list(path.task("list the image definitions of"), path.definitions());
    }

    /** The versions of an image definition. */
    public Pages<GalleryImageVersion> list(GalleryImageId definition) {
        GalleryResourcePath path = GalleryResourcePath.of(definition);
        return versions().list(path.task("list the versions of"), path.versions());
    }
}
