/**
 * What happens to every request on its way: azure-core's pipeline with our policies.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.http.PipelineFactory}, which puts the policies in order.
 */
@NullMarked
package io.github.aib4j.client.implementation.http;

import org.jspecify.annotations.NullMarked;
