package io.github.aib4j.client.implementation.preflight;

import io.github.aib4j.client.implementation.arm.RequestPath;
import java.util.function.Consumer;

/**
 * A request that checks whether a resource is as a template needs it.
 *
 * @param what the description of the resource, such as {@code identity '…'}
 * @param path the path of the resource
 * @param query the query, with the api-version
 * @param pointer the JSON pointer of the place in the template that names it
 * @param found receives the response if the resource exists
 * @param missing runs if the resource does not exist
 */
record Lookup(String what, RequestPath path, String query, String pointer, Consumer<byte[]> found, Runnable missing) {}
