package io.github.aib4j.model.implementation.wire.template;

import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.ApiVersion.V2025_10_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.IdentityType;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.VersionedName;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.update.IdentityUpdate;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The members of a PATCH of a template, which has fewer than a PUT. Only written, never read. */
public final class UpdateTables {
    private static final VersionedName TAGS = named("tags");
    private static final VersionedName IDENTITY = named("identity").since(V2020_02_14);
    private static final VersionedName DISTRIBUTE =
            named("distribute").since(V2025_10_01).instead("a new template");
    private static final VersionedName VM_PROFILE =
            named("vmProfile").since(V2025_10_01).instead("a new template");

    /** An identity to remove has the value {@code null}. */
    private static final Codec<Map<UserAssignedIdentityId, JsonValue>> IDENTITIES = written((identities, out) -> {
        out.startObject();
        identities.forEach((id, value) -> out.member(id.text(), Codecs.RAW, value));
        out.endObject();
    });

    private static final Codec<IdentityUpdate> IDENTITY_UPDATE = written((update, out) -> {
        out.startObject();
        IdentityType type = update.isNone() ? IdentityType.NONE : IdentityType.USER_ASSIGNED;
        out.member("type", Codecs.TEXT, type.toString());
        if (!update.isNone()) {
            out.member("userAssignedIdentities", IDENTITIES, identities(update));
        }
        out.endObject();
    });

    private static final Codec<TemplateUpdate> PROPERTIES = written((update, out) -> {
        out.startObject();
        if (!update.distribute().isEmpty()) {
            out.member(DISTRIBUTE, Codecs.listOf(DistributorTables.DISTRIBUTOR), update.distribute());
        }
        update.vmProfile().ifPresent(machine -> out.member(VM_PROFILE, TemplateTables.VM_PROFILE, machine));
        out.endObject();
    });

    public static final Codec<TemplateUpdate> UPDATE = written((update, out) -> {
        out.startObject();
        update.tags().ifPresent(tags -> out.member(TAGS, Codecs.TEXTS, tags));
        update.identity().ifPresent(identity -> out.member(IDENTITY, IDENTITY_UPDATE, identity));
        if (!update.distribute().isEmpty() || update.vmProfile().isPresent()) {
            out.member("properties", PROPERTIES, update);
        }
        out.endObject();
    });

    private UpdateTables() {}

    private static Map<UserAssignedIdentityId, JsonValue> identities(IdentityUpdate update) {
        Map<UserAssignedIdentityId, JsonValue> identities = new LinkedHashMap<>();
        update.removed().forEach(id -> identities.put(id, JsonNull.NULL));
        update.assigned().forEach(id -> identities.put(id, JsonObject.empty()));
        return identities;
    }

    private static <T> Codec<T> written(BiConsumer<T, WriteContext> write) {
        return Codecs.of(
                in -> {
                    throw in.refused("this is only written, never read");
                },
                write);
    }
}
