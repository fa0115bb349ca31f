/**
 * How something long is waited for, and how any call is carried out for one of the two clients.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.poll.LongRunningOperation}, which is what can be polled. {@code
 * ServicePoller}, {@code ReactivePoller} and {@code Waiting} poll it: for a thread, for a flux, and within a dialog; {@code
 * Pace} says when, and when to give up.
 */
@NullMarked
package io.github.aib4j.client.implementation.poll;

import org.jspecify.annotations.NullMarked;
