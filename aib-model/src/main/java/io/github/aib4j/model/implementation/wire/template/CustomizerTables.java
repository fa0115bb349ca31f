package io.github.aib4j.model.implementation.wire.template;

import static io.github.aib4j.model.ApiVersion.V2018_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.PowerShellCustomizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.UnknownCustomizer;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.customize.WindowsUpdateCustomizer;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.table.UnionTable;

/** The steps that change an image. */
public final class CustomizerTables {
    private static final ObjectTable<ShellCustomizer, ShellCustomizer.Builder> SHELL =
            new ObjectTable<>(() -> TableRows.<ShellCustomizer, ShellCustomizer.Builder>of(
                            ShellCustomizer::builder,
                            ShellCustomizer.Builder::build,
                            ShellCustomizer::unknownMembers,
                            ShellCustomizer.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, ShellCustomizer::name, ShellCustomizer.Builder::name)
                    .optional(
                            named("scriptUri").since(V2019_05_01_PREVIEW).formerly("script", V2018_02_01_PREVIEW),
                            Codecs.URI,
                            ShellCustomizer::scriptUri,
                            ShellCustomizer.Builder::scriptUri)
                    .optional(
                            named("sha256Checksum").since(V2019_05_01_PREVIEW),
                            Codecs.CHECKSUM,
                            ShellCustomizer::sha256Checksum,
                            ShellCustomizer.Builder::sha256Checksum)
                    .list(
                            named("inline").since(V2019_02_01_PREVIEW),
                            Codecs.TEXT_LIST,
                            ShellCustomizer::inline,
                            ShellCustomizer.Builder::inline));

    private static final ObjectTable<PowerShellCustomizer, PowerShellCustomizer.Builder> POWER_SHELL =
            new ObjectTable<>(() -> TableRows.<PowerShellCustomizer, PowerShellCustomizer.Builder>of(
                            PowerShellCustomizer::builder,
                            PowerShellCustomizer.Builder::build,
                            PowerShellCustomizer::unknownMembers,
                            PowerShellCustomizer.Builder::putUnknownMember)
                    .optional(
                            named("name"), Codecs.TEXT, PowerShellCustomizer::name, PowerShellCustomizer.Builder::name)
                    .optional(
                            named("scriptUri").since(V2019_05_01_PREVIEW).formerly("script", V2019_02_01_PREVIEW),
                            Codecs.URI,
                            PowerShellCustomizer::scriptUri,
                            PowerShellCustomizer.Builder::scriptUri)
                    .optional(
                            named("sha256Checksum").since(V2019_05_01_PREVIEW),
                            Codecs.CHECKSUM,
                            PowerShellCustomizer::sha256Checksum,
                            PowerShellCustomizer.Builder::sha256Checksum)
                    .list(
                            named("inline").since(V2019_02_01_PREVIEW),
                            Codecs.TEXT_LIST,
                            PowerShellCustomizer::inline,
                            PowerShellCustomizer.Builder::inline)
                    .optional(
                            named("runElevated").since(V2019_05_01_PREVIEW),
                            Codecs.BOOLEAN,
                            PowerShellCustomizer::runElevated,
                            PowerShellCustomizer.Builder::runElevated)
                    .optional(
                            named("runAsSystem").since(V2020_02_14),
                            Codecs.BOOLEAN,
                            PowerShellCustomizer::runAsSystem,
                            PowerShellCustomizer.Builder::runAsSystem)
                    .list(
                            named("validExitCodes").alias("valid_exit_codes"),
                            Codecs.EXIT_CODES,
                            PowerShellCustomizer::validExitCodes,
                            PowerShellCustomizer.Builder::validExitCodes));

    private static final ObjectTable<FileCustomizer, FileCustomizer.Builder> FILE =
            new ObjectTable<>(() -> TableRows.<FileCustomizer, FileCustomizer.Builder>of(
                            FileCustomizer::builder,
                            FileCustomizer.Builder::build,
                            FileCustomizer::unknownMembers,
                            FileCustomizer.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, FileCustomizer::name, FileCustomizer.Builder::name)
                    .optional(
                            named("sourceUri"),
                            Codecs.URI,
                            FileCustomizer::sourceUri,
                            FileCustomizer.Builder::sourceUri)
                    .optional(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            FileCustomizer::sha256Checksum,
                            FileCustomizer.Builder::sha256Checksum)
                    .optional(
                            named("destination"),
                            Codecs.TEXT,
                            FileCustomizer::destination,
                            FileCustomizer.Builder::destination));

