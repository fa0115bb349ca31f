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
            new ObjectTable<>(() -> TableRows.of(ShellValidatorSlots.UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, ShellValidatorSlots.NAME)
                    .optional(named("scriptUri"), Codecs.URI, ShellValidatorSlots.SCRIPT_URI)
                    .optional(named("sha256Checksum"), Codecs.CHECKSUM, ShellValidatorSlots.SHA256_CHECKSUM)
                    .list(named("inline"), Codecs.TEXT_LIST, ShellValidatorSlots.INLINE));

    private static final ObjectTable<PowerShellValidator, PowerShellValidator.Builder> POWER_SHELL =
            new ObjectTable<>(() -> TableRows.of(PowerShellValidatorSlots.UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, PowerShellValidatorSlots.NAME)
                    .optional(named("scriptUri"), Codecs.URI, PowerShellValidatorSlots.SCRIPT_URI)
                    .optional(named("sha256Checksum"), Codecs.CHECKSUM, PowerShellValidatorSlots.SHA256_CHECKSUM)
                    .list(named("inline"), Codecs.TEXT_LIST, PowerShellValidatorSlots.INLINE)
                    .optional(named("runElevated"), Codecs.BOOLEAN, PowerShellValidatorSlots.RUN_ELEVATED)
                    .optional(named("runAsSystem"), Codecs.BOOLEAN, PowerShellValidatorSlots.RUN_AS_SYSTEM)
                    .list(
                            named("validExitCodes").alias("valid_exit_codes"),
                            Codecs.EXIT_CODES,
                            PowerShellValidatorSlots.VALID_EXIT_CODES));

    private static final ObjectTable<FileValidator, FileValidator.Builder> FILE =
            new ObjectTable<>(() -> TableRows.of(FileValidatorSlots.UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, FileValidatorSlots.NAME)
                    .required(named("sourceUri"), Codecs.URI, FileValidatorSlots.SOURCE_URI)
                    .optional(named("sha256Checksum"), Codecs.CHECKSUM, FileValidatorSlots.SHA256_CHECKSUM)
                    .required(named("destination"), Codecs.TEXT, FileValidatorSlots.DESTINATION));

    public static final UnionTable<Validator> VALIDATOR = UnionTable.<Validator>of(
                    "type",
                    UnknownValidator::new,
                    validator -> validator instanceof UnknownValidator unknown
                            ? UnionTable.kept(unknown.type(), unknown.json())
                            : null)
            .variant(named("Shell").since(V2022_02_14), ShellValidator.class, SHELL)
            .variant(named("PowerShell").since(V2022_02_14), PowerShellValidator.class, POWER_SHELL)
            .variant(named("File").since(V2022_07_01), FileValidator.class, FILE);

    public static final ObjectTable<Validation, Validation.Builder> VALIDATION =
            new ObjectTable<>(() -> TableRows.of(ValidationSlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("continueDistributeOnFailure"),
                            Codecs.BOOLEAN,
                            ValidationSlots.CONTINUE_DISTRIBUTE_ON_FAILURE)
                    .optional(named("sourceValidationOnly"), Codecs.BOOLEAN, ValidationSlots.SOURCE_VALIDATION_ONLY)
                    .list(named("inVMValidations"), Codecs.objects(VALIDATOR), ValidationSlots.IN_VMVALIDATIONS));

    private ValidatorTables() {}
}
