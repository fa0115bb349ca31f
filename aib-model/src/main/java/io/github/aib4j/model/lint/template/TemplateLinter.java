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
 * Judges an image template before it is sent.
 *
 * <p>{@code lint} says all that it finds, errors first; {@code check} throws if there is an error, and returns the
 * warnings and notes if there is none. Each rule holds for the api-versions of its {@link RuleInfo}. Rules about what
 * stands around the template find nothing unless the {@link TemplateFacts} say what they need; while the operating system
 * is not known, rules about it are silent. A value that is an ARM expression is not judged. Nothing is looked up, and no
 * time is read: the same arguments give the same findings, on any thread.
 *
 * <p>Places are JSON pointers into the body of a PUT. The name, which is in the address of the request, is {@code /name};
 * the first trigger is {@code /resources/0}, as in a template file.
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

    /** All rules of templates and triggers, in the order of their ids. */
    public static List<RuleInfo> rules() {
        return Arrays.stream(TemplateRule.values()).map(TemplateRule::info).toList();
    }

    /** What is to be said of a template by itself. */
    public static List<Finding> lint(String name, ImageTemplate template, ApiVersion apiVersion) {
        return lint(name, template, apiVersion, TemplateFacts.none());
    }

    /** What is to be said of a template of that name, as the facts are. */
    public static List<Finding> lint(String name, ImageTemplate template, ApiVersion apiVersion, TemplateFacts facts) {
        return lint(Optional.of(name), template, List.of(), apiVersion, facts);
    }

    /** What is to be said of a template with that id, as the facts are. */
    public static List<Finding> lint(
            ImageTemplateId id, ImageTemplate template, ApiVersion apiVersion, TemplateFacts facts) {
        return lint(id.name(), template, List.of(), apiVersion, placed(id, facts));
    }

    /**
     * What is to be said of a template and its triggers, as the facts are.
     *
     * @param name the name of the template, if it is known
     * @throws ContradictoryFactsException if the facts say something else than the template
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
     * Checks a template by itself before it is sent.
     *
     * @return warnings and notes
     * @throws LintException if there is an error
     */
    public static List<Finding> check(String name, ImageTemplate template, ApiVersion apiVersion) {
        return check(name, template, apiVersion, TemplateFacts.none());
    }

    /**
     * Checks a template of that name before it is sent.
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
