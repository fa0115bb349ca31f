/**
 * Deployment templates as documents: parameters, evaluation of all resources, and writing.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.deployment.DeploymentEvaluator}.
 */
@NullMarked
package io.github.aib4j.model.implementation.deployment;

import org.jspecify.annotations.NullMarked;
