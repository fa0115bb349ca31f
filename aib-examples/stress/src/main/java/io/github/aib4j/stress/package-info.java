/**
 * Clients, fleets and the service in memory under many threads, with invariants that each scenario states. Start from
 * {@link io.github.aib4j.stress.StressAll}.
 */
@NullMarked
package io.github.aib4j.stress;

import org.jspecify.annotations.NullMarked;
