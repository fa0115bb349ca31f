package io.github.aib4j.client.desired;

import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import java.util.List;

/**
 * Where the caller keeps what a replacement destroys: the run outputs and the logs of a template's last build, and the disk
 * that may lie in its staging account.
 *
 * <p>The client calls it on the thread that applies the plan, before it deletes a template that has been built. What it throws
 * ends the application, with nothing deleted; so does a log that exists and cannot be read. If the process dies before the
 * deletion, and the plan is applied again, everything is handed over again.
 *
 * @since 0.1.0
 */
public interface ReplacementArchive {
    /**
     * Keeps what the service says of the template and of its last build. This is the time to copy a disk: its address is among
     * the outputs.
     *
     * @param outputs the run outputs; an address in them may hold a signature
     */
    void saveTemplate(ImageTemplateResource template, List<RunOutput> outputs);

    /**
     * Keeps the next lines of a log. It is called for each part of it, and not at all for a log that the build did not write.
     *
     * @param file {@code customization.log} or {@code validation.log}
     * @param lines lines without signatures and control characters, each of at most 32,768 characters
     */
    void saveLog(ImageTemplateId id, String file, List<String> lines);

    /** By what right the logs are read; by the caller's token alone by default. */
    default BuildLogOptions logOptions() {
        return BuildLogOptions.defaults();
    }
}
