package io.github.aib4j.model.implementation.wire.run;

import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.value.SystemData;

/** Who created and changed a resource; for templates and galleries. */
public final class SystemDataTable {
    public static final ObjectTable<SystemData, SystemData.Builder> SYSTEM_DATA = new ObjectTable<>(() -> TableRows.of(
                    SystemDataSlots.SYSTEM_DATA_UNKNOWN_MEMBERS)
            .optional(named("createdBy"), Codecs.TEXT, SystemDataSlots.SYSTEM_DATA_CREATED_BY)
            .optional(named("createdByType"), Codecs.TEXT, SystemDataSlots.SYSTEM_DATA_CREATED_BY_TYPE)
            .optional(named("createdAt"), Codecs.INSTANT, SystemDataSlots.SYSTEM_DATA_CREATED_AT)
            .optional(named("lastModifiedBy"), Codecs.TEXT, SystemDataSlots.SYSTEM_DATA_LAST_MODIFIED_BY)
            .optional(named("lastModifiedByType"), Codecs.TEXT, SystemDataSlots.SYSTEM_DATA_LAST_MODIFIED_BY_TYPE)
            .optional(named("lastModifiedAt"), Codecs.INSTANT, SystemDataSlots.SYSTEM_DATA_LAST_MODIFIED_AT));

    private SystemDataTable() {}
}
