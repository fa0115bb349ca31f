package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.LogFile;
import io.github.aib4j.testing.build.LogFolder;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The container groups in which builds run, with their logs (documented, not recorded). A group exists during its
 * build, from the first line of the log on; that its log has the lines of the blob is assumed.
 */
final class ContainerGroups {
    private static final String PROVIDER = "Microsoft.ContainerInstance";
    private static final String CONTAINER = "vmimagebuilder-build-container";

    /** A container keeps its last 4 MB (documented). */
    private static final int KEPT = 4 * 1024 * 1024;

    private final TemplateStore templates;

    ContainerGroups(TemplateStore templates) {
        this.templates = templates;
    }

    /** The response to a request about container groups; empty for other requests. */
    Optional<ServiceResponse> answer(ServiceRequest request, Instant now) {
        Route route = Route.of(request, PROVIDER);
        return route.isAbout("containerGroups") ? Optional.of(dispatch(request, route, now)) : Optional.empty();
    }

    private ServiceResponse dispatch(ServiceRequest request, Route route, Instant now) {
        StorageAccounts.checkVersion(route);
        UnsupportedRequests.only("GET", request);
        List<Group> groups = in(route, now);
        if (route.is(1)) {
            return ServiceResponse.of(
                    200, Json.object("value", Json.array(groups.stream().map(Group::json))));
        }
        Group group = groups.stream()
                .filter(found -> found.name().equalsIgnoreCase(route.rest().get(1)))
                .findFirst()
                .orElseThrow(() -> missing(route));
        if (route.is(2)) {
            return ServiceResponse.of(200, group.json());
        }
        if (route.is(5, "containerGroups", "containers", "logs")
                && route.rest().get(3).equalsIgnoreCase(CONTAINER)) {
            return ServiceResponse.of(200, Json.object("content", Json.text(group.content(request))));
        }
        throw UnsupportedRequests.address(request);
    }

    private List<Group> in(Route route, Instant now) {
        String group = "/subscriptions/" + route.subscription() + "/resourceGroups/"
                + route.resourceGroup().orElse("");
        return templates.all(now).stream()
                .filter(template -> template.stagingGroup().equalsIgnoreCase(group))
                .flatMap(template -> template.runs(now).stream()
                        .filter(run -> !run.isOver(now))
                        .flatMap(run -> log(run, now).map(log -> new Group(template, run, log)).stream()))
                .toList();
    }

    private static Optional<LogFile> log(Run run, Instant now) {
        return run.logFiles(now).stream()
                .filter(file -> file.name().equals(LogFolder.CUSTOMIZATION))
                .findFirst();
    }

    private static ErrorResponseException missing(Route route) {
        return ErrorResponseException.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + PROVIDER + "/containerGroups/" + route.rest().get(1) + "' under resource group '"
                        + route.resourceGroup().orElse("") + "' was not found.");
    }

    /** A build that runs. */
    private record Group(StoredTemplate template, Run run, LogFile log) {
        String name() {
            return CONTAINER + "-" + run.log().folder().substring(0, 8);
        }

        JsonObject json() {
            return Json.object(
                    "id",
                    Json.text(template.stagingGroup() + "/providers/" + PROVIDER + "/containerGroups/" + name()),
                    "name",
                    Json.text(name()),
                    "type",
                    Json.text(PROVIDER + "/containerGroups"),
                    "location",
                    Json.text(template.region()),
                    "properties",
                    Json.object(
                            "provisioningState",
                            Json.text("Succeeded"),
                            "osType",
                            Json.text("Linux"),
                            "containers",
                            Json.array(List.of(Json.object("name", Json.text(CONTAINER))).stream())));
        }

        String content(ServiceRequest request) {
            List<String> lines = log.text().lines().toList();
            boolean timed = query(request, "timestamps")
                    .filter("true"::equalsIgnoreCase)
                    .isPresent();
            int wanted = query(request, "tail")
                    .filter(text -> text.matches("\\d{1,9}"))
                    .map(Integer::parseInt)
                    .orElse(lines.size());
            StringBuilder content = new StringBuilder();
            for (int i = Math.max(0, lines.size() - wanted); i < lines.size(); i++) {
                content.append(timed ? log.times().get(i) + " " : "")
                        .append(lines.get(i))
                        .append('\n');
            }
            return content.substring(Math.max(0, content.length() - KEPT));
        }

        private static Optional<String> query(ServiceRequest request, String name) {
            return request.query(name);
        }
    }
}
