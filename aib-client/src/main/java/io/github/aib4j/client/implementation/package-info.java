/**
 * How a call becomes requests: addresses, answers, errors, polling. Not exported.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.Dialog}: what a call asks, and what it makes of the answers,
 * is written once as a value and carried out on the caller's thread or by Reactor. {@link
 * io.github.aib4j.client.implementation.ResourceManager} sends one request, {@link
 * io.github.aib4j.client.implementation.Templates} has a dialog for each operation, {@link
 * io.github.aib4j.client.implementation.LongRunning} is what can be polled, and {@code ServicePoller}, {@code
 * ReactivePoller} and {@code Waiting} poll it: for a thread, for a flux, and within a dialog. How a build is begun and
 * told from others stands in {@code BuildRun}, {@code BuildWatch} and {@code BuildIdentity}.
 */
@NullMarked
package io.github.aib4j.client.implementation;

import org.jspecify.annotations.NullMarked;
