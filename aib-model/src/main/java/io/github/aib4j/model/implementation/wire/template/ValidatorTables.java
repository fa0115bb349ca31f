package io.github.aib4j.model.implementation.wire.template;

import static io.github.aib4j.model.ApiVersion.V2022_02_14;
import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.table.UnionTable;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.PowerShellValidator;
import io.github.aib4j.model.validate.ShellValidator;
import io.github.aib4j.model.validate.UnknownValidator;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;

/** The checks of a finished image. */
public final class ValidatorTables {
    private static final ObjectTable<ShellValidator, ShellValidator.Builder> SHELL =
            new ObjectTable<>(() -> TableRows.of(ValidatorSlots.SHELL_VALIDATOR_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, ValidatorSlots.SHELL_VALIDATOR_NAME)
                    .optional(named("scriptUri"), Codecs.URI, ValidatorSlots.SHELL_VALIDATOR_SCRIPT_URI)
                    .optional(named("sha256Checksum"), Codecs.CHECKSUM, ValidatorSlots.SHELL_VALIDATOR_SHA256_CHECKSUM)
                    .list(named("inline"), Codecs.TEXT_LIST, ValidatorSlots.SHELL_VALIDATOR_INLINE));

    private static final ObjectTable<PowerShellValidator, PowerShellValidator.Builder> POWER_SHELL =
            new ObjectTable<>(() -> TableRows.of(ValidatorSlots.POWER_SHELL_VALIDATOR_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, ValidatorSlots.POWER_SHELL_VALIDATOR_NAME)
                    .optional(named("scriptUri"), Codecs.URI, ValidatorSlots.POWER_SHELL_VALIDATOR_SCRIPT_URI)
                    .optional(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            ValidatorSlots.POWER_SHELL_VALIDATOR_SHA256_CHECKSUM)
                    .list(named("inline"), Codecs.TEXT_LIST, ValidatorSlots.POWER_SHELL_VALIDATOR_INLINE)
                    .optional(named("runElevated"), Codecs.BOOLEAN, ValidatorSlots.POWER_SHELL_VALIDATOR_RUN_ELEVATED)
                    .optional(named("runAsSystem"), Codecs.BOOLEAN, ValidatorSlots.POWER_SHELL_VALIDATOR_RUN_AS_SYSTEM)
                    .list(
                            named("validExitCodes").alias("valid_exit_codes"),
                            Codecs.EXIT_CODES,
                            ValidatorSlots.POWER_SHELL_VALIDATOR_VALID_EXIT_CODES));

    private static final ObjectTable<FileValidator, FileValidator.Builder> FILE =
            new ObjectTable<>(() -> TableRows.of(ValidatorSlots.FILE_VALIDATOR_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, ValidatorSlots.FILE_VALIDATOR_NAME)
                    .required(named("sourceUri"), Codecs.URI, ValidatorSlots.FILE_VALIDATOR_SOURCE_URI)
                    .optional(named("sha256Checksum"), Codecs.CHECKSUM, ValidatorSlots.FILE_VALIDATOR_SHA256_CHECKSUM)
                    .required(named("destination"), Codecs.TEXT, ValidatorSlots.FILE_VALIDATOR_DESTINATION));

    public static final UnionTable<Validator> VALIDATOR = UnionTable.<Validator>of(
                    "type",
                    UnknownValidator::new,
                    validator -> validator instanceof UnknownValidator unknown
                            ? UnionTable.kept(unknown.type(), unknown.json())
                            : null)
            .variant(named("Shell").since(V2022_02_14), ShellValidator.class, SHELL)
            .variant(named("PowerShell").since(V2022_02_14), PowerShellValidator.class, POWER_SHELL)
            .variant(named("File").since(V2022_07_01), FileValidator.class, FILE);

    public static final ObjectTable<Validation, Validation.Builder> VALIDATION = new ObjectTable<>(() -> TableRows.of(
                    ValidatorSlots.VALIDATION_UNKNOWN_MEMBERS)
            .optional(
                    named("continueDistributeOnFailure"),
                    Codecs.BOOLEAN,
                    ValidatorSlots.VALIDATION_CONTINUE_DISTRIBUTE_ON_FAILURE)
            .optional(named("sourceValidationOnly"), Codecs.BOOLEAN, ValidatorSlots.VALIDATION_SOURCE_VALIDATION_ONLY)
            .list(named("inVMValidations"), Codecs.objects(VALIDATOR), ValidatorSlots.VALIDATION_IN_VMVALIDATIONS));

    private ValidatorTables() {}
}
