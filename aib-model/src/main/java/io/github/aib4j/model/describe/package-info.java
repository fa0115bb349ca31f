/**
 * What a template does, in words and as data, before it does it.
 *
 * <p>Start from {@link TemplateDescription}.
 */
@NullMarked
package io.github.aib4j.model.describe;

import org.jspecify.annotations.NullMarked;
