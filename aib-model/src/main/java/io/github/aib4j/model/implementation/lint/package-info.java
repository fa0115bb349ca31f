/** The common parts of the linters: a rule with its check, and the report that it writes. */
@NullMarked
package io.github.aib4j.model.implementation.lint;

import org.jspecify.annotations.NullMarked;
