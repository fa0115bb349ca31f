/**
 * Many builds over subscriptions and resource groups, watched by listing.
 *
 * <p>Start from {@link io.github.aib4j.client.fleet.Fleet}. Durable engines drive a build step by step with {@link
 * io.github.aib4j.client.fleet.BuildDriver}, whose {@link io.github.aib4j.client.fleet.BuildState} can be kept.
 */
@NullMarked
package io.github.aib4j.client.fleet;

import org.jspecify.annotations.NullMarked;
