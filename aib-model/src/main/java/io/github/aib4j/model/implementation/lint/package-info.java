/** What the linters share: a rule with its check, and the report that it writes. */
@NullMarked
package io.github.aib4j.model.implementation.lint;

import org.jspecify.annotations.NullMarked;
