/**
 * Small values that several families share: JSON that is kept unchanged, checksums, addresses, open enums, and what all
 * steps that run a script have in common.
 *
 * <p>Start from {@link io.github.aib4j.model.value.OpenObject}, which describes how unknown members are kept.
 */
@NullMarked
package io.github.aib4j.model.value;

import org.jspecify.annotations.NullMarked;
