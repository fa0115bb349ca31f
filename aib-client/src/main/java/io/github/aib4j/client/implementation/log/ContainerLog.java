package io.github.aib4j.client.implementation.log;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The log of the container group in which a build runs. The group exists during the build, from a few minutes after its
 * start (documented); its log has the last 4 MB at most (documented).
 */
record ContainerLog(ArmEndpoint manager, ResourceGroupId group, RequestPurpose task) {
    private static final String VERSION = "2023-05-01";
    private static final String PREFIX = "vmimagebuilder-build-container";

    /** The current log, in which each line begins with its time and a blank; empty if it cannot be read now. */
    ArmCall<Optional<String>> read() {
        return get(groups().all("containerGroups"), "")
                .then(list -> container(list)
                        .map(path -> get(path, "timestamps=true").map(log -> log.text("content")))
                        .orElseGet(() -> ArmCall.of(Optional.empty())))
                .orElse(e -> isRefusal(e) ? ArmCall.of(Optional.empty()) : ArmCall.failing(e));
    }

    private RequestPath groups() {
        return StagingAccount.path(group).provider("Microsoft.ContainerInstance");
    }

    private Optional<RequestPath> container(JsonObject list) {
        return objects(list, "value")
                .filter(found -> name(found).toLowerCase(Locale.ROOT).startsWith(PREFIX))
                .flatMap(found -> objects(found.object("properties").orElse(JsonObject.empty()), "containers")
                        .filter(container -> !name(container).isBlank())
                        .map(container -> groups().one("containerGroups", "container group", name(found))
                                .one("containers", "container", name(container))
                                .all("logs")))
                .findFirst();
    }

    private static Stream<JsonObject> objects(JsonObject parent, String member) {
        return parent.array(member).map(JsonArray::items).orElse(List.of()).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    private static String name(JsonObject resource) {
        return resource.text("name").orElse("");
    }

    private ArmCall<JsonObject> get(RequestPath path, String parameter) {
        return StagingLocator.read(manager, ArmRequest.get(task, manager.url(path, parameter, VERSION)));
    }

    /** Whether the group is gone, not ready, or forbidden for this caller; the blob is read instead. */
    private static boolean isRefusal(RuntimeException failure) {
        return failure instanceof ImageBuilderException e
                && e.statusCode() >= 400
                && e.statusCode() < 500
                && e.statusCode() != 429;
    }
}
