package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.util.List;
import java.util.Optional;

/** The staging resource group. */
final class StagingRules {
    private static final String GROUP = "/properties/stagingResourceGroup";

    static final List<Rule<TemplateRequest>> ALL = List.of(TemplateRule.X13.by((request, report) ->
            request.body().stagingResourceGroup().ifPresent(group -> check(request, group, report))));

    private StagingRules() {}

    /** The service returns an empty id if none was given (recorded), and accepts it in requests. */
    private static void check(TemplateRequest request, ResourceGroupId group, Report report) {
        if (group.text().isEmpty()) {
            return;
        }
        IdChecks.check(
                group, GROUP, "id of a resource group; write it as /subscriptions/ID/resourceGroups/GROUP", report);
        if (group.isParsed()) {
            checkPlace(request, group, report);
            checkIsFree(request, group, report);
        }
    }

    private static void checkPlace(TemplateRequest request, ResourceGroupId group, Report report) {
        Optional<String> own = request.facts().templateId().flatMap(ResourceId::subscriptionId);
        String subscription = group.subscriptionId().orElseThrow();
        if (own.isPresent() && !own.get().equalsIgnoreCase(subscription)) {
            report.add(
                    GROUP,
                    Quoted.of(group) + " is not in the template's subscription, " + Quoted.of(own.get())
                            + "; name a group of that");
        }
        IdChecks.region(group, request.facts())
                .filter(region -> IdChecks.differ(region, request.body().location()))
                .ifPresent(region -> report.add(
                        GROUP,
                        Quoted.of(group) + " is in " + Quoted.of(region) + ", the template in "
                                + Quoted.of(request.body().location()) + "; name a group of the template's region"));
    }

    private static void checkIsFree(TemplateRequest request, ResourceGroupId group, Report report) {
        if (request.facts().stagingGroupIsEmpty().filter(isEmpty -> !isEmpty).isPresent()) {
            report.add(GROUP, Quoted.of(group) + " holds resources already; name a group that is empty");
        }
        request.facts()
                .stagingGroupTemplate()
                .filter(other -> request.name().filter(other::equalsIgnoreCase).isEmpty())
                .ifPresent(other -> report.add(
                        GROUP,
                        Quoted.of(group) + " belongs to the template " + Quoted.of(other)
                                + "; each template needs a group of its own"));
    }
}
