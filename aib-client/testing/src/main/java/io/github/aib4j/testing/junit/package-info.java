/**
 * The local service as an extension of JUnit 5 and 6. Needs {@code junit-jupiter-api}, which this artifact
 * does not bring along (tried with 5.10.2 and 6.1.3).
 *
 * <p>Start from {@link io.github.aib4j.testing.junit.LocalImageBuilderTest}.
 */
@NullMarked
package io.github.aib4j.testing.junit;

import org.jspecify.annotations.NullMarked;
