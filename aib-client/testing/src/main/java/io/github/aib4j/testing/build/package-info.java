/**
 * How a build goes: its phases, how long they take, where it fails, and what it leaves behind. Start from {@link
 * io.github.aib4j.testing.build.Run}. Nothing here knows of requests.
 */
@NullMarked
package io.github.aib4j.testing.build;

import org.jspecify.annotations.NullMarked;
