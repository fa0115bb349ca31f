package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ImageDefinitionMismatchException;
import io.github.aib4j.client.error.ImageDefinitionMismatchException.Difference;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.poll.OperationWait;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ensures that an image definition exists as wanted: creates or finds it, but does not change an existing one. */
public final class DefinitionEnsurer {
    private static final int CONFLICT = 409;
    private static final Set<GalleryProvisioningState> SETTLED =
            Set.of(GalleryProvisioningState.SUCCEEDED, GalleryProvisioningState.FAILED);

    private final GalleryResourceOperations<GalleryImageId, GalleryImageDefinition> definitions;
    private final GalleryApiVersion apiVersion;

    /** Works in these galleries. */
    public DefinitionEnsurer(GalleryOperations galleries) {
        this.definitions = galleries.definitions();
        this.apiVersion = galleries.apiVersion();
    }

    /** The definition, created or found. */
    public ArmCall<GalleryImageDefinition> definition(
            GalleryImageId id, GalleryImageDefinition wanted, PollOptions options) {
        ArmCall<Optional<GalleryImageDefinition>> read = definitions.find(id);
        return ArmCall.defer(() -> new EnsureCall(id, wanted, read, options).granted());
    }

    private JsonValue json(GalleryImageDefinition definition) {
        return JsonText.parse(GalleryJson.writeBytes(definition, apiVersion), "image definition");
    }

    private static boolean isFailed(GalleryImageDefinition definition) {
        return definition
                .provisioningState()
                .filter(GalleryProvisioningState.FAILED::equals)
                .isPresent();
    }

    /** The state of one call. */
    private final class EnsureCall {
        private final GalleryImageId id;
        private final GalleryImageDefinition wanted;
        private final ArmCall<Optional<GalleryImageDefinition>> read;
        private final PollOptions options;
        private final RequestPurpose task;

        private EnsureCall(
                GalleryImageId id,
                GalleryImageDefinition wanted,
                ArmCall<Optional<GalleryImageDefinition>> read,
                PollOptions options) {
            this.id = id;
            this.wanted = wanted;
            this.read = read;
            this.options = options;
            this.task = definitions.task(id, "ensure");
        }

        ArmCall<GalleryImageDefinition> granted() {
            return settled().then(found -> found.map(this::kept).orElseGet(this::made));
        }

        /**
         * The definition that exists. One whose creation failed is unusable, so it is created again, which changes
         * nothing else.
         */
        private ArmCall<GalleryImageDefinition> kept(GalleryImageDefinition found) {
            GalleryImageDefinition same = checked(found);
            return isFailed(same) ? made() : ArmCall.of(same);
        }

        private ArmCall<GalleryImageDefinition> made() {
            return OperationWait.forEnd(definitions.put(id, wanted), options)
                    .orElse(refusal -> isConflict(refusal) ? overtaken(refusal) : ArmCall.failing(refusal));
        }

        private static boolean isConflict(RuntimeException refusal) {
            return refusal instanceof ImageBuilderException e && e.statusCode() == CONFLICT;
        }

        /** Somebody else may have created it in the meantime; if not, the refusal has another reason. */
        private ArmCall<GalleryImageDefinition> overtaken(RuntimeException refusal) {
            return settled()
                    .map(found ->
                            checked(found.filter(present -> !isFailed(present)).orElseThrow(() -> refusal)));
        }

        /** The definition once nobody is changing it any more. */
        private ArmCall<Optional<GalleryImageDefinition>> settled() {
            return read.map(found -> new Reading(found, PollSchedule.start(options)))
                    .then(first -> ArmCall.loop(first, Reading::isSettled, this::again))
                    .map(Reading::found);
        }

        private ArmCall<Reading> again(Reading last) {
            PollSchedule schedule = last.pace;
            return ReadRetry.of(read, options, task)
                    .map(found -> new Reading(found, schedule.afterAnswer()))
                    .after(schedule.untilNext(Optional.empty()))
                    .orElse(e -> ArmCall.failing(Expiry.lastSeen(e, task, last.state())));
        }

        private GalleryImageDefinition checked(GalleryImageDefinition found) {
            List<Difference> differences = Differences.between(json(wanted), json(found));
            if (differences.isEmpty()) {
                return found;
            }
            throw new ImageDefinitionMismatchException(
                    "There is another " + task.subject() + ": "
                            + differences.stream().map(Difference::toString).collect(Collectors.joining("; "))
                            + ". Take another name, or update the definition, or ask for what is there.",
                    differences);
        }
    }

    private record Reading(Optional<GalleryImageDefinition> found, PollSchedule pace) {
        boolean isSettled() {
            return found.flatMap(GalleryImageDefinition::provisioningState)
                    .filter(state -> !SETTLED.contains(state))
                    .isEmpty();
        }

        String state() {
            return found.flatMap(GalleryImageDefinition::provisioningState)
                    .map(GalleryProvisioningState::toString)
                    .orElse("missing");
        }
    }
}
