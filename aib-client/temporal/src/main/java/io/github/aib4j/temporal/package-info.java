/**
 * Builds of images as Temporal workflows: they survive the processes that follow them, and are begun once.
 *
 * <p>Start from {@link io.github.aib4j.temporal.AibTemporal}, which registers everything with a worker. The workflows are
 * {@link io.github.aib4j.temporal.BuildImage}, {@link io.github.aib4j.temporal.BuildFleet}, {@link
 * io.github.aib4j.temporal.PublishImage} and {@link io.github.aib4j.temporal.KeepImageCurrent}.
 */
@NullMarked
package io.github.aib4j.temporal;

import org.jspecify.annotations.NullMarked;
