/**
 * What a template needs to be allowed to do.
 *
 * <p>Start from {@link TemplatePermissions}, which has the least permissions that the identity of a template and its
 * caller need, as data, as text, and as custom role definitions.
 */
@NullMarked
package io.github.aib4j.model.permission;

import org.jspecify.annotations.NullMarked;
