package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;

/**
 * The ids of a gallery's identities, which only the service assigns (documented since 2024-03-03). That they are in the
 * first response, and stay when the gallery is created again, is assumed.
 */
record GalleryIdentities(IdGenerator ids) {
    /** The same gallery with them, if it has identities. */
    JsonObject known(GalleryPath gallery, JsonObject sent) {
        return sent.object("identity")
                .map(identity -> sent.with("identity", identity(gallery, identity)))
                .orElse(sent);
    }

    private JsonObject identity(GalleryPath gallery, JsonObject sent) {
        JsonObject users = assigned(sent.without("principalId", "tenantId"));
        return isOfSystem(sent)
                ? users.with("principalId", Json.text(ids.of("principal of " + gallery.id())))
                        .with("tenantId", Json.text(ids.of("tenant of " + gallery.subscription())))
                : users;
    }

    private static boolean isOfSystem(JsonObject identity) {
        return identity.text("type")
                .filter(type -> type.contains("SystemAssigned"))
                .isPresent();
    }

    private JsonObject assigned(JsonObject identity) {
        return identity.object("userAssignedIdentities")
                .map(users -> identity.with("userAssignedIdentities", withIds(users)))
                .orElse(identity);
    }

    private JsonObject withIds(JsonObject users) {
        JsonObject.Builder known = JsonObject.builder();
        users.forEach((id, value) -> known.put(id, ids.ofIdentity(id)));
        return known.build();
    }
}
