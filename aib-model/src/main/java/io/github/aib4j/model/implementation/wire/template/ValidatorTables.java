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
            new ObjectTable<>(() -> TableRows.<ShellValidator, ShellValidator.Builder>of(
                            ShellValidator::builder,
                            ShellValidator.Builder::build,
                            ShellValidator::unknownMembers,
                            ShellValidator.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, ShellValidator::name, ShellValidator.Builder::name)
                    .optional(
                            named("scriptUri"),
                            Codecs.URI,
                            ShellValidator::scriptUri,
                            ShellValidator.Builder::scriptUri)
                    .optional(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            ShellValidator::sha256Checksum,
                            ShellValidator.Builder::sha256Checksum)
                    .list(named("inline"), Codecs.TEXT_LIST, ShellValidator::inline, ShellValidator.Builder::inline));

    private static final ObjectTable<PowerShellValidator, PowerShellValidator.Builder> POWER_SHELL =
            new ObjectTable<>(() -> TableRows.<PowerShellValidator, PowerShellValidator.Builder>of(
                            PowerShellValidator::builder,
                            PowerShellValidator.Builder::build,
                            PowerShellValidator::unknownMembers,
                            PowerShellValidator.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, PowerShellValidator::name, PowerShellValidator.Builder::name)
                    .optional(
                            named("scriptUri"),
                            Codecs.URI,
                            PowerShellValidator::scriptUri,
                            PowerShellValidator.Builder::scriptUri)
                    .optional(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            PowerShellValidator::sha256Checksum,
                            PowerShellValidator.Builder::sha256Checksum)
                    .list(
                            named("inline"),
                            Codecs.TEXT_LIST,
                            PowerShellValidator::inline,
                            PowerShellValidator.Builder::inline)
                    .optional(
                            named("runElevated"),
                            Codecs.BOOLEAN,
                            PowerShellValidator::runElevated,
                            PowerShellValidator.Builder::runElevated)
                    .optional(
                            named("runAsSystem"),
                            Codecs.BOOLEAN,
                            PowerShellValidator::runAsSystem,
                            PowerShellValidator.Builder::runAsSystem)
                    .list(
                            named("validExitCodes").alias("valid_exit_codes"),
                            Codecs.EXIT_CODES,
                            PowerShellValidator::validExitCodes,
                            PowerShellValidator.Builder::validExitCodes));

    private static final ObjectTable<FileValidator, FileValidator.Builder> FILE =
            new ObjectTable<>(() -> TableRows.<FileValidator, FileValidator.Builder>of(
                            FileValidator::builder,
                            FileValidator.Builder::build,
                            FileValidator::unknownMembers,
                            FileValidator.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, FileValidator::name, FileValidator.Builder::name)
                    .optional(
                            named("sourceUri"), Codecs.URI, FileValidator::sourceUri, FileValidator.Builder::sourceUri)
                    .optional(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            FileValidator::sha256Checksum,
                            FileValidator.Builder::sha256Checksum)
                    .optional(
                            named("destination"),
                            Codecs.TEXT,
                            FileValidator::destination,
                            FileValidator.Builder::destination));

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
            new ObjectTable<>(() -> TableRows.<Validation, Validation.Builder>of(
                            Validation::builder,
                            Validation.Builder::build,
                            Validation::unknownMembers,
                            Validation.Builder::putUnknownMember)
                    .optional(
                            named("continueDistributeOnFailure"),
                            Codecs.BOOLEAN,
                            Validation::continueDistributeOnFailure,
                            Validation.Builder::continueDistributeOnFailure)
                    .optional(
                            named("sourceValidationOnly"),
                            Codecs.BOOLEAN,
                            Validation::sourceValidationOnly,
                            Validation.Builder::sourceValidationOnly)
                    .list(
                            named("inVMValidations"),
                            Codecs.objects(VALIDATOR),
                            Validation::inVMValidations,
                            Validation.Builder::inVMValidations));

    private ValidatorTables() {}
}
