/**
 * How a call becomes requests: addresses, answers, errors, polling. Not exported.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.ResourceManager}, which sends one request.
 */
@NullMarked
package io.github.aib4j.client.implementation;

import org.jspecify.annotations.NullMarked;
