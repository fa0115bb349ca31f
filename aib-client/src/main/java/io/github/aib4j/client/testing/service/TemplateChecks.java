package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.client.testing.wire.Refusal;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a template must hold to be taken. The words are those that users reported; members that are not known are not
 * looked for.
 */
final class TemplateChecks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-_.]{1,64}");
    private static final Set<String> SOURCES = Set.of("ISO", "PlatformImage", "ManagedImage", "SharedImageVersion");
    private static final Set<String> STEPS = Set.of("File", "PowerShell", "Shell", "WindowsRestart", "WindowsUpdate");
    private static final Set<String> TARGETS = Set.of("ManagedImage", "SharedImage", "VHD");

    private TemplateChecks() {}

    /** Refuses a name that no template can have. */
    static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw badValue("ImageTemplate", "name", name);
        }
    }

    /** Refuses a template that lacks something, or has a type that is none. */
    static void check(JsonObject template, ApiVersion version) {
        require(template, "ImageTemplate", "location");
        if (version.isAtLeast(ApiVersion.V2020_02_14)) {
            require(template, "ImageTemplate", "identity");
        }
        require(template, "ImageTemplate", "properties");
        checkProperties(Json.child(template, "properties"));
    }

    private static void checkProperties(JsonObject properties) {
        require(properties, "ImageTemplate.properties", "source");
        checkType(Json.child(properties, "source"), "source", SOURCES);
        checkEach(properties, "customize", STEPS);
        if (Json.items(properties, "distribute").findAny().isEmpty()) {
            throw missing("ImageTemplate.properties", "distribute");
        }
        checkEach(properties, "distribute", TARGETS);
        checkOutputNames(properties);
    }

    private static void checkEach(JsonObject properties, String member, Set<String> types) {
        List<JsonObject> items = Json.objects(properties, member).toList();
        for (int i = 0; i < items.size(); i++) {
            checkType(items.get(i), member + "[" + i + "]", types);
        }
    }

    private static void checkType(JsonObject object, String place, Set<String> types) {
        String type = object.text("type").orElseThrow(() -> missing("ImageTemplate.properties", place + ".type"));
        if (types.stream().noneMatch(type::equalsIgnoreCase)) {
            throw badValue("ImageTemplate.properties", place + ".type", type);
        }
    }

    private static void checkOutputNames(JsonObject properties) {
        List<JsonObject> targets = Json.objects(properties, "distribute").toList();
        for (int i = 0; i < targets.size(); i++) {
            require(targets.get(i), "ImageTemplate.properties", "distribute[" + i + "].", "runOutputName");
        }
    }

    private static void require(JsonObject object, String parent, String member) {
        require(object, parent, "", member);
    }

    private static void require(JsonObject object, String parent, String prefix, String member) {
        if (Json.present(object, member).isEmpty()) {
            throw missing(parent, prefix + member);
        }
    }

    private static Refusal missing(String parent, String field) {
        return Refusal.validation("Validation failed: '" + parent + "': Missing field '" + field
                + "'. Please review http://aka.ms/azvmimagebuildertmplref for details on fields required in the Image"
                + " Builder Template.");
    }

    private static Refusal badValue(String parent, String field, String value) {
        return Refusal.validation(
                "Validation failed: '" + parent + "': Field '" + field + "' has a bad value: '" + value + "'.");
    }
}
