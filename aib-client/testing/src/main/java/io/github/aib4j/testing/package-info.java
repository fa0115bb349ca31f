/**
 * The service in memory, for tests without Azure: it answers as Azure VM Image Builder was recorded to answer, and its
 * time is a clock that the test moves.
 *
 * <p>Start from {@link io.github.aib4j.testing.LocalImageBuilder}; {@link
 * io.github.aib4j.testing.SimulatedClock} says how time passes and {@link
 * io.github.aib4j.testing.Scenario} how a build fails. What an answer rests on is said where it is made:
 * <em>recorded</em> was seen in public recordings of the service, <em>reported</em> was quoted by its users,
 * <em>documented</em> is only said by Microsoft, and <em>assumed</em> is none of these.
 */
@NullMarked
package io.github.aib4j.testing;

import org.jspecify.annotations.NullMarked;
