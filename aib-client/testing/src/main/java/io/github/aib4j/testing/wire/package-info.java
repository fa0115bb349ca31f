/**
 * What passes between a door of the local service and the service itself: requests, answers, and the refusals that end
 * a request early; with the few ways in which the service writes JSON, times and ids.
 */
@NullMarked
package io.github.aib4j.testing.wire;

import org.jspecify.annotations.NullMarked;
