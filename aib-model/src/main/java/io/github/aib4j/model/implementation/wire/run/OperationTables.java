package io.github.aib4j.model.implementation.wire.run;

import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.run.OperationDisplay;
import io.github.aib4j.model.run.ProviderOperation;

/** The operations of the service. */
public final class OperationTables {
    private static final ObjectTable<OperationDisplay, OperationDisplay.Builder> DISPLAY =
            new ObjectTable<>(() -> TableRows.of(OperationSlots.OPERATION_DISPLAY_UNKNOWN_MEMBERS)
                    .optional(named("provider"), Codecs.TEXT, OperationSlots.OPERATION_DISPLAY_PROVIDER)
                    .optional(named("resource"), Codecs.TEXT, OperationSlots.OPERATION_DISPLAY_RESOURCE)
                    .optional(named("operation"), Codecs.TEXT, OperationSlots.OPERATION_DISPLAY_OPERATION)
                    .optional(named("description"), Codecs.TEXT, OperationSlots.OPERATION_DISPLAY_DESCRIPTION));

    public static final ObjectTable<ProviderOperation, ProviderOperation.Builder> OPERATION =
            new ObjectTable<>(() -> TableRows.of(OperationSlots.PROVIDER_OPERATION_UNKNOWN_MEMBERS)
                    .required(named("name"), Codecs.TEXT, OperationSlots.PROVIDER_OPERATION_NAME)
                    .optional(named("isDataAction"), Codecs.BOOLEAN, OperationSlots.PROVIDER_OPERATION_IS_DATA_ACTION)
                    .optional(named("display"), DISPLAY, OperationSlots.PROVIDER_OPERATION_DISPLAY)
                    .optional(named("origin"), Codecs.TEXT, OperationSlots.PROVIDER_OPERATION_ORIGIN)
                    .optional(named("actionType"), Codecs.TEXT, OperationSlots.PROVIDER_OPERATION_ACTION_TYPE));

    private OperationTables() {}
}
