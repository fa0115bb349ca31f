package io.github.aib4j.model.run;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import io.github.aib4j.model.value.SystemData;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a build produced for one target.
 *
 * <p>An image has an {@link #artifactId()}, and a disk has an {@link #artifactUri()}; {@link #artifact()} distinguishes
 * them.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class RunOutput implements OpenObject {
    RunOutput() {}

    /** The id of the run output, which is a child of its template. Absent if the value was built without one. */
    public abstract Optional<ResourceId> id();

    /** The api-version. Deployment types have it, but no recorded response does. */
    public abstract Optional<ApiVersion> apiVersion();

    /** The name of the run output as given by the distributor. */
    public abstract String name();

    /** The id of the image: a {@link GalleryImageVersionId} or a {@link ManagedImageId}. */
    public abstract Optional<ResourceId> artifactId();

    /** The address of the disk. Since api-version 2019-02-01-preview. */
    public abstract Optional<ContentUri> artifactUri();

    /**
     * What was produced: the image if {@link #artifactId()} names one, otherwise the disk at {@link #artifactUri()}.
     * Absent if the service names neither.
     */
    public final Optional<Artifact> artifact() {
        Optional<Artifact> image =
                artifactId().filter(id -> !id.text().isBlank()).map(RunOutput::image);
        return image.or(() -> artifactUri().filter(uri -> !uri.text().isBlank()).map(RunOutput::disk));
    }

    private static Artifact image(ResourceId id) {
        if (id instanceof GalleryImageVersionId version && id.isParsed()) {
            return new GalleryImageVersionArtifact(version);
        }
        if (id instanceof ManagedImageId managed && id.isParsed()) {
            return new ManagedImageArtifact(managed);
        }
        return new UnknownArtifact(id.text());
    }

    private static Artifact disk(ContentUri uri) {
        return uri.uri().isPresent() ? new VhdArtifact(uri) : new UnknownArtifact(uri.text());
    }

    /** The provisioning state of the output. */
    public abstract Optional<ProvisioningState> provisioningState();

    /** Who created the output. Since api-version 2022-02-14. */
    public abstract Optional<SystemData> systemData();

    /** Members of {@code properties} that have no accessor here. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /** Creates an empty builder, for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link RunOutput}. */
    public static final class Builder extends ImmutableRunOutput.Builder {
        Builder() {}
    }
}
