/**
 * Reading and writing, measured beside the generated SDK and beside hand-written code.
 *
 * <p>Start from {@link io.github.aib4j.benchmarks.ComparisonTable}, which prints the table of {@code PERFORMANCE.md}.
 */
@NullMarked
package io.github.aib4j.benchmarks;

import org.jspecify.annotations.NullMarked;
