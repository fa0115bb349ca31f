package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;

/** A member that an object must have in some api-versions. */
record Member(String name, ApiVersion first, ApiVersion last) {
    static Member always(String name) {
        return new Member(name, ApiVersion.V2018_02_01_PREVIEW, ApiVersion.latest());
    }

    static Member until(ApiVersion last, String name) {
        return new Member(name, ApiVersion.V2018_02_01_PREVIEW, last);
    }

    static Member since(ApiVersion first, String name) {
        return new Member(name, first, ApiVersion.latest());
    }

    /** @param place of the object, with a dot behind it; empty for the template itself */
    void require(JsonObject object, String place, ApiVersion version) {
        boolean required = version.isAtLeast(first) && last.isAtLeast(version);
        if (required && Json.present(object, name).isEmpty()) {
            throw Invalid.missing(place + name);
        }
    }
}
