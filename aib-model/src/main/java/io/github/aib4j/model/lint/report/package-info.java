/**
 * Findings for people and tools: text, JSON and SARIF, with locations in files.
 *
 * <p>Start from {@link io.github.aib4j.model.lint.report.FindingReport}. {@link
 * io.github.aib4j.model.lint.report.TemplateFile} reads a file and checks all its templates; {@link
 * io.github.aib4j.model.lint.report.SuppressionFile} reads suppressions.
 */
@NullMarked
package io.github.aib4j.model.lint.report;

import org.jspecify.annotations.NullMarked;
