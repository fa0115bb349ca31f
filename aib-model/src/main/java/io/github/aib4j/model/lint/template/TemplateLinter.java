package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.value.ArmExpression;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks an image template before it is sent.
 *
 * <p>{@code lint} returns all findings, errors first. {@code check} throws if there is an error, and otherwise returns
 * the warnings and notes. Each rule applies to the api-versions in its {@link RuleInfo}. Rules about other resources
 * find nothing unless the {@link TemplateFacts} have what they need, and rules about the operating system find nothing
 * while it is unknown. ARM expressions are not checked. Nothing is looked up, and no clock is read: the same arguments
 * give the same findings on any thread.
 *
 * <p>Places are JSON pointers into the body of a PUT. The name, which is in the address of the request, is {@code
 * /name}; the first trigger is {@code /resources/0}, as in a template file.
 *
 * @since 0.1.0
 */
public final class TemplateLinter {
    private static final List<Rule<TemplateRequest>> RULES = Rule.inOrder(List.of(
            NameRules.ALL,
            TimeRules.ALL,
            IdentityRules.ALL,
            MachineRules.ALL,
            SourceRules.ALL,
            PlatformImageRules.ALL,
            IsoRules.ALL,
            StepRules.ALL,
            FileRules.ALL,
            CommandRules.ALL,
            PowerShellRules.ALL,
            SecretRules.ALL,
            OrderRules.ALL,
            TargetRules.ALL,
            GalleryTargetRules.ALL,
            TargetRegionRules.ALL,
            DefinitionRules.ALL,
            StagingRules.ALL,
            TriggerRules.ALL));

    private TemplateLinter() {}

    /** Returns all rules of templates and triggers, in the order of their ids. */
    public static List<RuleInfo> rules() {
        return Arrays.stream(TemplateRule.values()).map(TemplateRule::info).toList();
    }

    /** Returns the findings about a template, without facts. */
    public static List<Finding> lint(String name, ImageTemplate template, ApiVersion apiVersion) {
        return lint(name, template, apiVersion, TemplateFacts.none());
    }

    /** Returns the findings about a template with this name, given these facts. */
    public static List<Finding> lint(String name, ImageTemplate template, ApiVersion apiVersion, TemplateFacts facts) {
        return lint(Optional.of(name), template, List.of(), apiVersion, facts);
    }

    /** Returns the findings about a template with this id, given these facts. */
    public static List<Finding> lint(
            ImageTemplateId id, ImageTemplate template, ApiVersion apiVersion, TemplateFacts facts) {
        return lint(id.name(), template, List.of(), apiVersion, placed(id, facts));
    }

    /**
     * Returns the findings about a template and its triggers, given these facts.
     *
     * @param name the name of the template, if it is known
     * @throws ContradictoryFactsException if the facts contradict the template
     */
    public static List<Finding> lint(
            Optional<String> name,
            ImageTemplate template,
            List<TriggerDefinition> triggers,
            ApiVersion apiVersion,
            TemplateFacts facts) {
        Optional<String> known = name.filter(text -> !ArmExpression.isExpression(text));
        return Report.of(RULES, TemplateRequest.of(known, template, triggers, apiVersion, facts), apiVersion);
    }

    /**
     * Checks a template without facts before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(String name, ImageTemplate template, ApiVersion apiVersion) {
        return check(name, template, apiVersion, TemplateFacts.none());
    }

    /**
     * Checks a template with this name before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(String name, ImageTemplate template, ApiVersion apiVersion, TemplateFacts facts) {
        return LintException.throwIfAnyError(
                "Image template", name, apiVersion, lint(name, template, apiVersion, facts));
    }

    private static TemplateFacts placed(ImageTemplateId id, TemplateFacts facts) {
        return id.isParsed() ? facts.toBuilder().templateId(id).build() : facts;
    }
}
