/**
 * The engine behind {@code model.json}: reads and writes values by tables with one row per member.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.table.ObjectTable}, which reads and writes one type by its rows
 * and checks the api-version, and from {@link io.github.aib4j.model.implementation.table.UnionTable}, which tells the members
 * of a sealed family apart. The tables themselves are in {@code implementation.wire}.
 */
@NullMarked
package io.github.aib4j.model.implementation.table;

import org.jspecify.annotations.NullMarked;
