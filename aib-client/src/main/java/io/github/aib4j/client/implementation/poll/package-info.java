/**
 * Waiting for long-running operations, and running calls for the two kinds of clients.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.poll.LongRunningOperation}, which can be polled. {@code
 * BlockingPoller} polls it for a thread, {@code ReactivePoller} for a flux, and {@code OperationWait} within a call;
 * {@code PollSchedule} says when to poll, and when to give up.
 */
@NullMarked
package io.github.aib4j.client.implementation.poll;

import org.jspecify.annotations.NullMarked;
