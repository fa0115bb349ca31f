/**
 * What happens to every request on its way: the pipeline of azure-core, and the policies of our own in it.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.http.PipelineFactory}, which puts them in order.
 */
@NullMarked
package io.github.aib4j.client.implementation.http;

import org.jspecify.annotations.NullMarked;
