/**
 * Communication with Azure Resource Manager: addresses, requests, responses, errors, operations, pages.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.arm.ArmCall}: requests and the handling of their responses
 * are written once as a value, which is run on the calling thread or by Reactor. {@link
 * io.github.aib4j.client.implementation.arm.ArmEndpoint} sends one request.
 */
@NullMarked
package io.github.aib4j.client.implementation.arm;

import org.jspecify.annotations.NullMarked;
