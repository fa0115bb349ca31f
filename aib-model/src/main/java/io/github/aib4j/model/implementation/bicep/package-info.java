/** Deployment templates as Bicep: texts, expressions, and the file. */
@NullMarked
package io.github.aib4j.model.implementation.bicep;

import org.jspecify.annotations.NullMarked;
