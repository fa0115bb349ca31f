package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a template as the service returns them in one api-version.
 *
 * <p>Recorded: members of sources, customizers and distributors come back in alphabetical order, others in the order
 * fixed here; absent members come back as {@code {}}, {@code 0} or {@code ""}. Assumed: validators and deeper objects
 * are sorted too, and {@code validate} and {@code errorHandling} are next to {@code optimize}.
 */
final class TemplateRewriting {
    private static final JsonString EMPTY_TEXT = Json.text("");

    private final ApiVersion version;
    private final boolean provisioned;

    /**
     * @param version that of the current request, not of the one that created the template
     * @param provisioned whether the service has already resolved the sources
     */
    TemplateRewriting(ApiVersion version, boolean provisioned) {
        this.version = version;
        this.provisioned = provisioned;
    }

    /**
     * The source with its {@code exactVersion}: at first as requested, then resolved when provisioned (recorded for
     * platform images).
     */
    JsonValue source(JsonObject source, String resolved) {
        Optional<String> asked = source.text(versionMember(source));
        boolean told = version.isAtLeast(exactVersionSince(source)) && asked.isPresent();
        JsonObject plain = source.without("exactVersion");
        return Json.sorted(told ? plain.with("exactVersion", Json.text(provisioned ? resolved : asked.get())) : plain);
    }

    /** The member of a source that names the version. */
    static String versionMember(JsonObject source) {
        return source.text("imageVersionId").isPresent() ? "imageVersionId" : "version";
    }

    private static ApiVersion exactVersionSince(JsonObject source) {
        return source.text("imageVersionId").isPresent() ? ApiVersion.V2022_07_01 : ApiVersion.V2021_10_01;
    }

    /**
     * Steps and validators: an empty checksum disappears, and comes back computed when provisioned (recorded; assumed
     * for an absent one).
     */
    JsonValue steps(JsonValue steps) {
        return Json.eachObject(steps, step -> Json.sorted(withChecksum(step)));
    }

    JsonObject validation(JsonObject validate) {
        return validate.get("inVMValidations")
                .map(validators -> validate.with("inVMValidations", steps(validators)))
                .orElse(validate);
    }

    private JsonObject withChecksum(JsonObject step) {
        Optional<String> address = step.text("scriptUri").or(() -> step.text("sourceUri"));
        if (step.text("sha256Checksum").filter(c -> !c.isEmpty()).isPresent()) {
            return step;
        }
        JsonObject without = step.without("sha256Checksum");
        return provisioned
                ? address.map(a -> without.with("sha256Checksum", Json.text(sha256(a))))
                        .orElse(without)
                : without;
    }

    JsonValue distributors(JsonValue distributors) {
        return Json.eachObject(distributors, this::distributor);
    }

    private JsonObject distributor(JsonObject distributor) {
        JsonObject tagged = Json.present(distributor, "artifactTags").isPresent()
                ? distributor
                : distributor.with("artifactTags", JsonObject.empty());
        JsonObject sorted = Json.sorted(tagged.without("versioning"));
        return versioned(distributor) ? sorted.with("versioning", versioning(distributor)) : sorted;
    }

    private boolean versioned(JsonObject distributor) {
        return version.isAtLeast(ApiVersion.V2022_07_01)
                && distributor
                        .text("type")
                        .filter("SharedImage"::equalsIgnoreCase)
                        .isPresent();
    }

    /** Null for a distributor without it and for the scheme {@code Source} (recorded); otherwise as sent (assumed). */
    private static JsonValue versioning(JsonObject distributor) {
        return distributor
                .object("versioning")
                .filter(v -> v.text("scheme").filter("Source"::equals).isEmpty())
                .<JsonValue>map(Json::sorted)
                .orElse(JsonNull.NULL);
    }

    /** Size and disk always, the rest if it was sent (recorded). */
    static JsonObject vmProfile(JsonObject sent) {
        Map<String, JsonValue> profile = new LinkedHashMap<>();
        profile.put("vmSize", EMPTY_TEXT);
        profile.put("osDiskSizeGB", JsonNumber.of(0));
        for (String name : List.of("vmSize", "osDiskSizeGB", "userAssignedIdentities", "vnetConfig")) {
            Json.present(sent, name).ifPresent(value -> profile.put(name, value));
        }
        sent.members().forEach(profile::putIfAbsent);
        return new JsonObject(profile);
    }

    /** Identities are empty at first, and have their ids when provisioned (recorded). */
    JsonObject identity(JsonObject sent, IdGenerator ids) {
        Optional<JsonObject> assigned = sent.object("userAssignedIdentities");
        if (!provisioned || assigned.isEmpty()) {
            return sent;
        }
        Map<String, JsonValue> known = new LinkedHashMap<>();
        assigned.get().members().keySet().forEach(id -> known.put(id, ids.ofIdentity(id)));
        return sent.with("userAssignedIdentities", new JsonObject(known));
    }

    /** A substitute for the checksum of the content, which this service does not fetch. */
    private static String sha256(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
