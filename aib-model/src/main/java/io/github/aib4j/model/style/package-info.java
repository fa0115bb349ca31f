/** How Immutables generates the value classes; for this module alone. */
@NullMarked
package io.github.aib4j.model.style;

import org.jspecify.annotations.NullMarked;
