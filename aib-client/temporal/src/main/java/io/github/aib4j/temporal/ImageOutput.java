package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.value.ContentUri;
import java.util.Optional;

/**
 * What a build made for a target.
 *
 * @param name the name of the run output
 * @param artifactId the id of the image
 * @param artifactUri the address of the disk, without its signature
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ImageOutput(String name, Optional<String> artifactId, Optional<String> artifactUri) {
    static ImageOutput of(RunOutput output) {
        return new ImageOutput(
                output.name(),
                output.artifactId().map(ResourceId::text),
                output.artifactUri().map(uri -> ContentUri.redactAll(uri.text())));
    }

    RunOutput runOutput() {
        return RunOutput.builder()
                .name(name)
                .artifactId(artifactId.map(ResourceId::ofText))
                .artifactUri(artifactUri.map(ContentUri::ofText))
                .build();
    }
}
