/**
 * The course of a build: its phases, how long they take, where it fails, and its artifacts. Start from {@link
 * io.github.aib4j.testing.build.Run}. Nothing here knows about requests.
 */
@NullMarked
package io.github.aib4j.testing.build;

import org.jspecify.annotations.NullMarked;
