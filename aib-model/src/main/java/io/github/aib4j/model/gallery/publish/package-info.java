/**
 * Where an image version goes: target regions, replicas, storage, and the progress of replication.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.publish.PublishingProfile} for what you request, and from {@link
 * io.github.aib4j.model.gallery.publish.ReplicationStatus} for what the service reports.
 */
@NullMarked
package io.github.aib4j.model.gallery.publish;

import org.jspecify.annotations.NullMarked;
