package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.desired.ReplacementArchive;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.log.BuildLogs;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.util.Optional;

/** Saves in the caller's archive what the service deletes with a template. */
record Archiving(TemplateOperations templates, BuildLogs logs, Optional<ReplacementArchive> archive) {
    /** Whether there is something to save and an archive for it. */
    boolean isNeeded(ImageTemplateResource found) {
        return archive.isPresent() && found.lastRunStatus().isPresent();
    }

    ArmCall<Boolean> save(TemplateRef ref, ImageTemplateResource found) {
        return isNeeded(found) ? save(ref, found, archive.orElseThrow()) : ArmCall.of(false);
    }

    private ArmCall<Boolean> save(TemplateRef ref, ImageTemplateResource found, ReplacementArchive kept) {
        return templates.runOutputs(ref).all().then(outputs -> {
            kept.saveTemplate(found, outputs);
            return logs.copy(ref, kept.logOptions(), found, (file, lines) -> kept.saveLog(found.id(), file, lines))
                    .map(copied -> true);
        });
    }
}
