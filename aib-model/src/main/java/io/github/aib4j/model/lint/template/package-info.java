/**
 * What is wrong with an image template, or unwise, said before a call costs an hour: rules, each with its id.
 *
 * <p>Start from {@link io.github.aib4j.model.lint.template.TemplateLinter}. Rules are grouped by subject: {@code
 * SourceRules}, {@code StepRules}, {@code TargetRules} and their neighbours; {@code TemplateRule} lists them all, and in
 * which api-versions they hold. What stands around a template is given as {@link
 * io.github.aib4j.model.lint.template.TemplateFacts}. Nothing here uses the network.
 */
@NullMarked
package io.github.aib4j.model.lint.template;

import org.jspecify.annotations.NullMarked;
