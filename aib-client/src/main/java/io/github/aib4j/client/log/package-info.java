/**
 * How the logs of builds are read: {@link io.github.aib4j.client.log.BuildLogOptions}.
 */
@NullMarked
package io.github.aib4j.client.log;

import org.jspecify.annotations.NullMarked;
