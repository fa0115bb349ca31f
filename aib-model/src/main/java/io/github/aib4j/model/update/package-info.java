/**
 * Changes to an image template: edited copies, and what a PATCH may change in an existing template.
 *
 * <p>Start from {@link io.github.aib4j.model.update.TemplateEditor} to insert, replace and remove steps and targets by
 * name, and from {@link io.github.aib4j.model.update.TemplateUpdate} to change a template in Azure.
 */
@NullMarked
package io.github.aib4j.model.update;

import org.jspecify.annotations.NullMarked;
