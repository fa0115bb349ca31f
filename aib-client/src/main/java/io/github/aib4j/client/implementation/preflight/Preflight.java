package io.github.aib4j.client.implementation.preflight;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.lint.template.TemplateLinter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks up the resources that a template needs, one request after the other, and checks the template against these
 * facts. An inconclusive response becomes a finding. Not thread-safe; one instance per call.
 */
public final class Preflight {
    private final ArmEndpoint endpoint;
    private final ApiVersion apiVersion;
    private final ImageTemplateId id;
    private final ImageTemplate template;
    private final List<Lookup> lookups = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    final TemplateFacts.Builder facts;

    private Preflight(ArmEndpoint endpoint, ApiVersion apiVersion, ImageTemplateId id, ImageTemplate template) {
        this.endpoint = endpoint;
        this.apiVersion = apiVersion;
        this.id = id;
        this.template = template;
        this.facts = TemplateFacts.builder().templateId(id);
    }

    /** All findings about a template that will get this id, errors first. */
    public static ArmCall<List<Finding>> of(
            ArmEndpoint endpoint, ApiVersion apiVersion, ImageTemplateId id, ImageTemplate template) {
        return ArmCall.defer(() -> new Preflight(endpoint, apiVersion, id, template).run());
    }

    private ArmCall<List<Finding>> run() {
        new Surroundings(this, id, template, apiVersion).addAll();
        new SourceLookups(this, id, template).addAll();
        new TargetLookups(this, template).addAll();
        return ArmCall.loop(
                        0,
                        next -> next >= lookups.size(),
                        next -> send(lookups.get(next)).map(done -> next + 1))
                .map(count -> result());
    }

    /** Adds a request; requests are sent in the order of addition. */
    void add(Lookup lookup) {
        lookups.add(lookup);
    }

    void report(PreflightRule rule, String pointer, String message) {
        findings.add(new Finding(
                rule.name(), rule.severity(), pointer, message, rule.advice(), Optional.empty(), Optional.empty()));
    }

    private ArmCall<Boolean> send(Lookup lookup) {
        RequestPurpose task = new RequestPurpose("look up", lookup.what(), "");
        return endpoint.sendAnyStatus(ArmRequest.get(task, endpoint.urlWith(lookup.path(), lookup.query())))
                .map(response -> {
                    take(lookup, response);
                    return true;
                });
    }

    private void take(Lookup lookup, ArmResponse response) {
        if (response.status() == 404) {
            lookup.missing().run();
        } else if (response.status() < 300) {
            try {
                lookup.found().accept(response.body());
            } catch (JsonReadException | IllegalArgumentException | IllegalStateException e) {
                notRead(lookup, "the answer cannot be read");
            }
        } else {
            notRead(
                    lookup,
                    response.status() == 403 || response.status() == 401
                            ? "the caller may not read it"
                            : "the answer has status " + response.status());
        }
    }

    private void notRead(Lookup lookup, String reason) {
        report(PreflightRule.P02, lookup.pointer(), lookup.what() + " was not checked: " + reason);
    }

    private List<Finding> result() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(TemplateLinter.lint(id, template, apiVersion, facts.build()));
        all.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(all);
    }
}
