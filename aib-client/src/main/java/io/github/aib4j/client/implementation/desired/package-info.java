/** Desired state: plans, their application, reuse by content, and builds only when they are needed. */
@NullMarked
package io.github.aib4j.client.implementation.desired;

import org.jspecify.annotations.NullMarked;
