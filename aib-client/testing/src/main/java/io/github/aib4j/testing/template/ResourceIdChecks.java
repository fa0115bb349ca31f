package io.github.aib4j.testing.template;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Checks the form of ids. The forms are documented. Reported: Image Builder calls an invalid id a bad value, and Azure
 * Resource Manager refuses an invalid identity id before Image Builder sees it.
 */
final class ResourceIdChecks {
    private ResourceIdChecks() {}

    static void checkProperties(JsonObject properties) {
        JsonObject source = Json.child(properties, "source");
        check(source, "imageId", "properties.source.", ResourceIdChecks::isManagedImage);
        check(source, "imageVersionId", "properties.source.", ResourceIdChecks::isImageVersion);
        List<JsonObject> targets = Json.objects(properties, "distribute").toList();
        for (int i = 0; i < targets.size(); i++) {
            String place = "properties.distribute[" + i + "].";
            check(targets.get(i), "imageId", place, ResourceIdChecks::isManagedImage);
            check(
                    targets.get(i),
                    "galleryImageId",
                    place,
                    id -> GalleryImageId.ofText(id).isParsed());
        }
        JsonObject network = Json.child(Json.child(properties, "vmProfile"), "vnetConfig");
        for (String subnet : List.of("subnetId", "containerInstanceSubnetId")) {
            check(
                    network,
                    subnet,
                    "properties.vmProfile.vnetConfig.",
                    id -> id.isEmpty() || SubnetId.ofText(id).isParsed());
        }
        check(
                properties,
                "stagingResourceGroup",
                "properties.",
                id -> id.isEmpty() || ResourceGroupId.ofText(id).isParsed());
    }

    private static boolean isManagedImage(String id) {
        return ManagedImageId.ofText(id).isParsed();
    }

    /** Shared galleries have ids without a subscription (documented). */
    private static boolean isImageVersion(String id) {
        GalleryImageReference reference = GalleryImageReference.ofText(id);
        return reference.isParsed() && reference.version().isPresent();
    }

    private static void check(JsonObject parent, String name, String place, Predicate<String> isId) {
        parent.text(name).filter(isId.negate()).ifPresent(text -> {
            throw ValidationErrors.badValue(place + name, text);
        });
    }

    /** The ids of the identities in the request. */
    static void checkIdentities(JsonObject identity) {
        Json.child(identity, "userAssignedIdentities").members().keySet().stream()
                .filter(id -> !isQualified(id))
                .findFirst()
                .ifPresent(id -> {
                    throw ErrorResponseException.byArm(
                            400,
                            "LinkedInvalidPropertyId",
                            "Property id '" + id + "' at path '' is invalid. Expect fully qualified resource Id that"
                                    + " start with '/subscriptions/{subscriptionId}' or"
                                    + " '/providers/{resourceProviderNamespace}/'.");
                });
    }

    private static boolean isQualified(String id) {
        String lowerCase = id.toLowerCase(Locale.ROOT);
        return lowerCase.matches("/(subscriptions|providers)/[^/].*");
    }
}
