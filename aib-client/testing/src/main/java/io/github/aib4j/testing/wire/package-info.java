/**
 * The objects that a server of the local service and the service itself exchange: requests, responses, and errors that
 * end a request early. Also the service's notation of JSON, times and ids.
 */
@NullMarked
package io.github.aib4j.testing.wire;

import org.jspecify.annotations.NullMarked;
