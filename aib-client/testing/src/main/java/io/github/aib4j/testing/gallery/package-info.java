/**
 * The Compute gallery in the local service: galleries, image definitions and image versions, as clients of Microsoft.Compute
 * see them. Builds put their versions here.
 *
 * <p>Start from {@link io.github.aib4j.testing.gallery.ComputeProvider}. Facts are labelled as in the package
 * {@code testing}; those that are recorded come from api-version 2019-12-01.
 */
@NullMarked
package io.github.aib4j.testing.gallery;

import org.jspecify.annotations.NullMarked;
