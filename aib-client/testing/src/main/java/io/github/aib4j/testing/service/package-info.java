/**
 * The service: turns requests into responses, and keeps the state between them. Start from {@link
 * io.github.aib4j.testing.service.Engine}, which checks a request with {@code ArmChecks} and passes it to the class
 * that keeps the resource.
 */
@NullMarked
package io.github.aib4j.testing.service;

import org.jspecify.annotations.NullMarked;
