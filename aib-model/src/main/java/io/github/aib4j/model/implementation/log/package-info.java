/**
 * The lines of a build log: how they are split, which grammar they follow, and which of them are harmless.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.log.LogGrammar}.
 */
@NullMarked
package io.github.aib4j.model.implementation.log;

import org.jspecify.annotations.NullMarked;
