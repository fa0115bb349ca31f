/**
 * Reports about builds that have ended: an HTML page, Markdown, JUnit XML, JSON.
 *
 * <p>Start from {@link io.github.aib4j.model.report.BuildReport}.
 */
@NullMarked
package io.github.aib4j.model.report;

import org.jspecify.annotations.NullMarked;
