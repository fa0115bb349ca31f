/**
 * Microsoft.Resources/deployments in the local service: a template is evaluated, its resources are created in order on
 * the service's clock, and the deployment reports its progress.
 *
 * <p>Start from {@link io.github.aib4j.testing.deployment.DeploymentProvider}. Facts are labelled as in the package
 * {@code testing}; those that are recorded come from recordings of Azure's command line with api-versions 2019-07-01 to
 * 2025-04-01.
 */
@NullMarked
package io.github.aib4j.testing.deployment;

import org.jspecify.annotations.NullMarked;
