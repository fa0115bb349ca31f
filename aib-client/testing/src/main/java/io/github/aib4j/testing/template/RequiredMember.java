package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;

/** A member that an object requires in some api-versions. */
record RequiredMember(String name, ApiVersion first, ApiVersion last) {
    static RequiredMember always(String name) {
        return new RequiredMember(name, ApiVersion.V2018_02_01_PREVIEW, ApiVersion.latest());
    }

    static RequiredMember until(ApiVersion last, String name) {
        return new RequiredMember(name, ApiVersion.V2018_02_01_PREVIEW, last);
    }

    static RequiredMember since(ApiVersion first, String name) {
        return new RequiredMember(name, first, ApiVersion.latest());
    }

    /** @param place the path of the object, followed by a dot; empty for the template itself */
    void require(JsonObject object, String place, ApiVersion version) {
        boolean required = version.isAtLeast(first) && last.isAtLeast(version);
        if (required && Json.present(object, name).isEmpty()) {
            throw ValidationErrors.missing(place + name);
        }
    }
}
