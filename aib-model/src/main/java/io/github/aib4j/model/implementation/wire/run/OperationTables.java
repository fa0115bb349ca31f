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
            new ObjectTable<>(() -> TableRows.<OperationDisplay, OperationDisplay.Builder>of(
                            OperationDisplay::builder,
                            OperationDisplay.Builder::build,
                            OperationDisplay::unknownMembers,
                            OperationDisplay.Builder::putUnknownMember)
                    .optional(
                            named("provider"),
                            Codecs.TEXT,
                            OperationDisplay::provider,
                            OperationDisplay.Builder::provider)
                    .optional(
                            named("resource"),
                            Codecs.TEXT,
                            OperationDisplay::resource,
                            OperationDisplay.Builder::resource)
                    .optional(
                            named("operation"),
                            Codecs.TEXT,
                            OperationDisplay::operation,
                            OperationDisplay.Builder::operation)
                    .optional(
                            named("description"),
                            Codecs.TEXT,
                            OperationDisplay::description,
                            OperationDisplay.Builder::description));

    public static final ObjectTable<ProviderOperation, ProviderOperation.Builder> OPERATION =
            new ObjectTable<>(() -> TableRows.<ProviderOperation, ProviderOperation.Builder>of(
                            ProviderOperation::builder,
                            ProviderOperation.Builder::build,
                            ProviderOperation::unknownMembers,
                            ProviderOperation.Builder::putUnknownMember)
                    .required(named("name"), Codecs.TEXT, ProviderOperation::name, ProviderOperation.Builder::name)
                    .optional(
                            named("isDataAction"),
                            Codecs.BOOLEAN,
                            ProviderOperation::isDataAction,
                            ProviderOperation.Builder::isDataAction)
                    .optional(named("display"), DISPLAY, ProviderOperation::display, ProviderOperation.Builder::display)
                    .optional(
                            named("origin"), Codecs.TEXT, ProviderOperation::origin, ProviderOperation.Builder::origin)
                    .optional(
                            named("actionType"),
                            Codecs.TEXT,
                            ProviderOperation::actionType,
                            ProviderOperation.Builder::actionType));

    private OperationTables() {}
}
