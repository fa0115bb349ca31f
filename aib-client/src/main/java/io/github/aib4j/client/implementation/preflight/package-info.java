/** What a template needs of the resources around it, looked up before it is created. */
@NullMarked
package io.github.aib4j.client.implementation.preflight;

import org.jspecify.annotations.NullMarked;
