package io.github.aib4j.client.testing;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The image templates and what can be done with them. */
final class Templates {
    private final Map<String, StoredTemplate> byKey = new TreeMap<>();
    private final Operations operations;
    private final Ids ids;
    private final Set<String> forbidden;
    private final RunStarter starter;

    /**
     * @param forbidden ids that no template's identity has a right to
     */
    Templates(Operations operations, Ids ids, Set<String> forbidden) {
        this.operations = operations;
        this.ids = ids;
        this.forbidden = forbidden;
        this.starter = new RunStarter(ids);
    }

    /** 201 and the template, with an operation that ends when it is provisioned (recorded). */
    Answer put(Route route, ApiVersion version, Optional<String> body, Instant now) {
        TemplateAddress address = route.template();
        TemplateChecks.checkName(address.name());
        if (find(address, now).isPresent()) {
            throw conflict();
        }
        JsonObject sent = parsed(body);
        TemplateChecks.check(sent, version);
        StoredTemplate template =
                new StoredTemplate(address, sent, now, ProvisioningChecks.check(sent, forbidden), ids);
        byKey.put(address.key(), template);
        return operation(
                        template,
                        version,
                        now,
                        template::provisioningEnd,
                        () -> template.failure().map(ProvisioningFailure::operation))
                .started(Answer.of(201, template.body(version, now)));
    }

    Answer get(Route route, ApiVersion version, Instant now) {
        return Answer.of(200, existing(route, now).body(version, now));
    }

    /** The templates of a group, or of a subscription if the address names none; by id (recorded). */
    Answer list(Route route, ApiVersion version, Instant now) {
        return values(byKey.values().stream()
                .filter(template -> !template.isGone(now))
                .filter(template -> isIn(template.address(), route))
                .map(template -> template.body(version, now))
                .toList());
    }

    /** 202 with an operation, or 204 if there is nothing to delete (recorded; the 204 documented). */
    Answer delete(Route route, ApiVersion version, Instant now) {
        Optional<StoredTemplate> found = find(route.template(), now);
        if (found.isEmpty()) {
            return Answer.empty(204);
        }
        StoredTemplate template = found.get();
        Allowance.checkDelete(template, now);
        template.delete(now);
        return operation(template, version, now, () -> template.deletionEnd().orElse(now), Optional::empty)
                .accepted();
    }

    /** 202 with an operation that lasts as long as the build (recorded). */
    Answer run(Route route, ApiVersion version, Instant now, Supplier<Optional<Scenario>> scenario) {
        StoredTemplate template = existing(route, now);
        Allowance.checkRun(template, now);
        Run run = starter.start(template, scenario.get(), now);
        template.add(run);
        return operation(template, version, now, run::operationEnd, run::failure)
                .accepted();
    }

    /** 204 at once, while the build goes on stopping (recorded). */
    Answer cancel(Route route, Instant now) {
        StoredTemplate template = existing(route, now);
        Allowance.running(template, now).cancel(now);
        return Answer.empty(204);
    }

    Answer outputs(Route route, Instant now) {
        StoredTemplate template = existing(route, now);
        return values(template.artifacts(now).stream()
                .map(artifact -> artifact.output(template.address()))
                .toList());
    }

    Answer output(Route route, Instant now) {
        StoredTemplate template = existing(route, now);
        String name = route.rest().get(3);
        return template.artifacts(now).stream()
                .filter(artifact -> artifact.outputName().equalsIgnoreCase(name))
                .findFirst()
                .map(artifact -> Answer.of(200, artifact.output(template.address())))
                .orElseThrow(() -> missing(route.template(), "/runOutputs/" + name));
    }

    private Operation operation(
            StoredTemplate template,
            ApiVersion version,
            Instant now,
            Supplier<Instant> end,
            Supplier<Optional<Failure>> failure) {
        Operations.Place place = new Operations.Place(template.address().subscription(), template.region(), version);
        return operations.start(place, now, end, failure);
    }

    private Optional<StoredTemplate> find(TemplateAddress address, Instant now) {
        return Optional.ofNullable(byKey.get(address.key())).filter(template -> !template.isGone(now));
    }

    private StoredTemplate existing(Route route, Instant now) {
        return find(route.template(), now).orElseThrow(() -> missing(route.template(), ""));
    }

    private static boolean isIn(TemplateAddress address, Route route) {
        return address.subscription().equalsIgnoreCase(route.subscription())
                && route.resourceGroup()
                        .filter(group -> !group.equalsIgnoreCase(address.resourceGroup()))
                        .isEmpty();
    }

    /** A list without {@code nextLink} (recorded). */
    private static Answer values(List<JsonObject> values) {
        return Answer.of(200, Json.object("value", Json.array(values.stream())));
    }

    private static JsonObject parsed(Optional<String> body) {
        try {
            return (JsonObject) JsonText.parse(body.orElse(""), "the request");
        } catch (JsonReadException | ClassCastException e) {
            throw Refusal.byArm(
                    400, "InvalidRequestContent", "The request content was invalid and could not be deserialized.");
        }
    }

    /** The words are documented. */
    private static Refusal conflict() {
        return Refusal.byProvider(
                409,
                "Conflict",
                "Update/Upgrade of image templates is currently not supported. Please change the name of the template"
                        + " you are submitting. If you have previously tried to submit a template and it failed to"
                        + " provision, you must delete it first and then resubmit. For more information, go to"
                        + " https://aka.ms/azvmimagebuilderts.");
    }

    /** The words are documented. */
    private static Refusal missing(TemplateAddress address, String child) {
        return Refusal.byArm(
                404,
                "ResourceNotFound",
                "The Resource '" + TemplateAddress.TYPE + "/" + address.name() + child + "' under resource group '"
                        + address.resourceGroup()
                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }
}
