package io.github.aib4j.client.implementation.preflight;

import io.github.aib4j.client.implementation.arm.RequestPath;
import java.util.function.Consumer;

/**
 * A request that tells whether something is as a template needs it.
 *
 * @param what what is looked up, such as {@code identity '…'}
 * @param path the path of the resource
 * @param query the query, with the api-version
 * @param pointer the JSON pointer of the place in the template that names it
 * @param found takes the response, if the resource exists
 * @param missing is run if the resource does not exist
 */
record Lookup(String what, RequestPath path, String query, String pointer, Consumer<byte[]> found, Runnable missing) {}
