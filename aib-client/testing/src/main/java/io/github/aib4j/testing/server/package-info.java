/** Access to the local service: azure-core's {@code HttpClient} without sockets, and HTTPS on a loopback port. */
@NullMarked
package io.github.aib4j.testing.server;

import org.jspecify.annotations.NullMarked;
