/**
 * Image templates and their builds.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.build.TemplateOperations}, which has a dialog for each operation. How a
 * build is begun and told from others stands in {@code BuildRun}, {@code BuildWatch} and {@code BuildIdentity}.
 */
@NullMarked
package io.github.aib4j.client.implementation.build;

import org.jspecify.annotations.NullMarked;
