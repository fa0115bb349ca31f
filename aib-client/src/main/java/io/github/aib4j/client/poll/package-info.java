/**
 * What a poller reports while an operation goes on, and how often it asks.
 *
 * <p>Start from {@link io.github.aib4j.client.poll.PollOptions}.
 */
@NullMarked
package io.github.aib4j.client.poll;

import org.jspecify.annotations.NullMarked;
