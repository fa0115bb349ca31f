/**
 * Creates, changes, runs, watches and deletes image templates in Azure.
 *
 * <p>Start from {@link io.github.aib4j.client.ImageBuilderClientBuilder}, which builds an {@link
 * io.github.aib4j.client.ImageBuilderClient} for the calling thread, or an {@link
 * io.github.aib4j.client.ImageBuilderAsyncClient} that does not block a thread. Methods of long-running operations
 * begin with {@code begin} and return a poller of azure-core. {@code poll} has its progress and options, {@code error}
 * the exceptions. The artifact aib-testing runs the service in memory.
 */
@NullMarked
package io.github.aib4j.client;

import org.jspecify.annotations.NullMarked;
