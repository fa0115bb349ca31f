/**
 * How Azure Resource Manager is spoken to: addresses, requests, answers, errors, operations, pages.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.arm.ArmCall}: what a call asks, and what it makes of the
 * answers, is written once as a value and carried out on the caller's thread or by Reactor. {@link
 * io.github.aib4j.client.implementation.arm.ArmEndpoint} sends one request.
 */
@NullMarked
package io.github.aib4j.client.implementation.arm;

import org.jspecify.annotations.NullMarked;