    private static final ObjectTable<WindowsRestartCustomizer, WindowsRestartCustomizer.Builder> WINDOWS_RESTART =
            new ObjectTable<>(() -> TableRows.<WindowsRestartCustomizer, WindowsRestartCustomizer.Builder>of(
                            WindowsRestartCustomizer::builder,
                            WindowsRestartCustomizer.Builder::build,
                            WindowsRestartCustomizer::unknownMembers,
                            WindowsRestartCustomizer.Builder::putUnknownMember)
                    .optional(
                            named("name"),
                            Codecs.TEXT,
                            WindowsRestartCustomizer::name,
                            WindowsRestartCustomizer.Builder::name)
                    .optional(
                            named("restartCommand"),
                            Codecs.TEXT,
                            WindowsRestartCustomizer::restartCommand,
                            WindowsRestartCustomizer.Builder::restartCommand)
                    .optional(
                            named("restartCheckCommand"),
                            Codecs.TEXT,
                            WindowsRestartCustomizer::restartCheckCommand,
                            WindowsRestartCustomizer.Builder::restartCheckCommand)
                    .optional(
                            named("restartTimeout"),
                            Codecs.TEXT,
                            WindowsRestartCustomizer::restartTimeout,
                            WindowsRestartCustomizer.Builder::restartTimeout));

    private static final ObjectTable<WindowsUpdateCustomizer, WindowsUpdateCustomizer.Builder> WINDOWS_UPDATE =
            new ObjectTable<>(() -> TableRows.<WindowsUpdateCustomizer, WindowsUpdateCustomizer.Builder>of(
                            WindowsUpdateCustomizer::builder,
                            WindowsUpdateCustomizer.Builder::build,
                            WindowsUpdateCustomizer::unknownMembers,
                            WindowsUpdateCustomizer.Builder::putUnknownMember)
                    .optional(
                            named("name"),
                            Codecs.TEXT,
                            WindowsUpdateCustomizer::name,
                            WindowsUpdateCustomizer.Builder::name)
                    .optional(
                            named("searchCriteria"),
                            Codecs.TEXT,
                            WindowsUpdateCustomizer::searchCriteria,
                            WindowsUpdateCustomizer.Builder::searchCriteria)
                    .list(
                            named("filters"),
                            Codecs.TEXT_LIST,
                            WindowsUpdateCustomizer::filters,
                            WindowsUpdateCustomizer.Builder::filters)
                    .optional(
                            named("updateLimit"),
                            Codecs.INTEGER,
                            WindowsUpdateCustomizer::updateLimit,
                            WindowsUpdateCustomizer.Builder::updateLimit));

    public static final UnionTable<Customizer> CUSTOMIZER = UnionTable.<Customizer>of(
                    "type",
                    UnknownCustomizer::new,
                    customizer -> customizer instanceof UnknownCustomizer unknown
                            ? UnionTable.kept(unknown.type(), unknown.json())
                            : null)
            .variant(
                    named("Shell").since(V2019_02_01_PREVIEW).formerly("shell", V2018_02_01_PREVIEW),
                    ShellCustomizer.class,
                    SHELL)
            .variant(named("PowerShell").since(V2019_02_01_PREVIEW), PowerShellCustomizer.class, POWER_SHELL)
            .variant(
                    named("WindowsRestart").since(V2019_02_01_PREVIEW), WindowsRestartCustomizer.class, WINDOWS_RESTART)
            .variant(
                    named("File")
                            .since(V2019_05_01_PREVIEW)
                            .instead("a Shell or PowerShell step that downloads the file"),
                    FileCustomizer.class,
                    FILE)
            .variant(
                    named("WindowsUpdate")
                            .since(V2019_05_01_PREVIEW)
                            .remarkIn(V2019_05_01_PREVIEW, TemplateTables.ON_THE_WORD_OF_PAGES),
                    WindowsUpdateCustomizer.class,
                    WINDOWS_UPDATE);

    private CustomizerTables() {}
}
