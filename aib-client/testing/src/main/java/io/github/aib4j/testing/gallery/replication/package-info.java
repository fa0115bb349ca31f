/**
 * How long image versions take, how far they have come in each region, and why they fail.
 *
 * <p>Start from {@link io.github.aib4j.testing.gallery.replication.ReplicationTimeline}.
 */
@NullMarked
package io.github.aib4j.testing.gallery.replication;

import org.jspecify.annotations.NullMarked;
