/** Figures, not tests: {@link io.github.aib4j.testing.bench.Load} counts, and its Javadoc says how to run it. */
@NullMarked
package io.github.aib4j.testing.bench;

import org.jspecify.annotations.NullMarked;
