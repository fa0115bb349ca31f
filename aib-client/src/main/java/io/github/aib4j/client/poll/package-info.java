/**
 * What a poller reports while an operation goes on, how often it asks, and how long it waits.
 *
 * <p>Start from {@link io.github.aib4j.client.poll.PollOptions}; {@link io.github.aib4j.client.poll.BuildProgress} is what
 * is reported of a build, to the poller and to a {@link io.github.aib4j.client.poll.BuildListener}.
 */
@NullMarked
package io.github.aib4j.client.poll;

import org.jspecify.annotations.NullMarked;
