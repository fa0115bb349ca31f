/**
 * Progress of operations, and options for waiting.
 *
 * <p>Start from {@link io.github.aib4j.client.poll.PollOptions}. A poller and a {@link
 * io.github.aib4j.client.poll.BuildListener} report the progress of a build as a {@link
 * io.github.aib4j.client.poll.BuildProgress}.
 */
@NullMarked
package io.github.aib4j.client.poll;

import org.jspecify.annotations.NullMarked;
