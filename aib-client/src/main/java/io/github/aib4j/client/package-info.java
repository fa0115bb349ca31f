/**
 * Creates, changes, runs, watches and deletes image templates in Azure.
 *
 * <p>Start from {@link io.github.aib4j.client.ImageBuilderClientBuilder}, which makes an {@link
 * io.github.aib4j.client.ImageBuilderClient} for the calling thread, or an {@link
 * io.github.aib4j.client.ImageBuilderAsyncClient} that keeps no thread. Long-running calls begin with {@code begin} and
 * give a poller of azure-core; {@code poll} says what it reports and how often it asks, {@code error} what is thrown, and
 * {@code testing} has the service in memory.
 */
@NullMarked
package io.github.aib4j.client;

import org.jspecify.annotations.NullMarked;
