/**
 * Findings as people and tools read them: text, JSON and SARIF, each with its place in a file.
 *
 * <p>Start from {@link io.github.aib4j.model.lint.report.FindingReport}. {@link
 * io.github.aib4j.model.lint.report.TemplateFile} reads a file and judges all templates in it; {@link
 * io.github.aib4j.model.lint.report.SuppressionFile} reads what is accepted.
 */
@NullMarked
package io.github.aib4j.model.lint.report;

import org.jspecify.annotations.NullMarked;
