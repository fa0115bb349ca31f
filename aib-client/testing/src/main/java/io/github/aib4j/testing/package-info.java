/**
 * Azure VM Image Builder in memory, for tests without Azure. Its responses follow recordings of the real service, and
 * the test controls its clock.
 *
 * <p>Start from {@link io.github.aib4j.testing.LocalImageBuilder}. {@link io.github.aib4j.testing.SimulatedClock}
 * determines how time passes, and {@link io.github.aib4j.testing.Scenario} how a build fails. The Javadoc says what
 * each response rests on: <em>recorded</em> behavior was seen in public recordings of the service, <em>reported</em>
 * behavior was quoted by users, <em>documented</em> behavior is only described by Microsoft, and <em>assumed</em>
 * behavior is none of these.
 */
@NullMarked
package io.github.aib4j.testing;

import org.jspecify.annotations.NullMarked;
