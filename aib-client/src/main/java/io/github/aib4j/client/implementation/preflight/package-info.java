/** Looks up the resources that a template needs before it is created. */
@NullMarked
package io.github.aib4j.client.implementation.preflight;

import org.jspecify.annotations.NullMarked;
