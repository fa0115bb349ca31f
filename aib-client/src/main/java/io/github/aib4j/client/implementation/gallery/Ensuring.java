package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.error.ImageDefinitionMismatchException;
import io.github.aib4j.client.error.ImageDefinitionMismatchException.Difference;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.implementation.poll.Pace;
import io.github.aib4j.client.implementation.poll.Waiting;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that there is an image definition as it is wanted: makes it, or finds it, but never changes it. */
public final class Ensuring {
    private static final Set<GalleryProvisioningState> UNSETTLED =
            Set.of(GalleryProvisioningState.CREATING, GalleryProvisioningState.UPDATING);

    private final Resources<GalleryImageId, GalleryImageDefinition> definitions;
    private final GalleryApiVersion apiVersion;

    /** In these galleries. */
    public Ensuring(Galleries galleries) {
        this.definitions = galleries.definitions();
        this.apiVersion = galleries.apiVersion();
    }

    /** The definition, made or found. */
    public Dialog<GalleryImageDefinition> definition(
            GalleryImageId id, GalleryImageDefinition wanted, PollOptions options) {
        return Dialog.defer(() -> definition(id, wanted, Pace.begin(options)));
    }

    private Dialog<GalleryImageDefinition> definition(GalleryImageId id, GalleryImageDefinition wanted, Pace pace) {
        return definitions
                .find(id)
                .then(found -> found.map(present ->
                                settled(id, present, pace).map(definition -> checked(id, wanted, definition)))
                        .orElseGet(() -> Waiting.forEnd(definitions.put(id, wanted), pace)));
    }

    /** Somebody else may be making it just now. */
    private Dialog<GalleryImageDefinition> settled(GalleryImageId id, GalleryImageDefinition found, Pace pace) {
        Task task = definitions.task(id, "wait for");
        return Dialog.loop(new Look(found, pace), Look::isSettled, look -> {
                    if (look.pace.isExpired()) {
                        throw look.pace.expired(task, look.found);
                    }
                    return definitions
                            .read(id)
                            .map(now -> new Look(now, look.pace.answered()))
                            .after(look.pace.bounded(look.pace.interval()));
                })
                .map(Look::found);
    }

    private GalleryImageDefinition checked(
            GalleryImageId id, GalleryImageDefinition wanted, GalleryImageDefinition found) {
        List<Difference> differences = Differences.between(json(wanted), json(found));
        if (differences.isEmpty()) {
            return found;
        }
        throw new ImageDefinitionMismatchException(
                "There is another " + definitions.task(id, "find").subject() + ": "
                        + differences.stream().map(Difference::toString).collect(Collectors.joining("; "))
                        + ". Take another name, or update the definition, or ask for what is there.",
                differences);
    }

    private JsonValue json(GalleryImageDefinition definition) {
        return JsonText.parse(GalleryJson.writeBytes(definition, apiVersion), "image definition");
    }

    private record Look(GalleryImageDefinition found, Pace pace) {
        boolean isSettled() {
            return found.provisioningState().filter(UNSETTLED::contains).isEmpty();
        }
    }
}
