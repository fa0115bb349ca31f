/**
 * Why a build failed: the cause, what to do, the step that failed, and the lines that show it.
 *
 * <p>Start from {@link io.github.aib4j.model.diagnose.Diagnosis}, which takes an outcome, an error text or a log.
 * {@link io.github.aib4j.model.diagnose.KnownFailure} is the catalog of failures, and {@link
 * io.github.aib4j.model.diagnose.BuildLog} the content of a build's log. Nothing here uses the network, and secrets in
 * texts are not shown.
 */
@NullMarked
package io.github.aib4j.model.diagnose;

import org.jspecify.annotations.NullMarked;
