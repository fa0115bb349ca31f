/** The code of the pages in {@code recipes}, word for word, and the tests that run it. */
@NullMarked
package io.github.aib4j.examples.recipes;

import org.jspecify.annotations.NullMarked;
