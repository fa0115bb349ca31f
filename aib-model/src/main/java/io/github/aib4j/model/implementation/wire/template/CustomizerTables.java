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
            new ObjectTable<>(() -> TableRows.of(CustomizerSlots.SHELL_CUSTOMIZER_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, CustomizerSlots.SHELL_CUSTOMIZER_NAME)
                    .optional(
                            named("scriptUri").since(V2019_05_01_PREVIEW).formerly("script", V2018_02_01_PREVIEW),
                            Codecs.URI,
                            CustomizerSlots.SHELL_CUSTOMIZER_SCRIPT_URI)
                    .optional(
                            named("sha256Checksum").since(V2019_05_01_PREVIEW),
                            Codecs.CHECKSUM,
                            CustomizerSlots.SHELL_CUSTOMIZER_SHA256_CHECKSUM)
                    .list(
                            named("inline").since(V2019_02_01_PREVIEW),
                            Codecs.TEXT_LIST,
                            CustomizerSlots.SHELL_CUSTOMIZER_INLINE));

    private static final ObjectTable<PowerShellCustomizer, PowerShellCustomizer.Builder> POWER_SHELL =
            new ObjectTable<>(() -> TableRows.of(CustomizerSlots.POWER_SHELL_CUSTOMIZER_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, CustomizerSlots.POWER_SHELL_CUSTOMIZER_NAME)
                    .optional(
                            named("scriptUri").since(V2019_05_01_PREVIEW).formerly("script", V2019_02_01_PREVIEW),
                            Codecs.URI,
                            CustomizerSlots.POWER_SHELL_CUSTOMIZER_SCRIPT_URI)
                    .optional(
                            named("sha256Checksum").since(V2019_05_01_PREVIEW),
                            Codecs.CHECKSUM,
                            CustomizerSlots.POWER_SHELL_CUSTOMIZER_SHA256_CHECKSUM)
                    .list(
                            named("inline").since(V2019_02_01_PREVIEW),
                            Codecs.TEXT_LIST,
                            CustomizerSlots.POWER_SHELL_CUSTOMIZER_INLINE)
                    .optional(
                            named("runElevated").since(V2019_05_01_PREVIEW),
                            Codecs.BOOLEAN,
                            CustomizerSlots.POWER_SHELL_CUSTOMIZER_RUN_ELEVATED)
                    .optional(
                            named("runAsSystem").since(V2020_02_14),
                            Codecs.BOOLEAN,
                            CustomizerSlots.POWER_SHELL_CUSTOMIZER_RUN_AS_SYSTEM)
                    .list(
                            named("validExitCodes").alias("valid_exit_codes"),
                            Codecs.EXIT_CODES,
                            CustomizerSlots.POWER_SHELL_CUSTOMIZER_VALID_EXIT_CODES));

    private static final ObjectTable<FileCustomizer, FileCustomizer.Builder> FILE =
            new ObjectTable<>(() -> TableRows.of(CustomizerSlots.FILE_CUSTOMIZER_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, CustomizerSlots.FILE_CUSTOMIZER_NAME)
                    .required(named("sourceUri"), Codecs.URI, CustomizerSlots.FILE_CUSTOMIZER_SOURCE_URI)
                    .optional(named("sha256Checksum"), Codecs.CHECKSUM, CustomizerSlots.FILE_CUSTOMIZER_SHA256_CHECKSUM)
                    .required(named("destination"), Codecs.TEXT, CustomizerSlots.FILE_CUSTOMIZER_DESTINATION));

    private static final ObjectTable<WindowsRestartCustomizer, WindowsRestartCustomizer.Builder> WINDOWS_RESTART =
            new ObjectTable<>(() -> TableRows.of(CustomizerSlots.WINDOWS_RESTART_CUSTOMIZER_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, CustomizerSlots.WINDOWS_RESTART_CUSTOMIZER_NAME)
                    .optional(
                            named("restartCommand"),
                            Codecs.TEXT,
                            CustomizerSlots.WINDOWS_RESTART_CUSTOMIZER_RESTART_COMMAND)
                    .optional(
                            named("restartCheckCommand"),
                            Codecs.TEXT,
                            CustomizerSlots.WINDOWS_RESTART_CUSTOMIZER_RESTART_CHECK_COMMAND)
                    .optional(
                            named("restartTimeout"),
                            Codecs.TEXT,
                            CustomizerSlots.WINDOWS_RESTART_CUSTOMIZER_RESTART_TIMEOUT));

    private static final ObjectTable<WindowsUpdateCustomizer, WindowsUpdateCustomizer.Builder> WINDOWS_UPDATE =
            new ObjectTable<>(() -> TableRows.of(CustomizerSlots.WINDOWS_UPDATE_CUSTOMIZER_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, CustomizerSlots.WINDOWS_UPDATE_CUSTOMIZER_NAME)
                    .optional(
                            named("searchCriteria"),
                            Codecs.TEXT,
                            CustomizerSlots.WINDOWS_UPDATE_CUSTOMIZER_SEARCH_CRITERIA)
                    .list(named("filters"), Codecs.TEXT_LIST, CustomizerSlots.WINDOWS_UPDATE_CUSTOMIZER_FILTERS)
                    .optional(
                            named("updateLimit"),
                            Codecs.INTEGER,
                            CustomizerSlots.WINDOWS_UPDATE_CUSTOMIZER_UPDATE_LIMIT));

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
