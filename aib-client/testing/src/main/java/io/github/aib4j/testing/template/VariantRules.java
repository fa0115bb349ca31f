package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.util.List;

/**
 * A type of source, step, validator or target: the api-versions that have it, and its required members. Everything is
 * from the published schemas, except {@code WindowsUpdate} in 2019-05-01-preview, which only Microsoft's pages have.
 */
record VariantRules(String type, ApiVersion first, ApiVersion last, List<RequiredMember> members) {
    static final List<VariantRules> SOURCES = List.of(
            until(
                    ApiVersion.V2019_05_01_PREVIEW,
                    "ISO",
                    RequiredMember.until(ApiVersion.V2019_02_01_PREVIEW, "sourceURI"),
                    RequiredMember.since(ApiVersion.V2019_05_01_PREVIEW, "sourceUri"),
                    RequiredMember.always("sha256Checksum")),
            since(ApiVersion.V2018_02_01_PREVIEW, "PlatformImage"),
            since(ApiVersion.V2019_02_01_PREVIEW, "ManagedImage", RequiredMember.always("imageId")),
            since(ApiVersion.V2019_05_01_PREVIEW, "SharedImageVersion", RequiredMember.always("imageVersionId")));

    static final List<VariantRules> STEPS = List.of(
            since(ApiVersion.V2018_02_01_PREVIEW, "Shell"),
            since(ApiVersion.V2019_02_01_PREVIEW, "PowerShell"),
            since(ApiVersion.V2019_02_01_PREVIEW, "WindowsRestart"),
            since(ApiVersion.V2019_05_01_PREVIEW, "File"),
            since(ApiVersion.V2019_05_01_PREVIEW, "WindowsUpdate"));

    static final List<VariantRules> VALIDATORS = List.of(
            since(ApiVersion.V2022_02_14, "Shell"),
            since(ApiVersion.V2022_02_14, "PowerShell"),
            since(ApiVersion.V2022_07_01, "File"));

    static final List<VariantRules> TARGETS = List.of(
            since(
                    ApiVersion.V2018_02_01_PREVIEW,
                    "ManagedImage",
                    RequiredMember.always("imageId"),
                    RequiredMember.always("location")),
            since(
                    ApiVersion.V2018_02_01_PREVIEW,
                    "SharedImage",
                    RequiredMember.always("galleryImageId"),
                    RequiredMember.until(ApiVersion.V2022_02_14, "replicationRegions")),
            since(ApiVersion.V2019_02_01_PREVIEW, "VHD"));

    private static VariantRules since(ApiVersion first, String type, RequiredMember... members) {
        return new VariantRules(type, first, ApiVersion.latest(), List.of(members));
    }

    private static VariantRules until(ApiVersion last, String type, RequiredMember... members) {
        return new VariantRules(type, ApiVersion.V2018_02_01_PREVIEW, last, List.of(members));
    }

    /** Refuses an object that has none of these types, or lacks members that its type requires. */
    static void check(JsonObject object, String place, List<VariantRules> parts, ApiVersion version) {
        String type = object.text("type").orElseThrow(() -> ValidationErrors.missing(place + ".type"));
        parts.stream()
                .filter(part -> part.is(type, version))
                .findFirst()
                .orElseThrow(() -> ValidationErrors.badType(place + ".type"))
                .members
                .forEach(member -> member.require(object, place + ".", version));
    }

    /** The same for each object in an array. */
    static void checkEach(
            JsonObject parent, String member, String place, List<VariantRules> parts, ApiVersion version) {
        List<JsonObject> items = Json.objects(parent, member).toList();
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), place + member + "[" + i + "]", parts, version);
        }
    }

    /**
     * Letter case matters: reported from 2020 on for the api-versions of that time, documented since 2024-02-01. In the
     * oldest version, whose schema has small letters, it does not (assumed).
     */
    private boolean is(String text, ApiVersion version) {
        boolean same = version == ApiVersion.V2018_02_01_PREVIEW ? type.equalsIgnoreCase(text) : type.equals(text);
        return same && version.isAtLeast(first) && last.isAtLeast(version);
    }
}
