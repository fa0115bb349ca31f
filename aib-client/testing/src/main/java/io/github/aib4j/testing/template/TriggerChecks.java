package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The requirements for a trigger on Microsoft's page: a source that can be followed, targets that the service numbers
 * and that differ from the source, and no other trigger. The words are assumed, and so is that they are checked at
 * once.
 */
public final class TriggerChecks {
    private static final int LIMIT = 100;

    private TriggerChecks() {}

    public static void checkName(String name) {
        if (!NameRules.isName(name, ApiVersion.V2022_07_01)) {
            throw refused("the name '" + name + "' is not valid; use up to 64 letters, digits, '-', '_' and '.'");
        }
    }

    /** Refuses a body without the only existing kind and, since 2024-02-01, one with other members (documented). */
    public static void checkBody(JsonObject sent, ApiVersion version) {
        JsonObject properties = Json.child(sent, "properties");
        String kind = properties
                .text("kind")
                .orElseThrow(
                        () -> refused("the field 'properties.kind' is missing; give '" + StoredTrigger.KIND + "'"));
        boolean strict = UnknownMembers.areRefusedIn(version);
        if (strict ? !kind.equals(StoredTrigger.KIND) : !kind.equalsIgnoreCase(StoredTrigger.KIND)) {
            throw refused("the field 'properties.kind' has a bad value: '" + kind + "'; the one kind is '"
                    + StoredTrigger.KIND + "'");
        }
        if (strict) {
            UnknownMembers.checkTrigger(sent, version);
        }
    }

    public static void checkTemplate(JsonObject properties) {
        FollowedImage followed = FollowedImage.of(Json.child(properties, "source"))
                .orElseThrow(
                        () -> refused("the source of the image template is not an image of which 'latest' is asked for;"
                                + " name a platform image with the version 'latest', or a gallery image version that ends in"
                                + " '/versions/latest'"));
        List<JsonObject> targets = Json.objects(properties, "distribute").toList();
        for (JsonObject target : targets) {
            checkTarget(target.text("galleryImageId").orElse(""), followed);
        }
    }

    private static void checkTarget(String galleryImageId, FollowedImage followed) {
        if (GalleryImageId.ofText(galleryImageId).version().isPresent()) {
            throw refused("the target '" + galleryImageId + "' names a version, which can be made only once");
        }
        if (followed.equals(FollowedImage.gallery(galleryImageId))) {
            throw refused("the target '" + galleryImageId + "' is the source as well, so that every build would start"
                    + " the next");
        }
    }

    public static void checkOnlyOne(StoredTrigger old, String name) {
        if (!old.name().equalsIgnoreCase(name)) {
            throw refused("the image template has the trigger '" + old.name() + "' of kind '" + StoredTrigger.KIND
                    + "' already, and can have one only");
        }
    }

    /** At most 100 in a subscription and region. */
    public static void checkCount(Collection<StoredTemplate> templates, StoredTemplate template, Instant now) {
        long count = templates.stream()
                .filter(other -> other.trigger(now).isPresent())
                .filter(other -> other.region().equals(template.region()))
                .count();
        if (count >= LIMIT) {
            throw refused("there are " + count + " triggers in the region '" + template.region()
                    + "' of this subscription already, as many as there may be");
        }
    }

    private static ErrorResponseException refused(String why) {
        return ErrorResponseException.validation("Validation failed: 'Trigger': " + why + ".");
    }
}
