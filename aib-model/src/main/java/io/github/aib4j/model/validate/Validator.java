package io.github.aib4j.model.validate;

import io.github.aib4j.model.implementation.MembersOnce;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A check of the finished image. Since api-version 2022-02-14.
 *
 * <p>A check whose type has no class here is an {@link UnknownValidator}.
 *
 * @since 0.1.0
 */
public sealed interface Validator extends OpenObject
        permits FileValidator, PowerShellValidator, ShellValidator, UnknownValidator {

    /** Refuses what is given twice; {@code build} calls it. */
    @Value.Check
    default void checkMembersOnce() {
        MembersOnce.check(this, "type");
    }

    /** A name for people and logs. */
    Optional<String> name();

    /**
     * Runs commands in a shell, one after another; Linux images only.
     *
     * @param name a name for people and logs
     * @param command the first command line
     * @param more further command lines
     */
    static ShellValidator shell(String name, String command, String... more) {
        return ShellValidator.builder()
                .name(name)
                .addInline(command)
                .addInline(more)
                .build();
    }

    /**
     * Runs commands in PowerShell, one after another; Windows images only.
     *
     * @param name a name for people and logs
     * @param command the first command line
     * @param more further command lines
     */
    static PowerShellValidator powerShell(String name, String command, String... more) {
        return PowerShellValidator.builder()
                .name(name)
                .addInline(command)
                .addInline(more)
                .build();
    }

    /**
     * Downloads a file that later checks need. Since api-version 2022-07-01.
     *
     * @param name a name for people and logs
     * @param sourceUri where the file is; a {@link LocalScript} gives its checksum too
     * @param destination the absolute path in the image
     */
    static FileValidator file(String name, ContentUri sourceUri, String destination) {
        return FileValidator.builder()
                .name(name)
                .sourceUri(sourceUri)
                .destination(destination)
                .sha256Checksum(sourceUri.local().map(LocalScript::checksum))
                .build();
    }
}
