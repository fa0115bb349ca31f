/**
 * The exceptions of the client: an {@link io.github.aib4j.client.error.ImageBuilderException} for whatever the service
 * refuses or fails to do. A failed build is not an exception but a {@link io.github.aib4j.model.run.BuildOutcome}.
 */
@NullMarked
package io.github.aib4j.client.error;

import org.jspecify.annotations.NullMarked;
