package io.github.aib4j.model.report;

import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.value.ContentUri;

/** The outputs of a build, as text to copy. */
final class ReportOutputs {
    private ReportOutputs() {}

    /** The id of the image, or the address of the disk without its signature. */
    static String artifact(RunOutput output) {
        return output.artifactId()
                .map(ResourceId::text)
                .filter(id -> !id.isBlank())
                .or(() -> output.artifactUri().map(ContentUri::text))
                .map(text -> ReportText.plain(text, 2000))
                .orElse("");
    }
}
