/**
 * Where an image version goes: target regions, replicas, storage, and how far replication has come.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.publish.PublishingProfile} for what is asked for and from {@link
 * io.github.aib4j.model.gallery.publish.ReplicationStatus} for what the service reports.
 */
@NullMarked
package io.github.aib4j.model.gallery.publish;

import org.jspecify.annotations.NullMarked;
