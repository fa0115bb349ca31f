/**
 * Changes to an image template: edited copies of one, and what a PATCH may change of one that exists.
 *
 * <p>Start from {@link io.github.aib4j.model.update.TemplateEditor} to insert, replace and remove steps and targets by name,
 * and from {@link io.github.aib4j.model.update.TemplateUpdate} to change a template in Azure.
 */
@NullMarked
package io.github.aib4j.model.update;

import org.jspecify.annotations.NullMarked;
