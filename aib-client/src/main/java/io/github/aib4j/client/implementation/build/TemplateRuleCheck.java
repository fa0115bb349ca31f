package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.RuleFindings;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.InvalidResourceIdException;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.update.TemplateUpdate;
import java.util.List;
import java.util.Optional;

/**
 * Checks the rules of image templates before a request is sent.
 *
 * @param apiVersion the api-version of the requests
 * @param isWanted whether the rules are checked at all
 */
record TemplateRuleCheck(ApiVersion apiVersion, boolean isWanted) {
    private static final String WHAT = "Image template";

    /**
     * Checks a template before it is created.
     *
     * @throws LintException if it breaks a rule of severity error
     */
    void check(TemplateRef ref, ImageTemplate template) {
        if (isWanted) {
            RuleFindings.judge(WHAT, ref.name(), apiVersion, lint(ref, template));
        }
    }

    /** Whether the current template is needed to judge an update. */
    boolean needsCurrent(TemplateUpdate update) {
        return isWanted && (!update.distribute().isEmpty() || update.vmProfile().isPresent());
    }

    /**
     * Compares the findings before and after the update; violations that the service has already accepted are ignored.
     * If the service does not show the template, the update is not checked.
     *
     * @throws LintException if the update breaks a rule of severity error
     */
    ArmCall<Boolean> checkChange(TemplateRef ref, TemplateUpdate update, ArmCall<ImageTemplateResource> current) {
        return current.map(Optional::of)
                .orElse(failure -> failure instanceof ImageBuilderException
                        ? ArmCall.of(Optional.empty())
                        : ArmCall.failing(failure))
                .map(found -> {
                    found.ifPresent(resource -> checkChange(ref, update, resource.template()));
                    return true;
                });
    }

    private void checkChange(TemplateRef ref, TemplateUpdate update, ImageTemplate found) {
        RuleFindings.judge(
                WHAT, ref.name(), apiVersion, RuleFindings.added(lint(ref, found), lint(ref, updated(found, update))));
    }

    private List<Finding> lint(TemplateRef ref, ImageTemplate template) {
        return TemplateLinter.lint(ref.name(), template, apiVersion, facts(ref));
    }

    /** The facts about a template. A name that cannot be part of an id is reported by its rule. */
    private static TemplateFacts facts(TemplateRef ref) {
        try {
            return TemplateFacts.builder().templateId(ref.id()).build();
        } catch (InvalidResourceIdException e) {
            return TemplateFacts.none();
        }
    }

    /** The template with the update, except for identities: the update may remove one that a rule would then miss. */
    private static ImageTemplate updated(ImageTemplate found, TemplateUpdate update) {
        ImageTemplate.Builder updated = found.toBuilder();
        update.tags().ifPresent(updated::tags);
        if (!update.distribute().isEmpty()) {
            updated.distribute(update.distribute());
        }
        update.vmProfile().ifPresent(updated::vmProfile);
        return updated.build();
    }
}
