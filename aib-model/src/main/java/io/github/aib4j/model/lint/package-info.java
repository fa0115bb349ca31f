/**
 * What is wrong with a resource, or unwise, said before it is sent: rules, each with its id.
 *
 * <p>Start from {@link io.github.aib4j.model.lint.gallery.GalleryLinter}. A type refuses what can never be right where it is
 * built; whatever needs two pieces of a resource, its api-version, or what stands around it, is a rule here. Rules are
 * grouped by subject: {@code GalleryNameRules}, {@code ImageDefinitionRules}, {@code ImageSourceRules} and their
 * neighbours; {@code GalleryRule} lists them all, and since when they hold. Nothing here uses the network.
 */
@NullMarked
package io.github.aib4j.model.lint;

import org.jspecify.annotations.NullMarked;
