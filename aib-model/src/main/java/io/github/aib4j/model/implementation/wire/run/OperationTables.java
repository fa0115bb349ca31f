package io.github.aib4j.model.implementation.wire.run;

import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.run.OperationDisplay;
import io.github.aib4j.model.run.ProviderOperation;

/** What can be done with the service. */
public final class OperationTables {
    private static final ObjectTable<OperationDisplay, OperationDisplay.Builder> DISPLAY =
            new ObjectTable<>(() -> TableRows.of(OperationDisplaySlots.UNKNOWN_MEMBERS)
                    .optional(named("provider"), Codecs.TEXT, OperationDisplaySlots.PROVIDER)
                    .optional(named("resource"), Codecs.TEXT, OperationDisplaySlots.RESOURCE)
                    .optional(named("operation"), Codecs.TEXT, OperationDisplaySlots.OPERATION)
                    .optional(named("description"), Codecs.TEXT, OperationDisplaySlots.DESCRIPTION));

    public static final ObjectTable<ProviderOperation, ProviderOperation.Builder> OPERATION =
            new ObjectTable<>(() -> TableRows.of(ProviderOperationSlots.UNKNOWN_MEMBERS)
                    .required(named("name"), Codecs.TEXT, ProviderOperationSlots.NAME)
                    .optional(named("isDataAction"), Codecs.BOOLEAN, ProviderOperationSlots.IS_DATA_ACTION)
                    .optional(named("display"), DISPLAY, ProviderOperationSlots.DISPLAY)
                    .optional(named("origin"), Codecs.TEXT, ProviderOperationSlots.ORIGIN)
                    .optional(named("actionType"), Codecs.TEXT, ProviderOperationSlots.ACTION_TYPE));

    private OperationTables() {}
}
