/**
 * The service: from a request to an answer, and the state between them. Start from {@link
 * io.github.aib4j.testing.service.Engine}, which checks a request at the {@code Gate} and gives it to whoever
 * keeps what it is about.
 */
@NullMarked
package io.github.aib4j.testing.service;

import org.jspecify.annotations.NullMarked;
