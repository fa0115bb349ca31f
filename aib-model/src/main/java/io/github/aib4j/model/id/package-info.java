/**
 * Ids of Azure resources: parsed once, compared without regard to letter case, never plain strings.
 *
 * <p>Start from {@link io.github.aib4j.model.id.ResourceId}; each kind has factories for its own parts.
 */
@NullMarked
package io.github.aib4j.model.id;

import org.jspecify.annotations.NullMarked;
