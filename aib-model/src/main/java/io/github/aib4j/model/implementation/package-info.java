/** How messages quote a value. The packages below contain everything else that is not exported. */
@NullMarked
package io.github.aib4j.model.implementation;

import org.jspecify.annotations.NullMarked;
