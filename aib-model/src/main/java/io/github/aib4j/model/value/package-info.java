/**
 * Small values that several families share: JSON kept as it came, checksums, addresses, names the service may add to, and
 * what all steps that run a script have in common.
 *
 * <p>Start from {@link io.github.aib4j.model.value.OpenObject}, which says how a member that this version does not know
 * is kept.
 */
@NullMarked
package io.github.aib4j.model.value;

import org.jspecify.annotations.NullMarked;
