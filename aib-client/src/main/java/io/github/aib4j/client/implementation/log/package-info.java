/**
 * Where the logs of builds are, and how they are read: staging group, storage account, folder of the run, container
 * group. Plain REST on azure-core's pipeline: two kinds of GET need no further library.
 */
@NullMarked
package io.github.aib4j.client.implementation.log;

import org.jspecify.annotations.NullMarked;
