package io.github.aib4j.model.customize;

import io.github.aib4j.model.implementation.MembersOnce;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A step that changes the image.
 *
 * <p>A step whose type has no class here is an {@link UnknownCustomizer}.
 *
 * @since 0.1.0
 */
public sealed interface Customizer extends OpenObject
        permits FileCustomizer,
                PowerShellCustomizer,
                ShellCustomizer,
                UnknownCustomizer,
                WindowsRestartCustomizer,
                WindowsUpdateCustomizer {

    /** Refuses what is given twice; {@code build} calls it. */
    @Value.Check
    default void checkMembersOnce() {
        MembersOnce.check(this, "type");
    }

    /** A name for people and logs. The service wants names to be unique within a template. */
    Optional<String> name();

    /**
     * Runs commands in a shell, one after another; Linux images only.
     *
     * @param name a name for people and logs
     * @param command the first command line
     * @param more further command lines
     */
    static ShellCustomizer shell(String name, String command, String... more) {
        return ShellCustomizer.builder()
                .name(name)
                .addInline(command)
                .addInline(more)
                .build();
    }

    /**
     * Runs commands in a shell, one after another; Linux images only.
     *
     * @param name a name for people and logs
     * @param commands the command lines, at least one
     * @throws IllegalArgumentException if there is none
     */
    static ShellCustomizer shell(String name, List<String> commands) {
        if (commands.isEmpty()) {
            throw new IllegalArgumentException(
                    "Shell step '" + OneLine.of(name) + "' has no commands; give one or more");
        }
        return ShellCustomizer.builder().name(name).inline(commands).build();
    }

    /**
     * Downloads a script and runs it in a shell; Linux images only.
     *
     * @param name a name for people and logs
     * @param scriptUri where the script is; a {@link LocalScript} gives its checksum too
     */
    static ShellCustomizer shellScript(String name, ContentUri scriptUri) {
        return ShellCustomizer.builder()
                .name(name)
                .scriptUri(scriptUri)
                .sha256Checksum(scriptUri.local().map(LocalScript::checksum))
                .build();
    }

    /**
     * Runs commands in PowerShell, one after another; Windows images only.
     *
     * @param name a name for people and logs
     * @param command the first command line
     * @param more further command lines
     */
    static PowerShellCustomizer powerShell(String name, String command, String... more) {
        return PowerShellCustomizer.builder()
                .name(name)
                .addInline(command)
                .addInline(more)
                .build();
    }

    /**
     * Downloads a script and runs it in PowerShell; Windows images only.
     *
     * @param name a name for people and logs
     * @param scriptUri where the script is; a {@link LocalScript} gives its checksum too
     */
    static PowerShellCustomizer powerShellScript(String name, ContentUri scriptUri) {
        return PowerShellCustomizer.builder()
                .name(name)
                .scriptUri(scriptUri)
                .sha256Checksum(scriptUri.local().map(LocalScript::checksum))
                .build();
    }

    /** Restarts Windows with the service's default settings. */
    static WindowsRestartCustomizer windowsRestart(String name) {
        return WindowsRestartCustomizer.builder().name(name).build();
    }

    /** Installs all Windows updates with the service's default settings. */
    static WindowsUpdateCustomizer windowsUpdate(String name) {
        return WindowsUpdateCustomizer.builder().name(name).build();
    }

    /**
     * Downloads a file into the image. This is meant for small files, below 20 MB. On Linux the service can only write
     * below {@code /tmp}, so move the file in a later step.
     *
     * @param name a name for people and logs
     * @param sourceUri where the file is; a {@link LocalScript} gives its checksum too
     * @param destination the absolute path in the image
     */
    static FileCustomizer file(String name, ContentUri sourceUri, String destination) {
        return FileCustomizer.builder()
                .name(name)
                .sourceUri(sourceUri)
                .destination(destination)
                .sha256Checksum(sourceUri.local().map(LocalScript::checksum))
                .build();
    }
}
