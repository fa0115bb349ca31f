/**
 * Checks resources before they are sent: rules with ids find what is wrong or unwise.
 *
 * <p>Start from {@link io.github.aib4j.model.lint.template.TemplateLinter} and {@link
 * io.github.aib4j.model.lint.gallery.GalleryLinter}. Values that can never be valid are refused when they are built.
 * Whatever depends on two parts of a resource, its api-version or other resources is a rule of a linter. This package
 * has what the linters share: findings, descriptions of rules, and suppressions. Nothing here uses the network.
 */
@NullMarked
package io.github.aib4j.model.lint;

import org.jspecify.annotations.NullMarked;
