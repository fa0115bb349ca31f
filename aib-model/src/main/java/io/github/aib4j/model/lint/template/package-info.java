/**
 * Checks image templates before they are sent, because a failed build costs an hour.
 *
 * <p>Start from {@link io.github.aib4j.model.lint.template.TemplateLinter}. Rules are grouped by subject: {@code
 * SourceRules}, {@code StepRules}, {@code TargetRules} and others. {@code TemplateRule} lists all of them with their
 * api-versions. {@link io.github.aib4j.model.lint.template.TemplateFacts} describe the resources around a template.
 * Nothing here uses the network.
 */
@NullMarked
package io.github.aib4j.model.lint.template;

import org.jspecify.annotations.NullMarked;
