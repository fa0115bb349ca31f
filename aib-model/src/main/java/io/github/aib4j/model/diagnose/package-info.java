/**
 * Why a build failed: the cause, what to do about it, the step that failed, and the lines that show it.
 *
 * <p>Start from {@link io.github.aib4j.model.diagnose.Diagnosis}, which takes an outcome, an error text or a log.
 * {@link io.github.aib4j.model.diagnose.KnownFailure} is the catalogue of failures behind it, {@link
 * io.github.aib4j.model.diagnose.BuildLog} what the log of a build tells. Nothing here uses the network, and no secret
 * that stands in a text is shown.
 */
@NullMarked
package io.github.aib4j.model.diagnose;

import org.jspecify.annotations.NullMarked;
