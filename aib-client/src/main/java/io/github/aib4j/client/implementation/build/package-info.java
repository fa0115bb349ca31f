/**
 * Image templates and their builds.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.build.TemplateOperations}, which has a call for each
 * operation. {@code BuildStarter} starts a build, {@code BuildWatch} watches it, and {@code RunMatcher} distinguishes
 * it from other builds of its template.
 */
@NullMarked
package io.github.aib4j.client.implementation.build;

import org.jspecify.annotations.NullMarked;
