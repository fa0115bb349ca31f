/** How messages quote a value; the packages below this one hold the rest of what is not exported. */
@NullMarked
package io.github.aib4j.model.implementation;

import org.jspecify.annotations.NullMarked;
