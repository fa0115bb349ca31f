package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.ResourceProvider;
import io.github.aib4j.client.implementation.arm.ResponseReaders;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.plan.PlanTags;
import io.github.aib4j.model.plan.TemplateHash;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.value.OneLine;
import java.util.List;
import java.util.Optional;

/** Whether and why a template has to be built, judged by its content, its source, and its existing outputs. */
record BuildNeed(ArmEndpoint endpoint, TemplateOperations templates, TemplateRef ref, ImageTemplateResource found) {
    private static final int NOT_FOUND = 404;
    private static final int HASH = 64;

    /** The tag of a build: the content that was built, and the version of its source. */
    static String mark(ImageTemplateResource built, Optional<String> version) {
        return TemplateHash.of(built.template()) + "@"
                + version.map(BuildNeed::number).orElse("");
    }

    /** Only the version number of an id. */
    static String number(String version) {
        return version.substring(version.lastIndexOf('/') + 1);
    }

    boolean isRunning() {
        return state().filter(state -> state.equals(RunState.RUNNING) || state.equals(RunState.CANCELING))
                .isPresent();
    }

    private Optional<RunState> state() {
        return found.lastRunStatus().flatMap(RunStatus::runState);
    }

    /** The reason to build; empty if there is none. */
    ArmCall<Optional<String>> reason(Optional<String> version) {
        Optional<String> reason = ofBuild().or(() -> ofMark(version.orElse("")));
        return reason.isPresent() ? ArmCall.of(reason) : ofOutputs();
    }

    private Optional<String> ofBuild() {
        if (state().isEmpty()) {
            return Optional.of("it was never built");
        }
        return state().filter(state -> !state.equals(RunState.SUCCEEDED))
                .map(state -> "its last build ended as " + OneLine.of(state.toString()));
    }

    private Optional<String> ofMark(String version) {
        String mark = found.template().tags().getOrDefault(PlanTags.BUILT, "");
        if (mark.length() <= HASH || mark.charAt(HASH) != '@') {
            return Optional.of("it is not known what its last build was made from");
        }
        if (!mark.substring(0, HASH).equals(TemplateHash.of(found.template()))) {
            return Optional.of("the template changed since its last build");
        }
        String before = mark.substring(HASH + 1);
        return before.equals(version)
                ? Optional.empty()
                : Optional.of("the source moved from " + OneLine.quoted(before, HASH) + " to "
                        + OneLine.quoted(version, HASH));
    }

    private ArmCall<Optional<String>> ofOutputs() {
        return templates.runOutputs(ref).all().then(outputs -> {
            Optional<String> missing = withoutOutput(outputs);
            return missing.isPresent() ? ArmCall.of(missing) : ofArtifacts(outputs);
        });
    }

    private Optional<String> withoutOutput(List<RunOutput> outputs) {
        return found.template().distribute().stream()
                .map(Distributor::runOutputName)
                .filter(name ->
                        outputs.stream().noneMatch(output -> output.name().equalsIgnoreCase(name)))
                .findFirst()
                .map(name -> "there is no output of target '" + OneLine.of(name) + "'");
    }

    private ArmCall<Optional<String>> ofArtifacts(List<RunOutput> outputs) {
        List<ResourceId> images = outputs.stream()
                .flatMap(output -> output.artifactId().stream())
                .filter(ResourceId::isParsed)
                .toList();
        return ArmCall.loop(
                        new Checked(0, Optional.empty()),
                        checked -> checked.next == images.size() || checked.missing.isPresent(),
                        checked -> exists(images.get(checked.next))
                                .map(isThere -> new Checked(
                                        checked.next + 1,
                                        isThere
                                                ? Optional.empty()
                                                : Optional.of("'" + images.get(checked.next) + "' no longer exists"))))
                .map(Checked::missing);
    }

    private ArmCall<Boolean> exists(ResourceId image) {
        String version = image instanceof GalleryImageVersionId
                ? GalleryApiVersion.defaultVersion().toString()
                : SourceVersionLookup.IMAGES;
        RequestPurpose task = new RequestPurpose("look for", "image '" + image + "'", "", ResourceProvider.COMPUTE);
        return ResponseReaders.exists(
                        endpoint, ArmRequest.get(task, endpoint.url(RequestPath.ofId(image), "", version)))
                .map(answer -> answer.getValue())
                .orElse(e -> e instanceof ImageBuilderException refusal && refusal.statusCode() == NOT_FOUND
                        ? ArmCall.of(false)
                        : ArmCall.failing(e));
    }

    private record Checked(int next, Optional<String> missing) {}
}
