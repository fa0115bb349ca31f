package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * Members that exclude or require each other (documented). We assume that the service reports this when a template is
 * sent, and assume the messages.
 */
final class MemberConflicts {
    private final JsonObject properties;
    private final ApiVersion version;

    MemberConflicts(JsonObject properties, ApiVersion version) {
        this.properties = properties;
        this.version = version;
    }

    void check() {
        each(properties, "customize", "properties.customize", MemberConflicts::checkStep);
        if (version.isAtLeast(ApiVersion.V2022_02_14)) {
            JsonObject validate = Json.child(properties, "validate");
            each(validate, "inVMValidations", "properties.validate.inVMValidations", MemberConflicts::checkStep);
        }
        if (version.isAtLeast(ApiVersion.V2022_07_01)) {
            each(properties, "distribute", "properties.distribute", MemberConflicts::checkTarget);
        }
        if (version.isAtLeast(ApiVersion.V2024_02_01)) {
            checkNetwork(Json.child(Json.child(properties, "vmProfile"), "vnetConfig"));
        }
    }

    private static void checkStep(JsonObject step, String place) {
        if (has(step, "inline") && has(step, "scriptUri")) {
            throw refused(place, "inline", "it cannot stand beside 'scriptUri'");
        }
        if (isTrue(step, "runAsSystem") && !isTrue(step, "runElevated")) {
            throw refused(place, "runAsSystem", "it needs 'runElevated'");
        }
    }

    private static void checkTarget(JsonObject target, String place) {
        if (has(target, "targetRegions") && has(target, "replicationRegions")) {
            throw refused(place, "targetRegions", "it cannot stand beside 'replicationRegions'");
        }
        if (has(target, "targetRegions") && has(target, "storageAccountType")) {
            throw refused(place, "storageAccountType", "it stands in each of 'targetRegions'");
        }
        target.object("versioning").ifPresent(versioning -> checkVersioning(versioning, target, place));
    }

    private static void checkVersioning(JsonObject versioning, JsonObject target, String place) {
        String id = target.text("galleryImageId").orElse("");
        if (GalleryImageId.ofText(id).version().isPresent()) {
            throw refused(place, "versioning", "'galleryImageId' names a version already");
        }
        boolean isLatest = versioning.text("scheme").filter("Latest"::equals).isPresent();
        if (!isLatest && has(versioning, "major")) {
            throw refused(place, "versioning.major", "it belongs to the scheme 'Latest'");
        }
        versioning
                .get("major")
                .filter(major ->
                        !(major instanceof JsonNumber number && number.digits().matches("-1|\\d{1,10}")))
                .ifPresent(major -> {
                    throw refused(place, "versioning.major", "it is a whole number from -1 on");
                });
    }

    private static void checkNetwork(JsonObject network) {
        String place = "properties.vmProfile.vnetConfig";
        if (has(network, "containerInstanceSubnetId") && !has(network, "subnetId")) {
            throw refused(place, "containerInstanceSubnetId", "it needs 'subnetId'");
        }
        if (has(network, "containerInstanceSubnetId") && has(network, "proxyVmSize")) {
            throw refused(place, "proxyVmSize", "it cannot stand beside 'containerInstanceSubnetId'");
        }
    }

    private static void each(JsonObject parent, String member, String place, Check check) {
        List<JsonObject> items = Json.objects(parent, member).toList();
        for (int i = 0; i < items.size(); i++) {
            check.check(items.get(i), place + "[" + i + "]");
        }
    }

    private static boolean has(JsonObject object, String member) {
        return Json.present(object, member)
                .filter(value -> !value.equals(Json.text("")))
                .filter(value -> !value.equals(Json.array(Stream.empty())))
                .isPresent();
    }

    private static boolean isTrue(JsonObject object, String member) {
        return object.get(member).filter(new JsonBoolean(true)::equals).isPresent();
    }

    private static ErrorResponseException refused(String place, String member, String reason) {
        return ValidationErrors.contradiction(place + "." + member, reason);
    }

    private interface Check {
        void check(JsonObject object, String place);
    }
}
