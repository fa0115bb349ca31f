/**
 * What is wrong with a resource, or unwise, said before it is sent: rules, each with its id.
 *
 * <p>Start from {@link io.github.aib4j.model.lint.template.TemplateLinter} and {@link
 * io.github.aib4j.model.lint.gallery.GalleryLinter}. A type refuses what can never be right where it is built; whatever
 * needs two pieces of a resource, its api-version, or what stands around it, is a rule there. Here is what the linters
 * share: findings, descriptions of rules, and which findings are accepted. Nothing here uses the network.
 */
@NullMarked
package io.github.aib4j.model.lint;

import org.jspecify.annotations.NullMarked;
