/**
 * The wire names of image templates: one table per type, each row a member with its name, api-versions and codec.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.wire.template.TemplateTables}. A property of a new api-version is one
 * row here.
 */
@NullMarked
package io.github.aib4j.model.implementation.wire.template;

import org.jspecify.annotations.NullMarked;
