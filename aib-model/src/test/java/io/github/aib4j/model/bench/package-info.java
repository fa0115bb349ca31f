/** Figures, not tests: {@link io.github.aib4j.model.bench.AllocatedBytes} counts, and its Javadoc says how to run it. */
@NullMarked
package io.github.aib4j.model.bench;

import org.jspecify.annotations.NullMarked;
