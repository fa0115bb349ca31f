/** Azure's blob storage by plain REST: requests to it, and the upload of scripts. */
@NullMarked
package io.github.aib4j.client.implementation.storage;

import org.jspecify.annotations.NullMarked;
