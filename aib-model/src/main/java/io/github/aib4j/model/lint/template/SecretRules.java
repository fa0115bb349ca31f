package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.ScriptLine;
import io.github.aib4j.model.implementation.lint.step.Secrets;
import io.github.aib4j.model.implementation.lint.step.Step;
import io.github.aib4j.model.implementation.lint.step.StepAddress;
import io.github.aib4j.model.value.ContentUri;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Secrets in a template, which everyone who may read it can see. */
final class SecretRules {
    private static final Pattern SIGNED = Pattern.compile("[?&](?i:sig)=[^&]{8,}+");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.C05.by(SecretRules::checkInline),
            TemplateRule.C06.by(SecretRules::checkInline),
            TemplateRule.R04.by(SecretRules::checkAddresses),
            TemplateRule.R30.by(SecretRules::checkTags));

    private SecretRules() {}

    private static void checkInline(TemplateRequest request, Report report) {
        for (ScriptLine line : request.steps().lines()) {
            Secrets.find(line)
                    .ifPresent(shown -> report.add(
                            line.pointer(),
                            "what looks like a secret is in " + shown
                                    + "; fetch it when the build runs, or move it to a script in storage that the"
                                    + " identity reads"));
        }
    }

    private static void checkAddresses(TemplateRequest request, Report report) {
        for (Step step : request.steps().fetching()) {
            step.address()
                    .map(StepAddress::given)
                    .filter(SecretRules::isSigned)
                    .ifPresent(address -> report.add(
                            step.addressPointer(),
                            Quoted.of(address) + " has a signature, which readers of the template see and which ends"
                                    + " one day; let the template's identity read the storage instead"));
        }
    }

    private static boolean isSigned(ContentUri address) {
        return address.text().indexOf('=') >= 0
                && SIGNED.matcher(address.text()).find();
    }

    private static void checkTags(TemplateRequest request, Report report) {
        checkTags(request.body().tags(), "/tags", report);
        checkTags(request.body().managedResourceTags(), "/properties/managedResourceTags", report);
        int index = 0;
        for (Distributor target : request.body().distribute()) {
            checkTags(target.artifactTags(), "/properties/distribute/" + index++ + "/artifactTags", report);
        }
    }

    private static void checkTags(Map<String, String> tags, String pointer, Report report) {
        tags.forEach((name, value) -> Secrets.find(name + "=" + value)
                .ifPresent(shown -> report.add(
                        Secrets.find(name).isPresent()
                                ? pointer
                                : pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "what looks like a secret is in the tag " + shown
                                + "; tags are shown to everyone who may read the resource")));
    }
}
