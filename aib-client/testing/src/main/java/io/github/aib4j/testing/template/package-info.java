/**
 * Image templates and triggers as the local service keeps them: what a body is checked for, how the service rewrites it,
 * and what a template has become at a time. Start from {@link io.github.aib4j.testing.template.StoredTemplate}.
 */
@NullMarked
package io.github.aib4j.testing.template;

import org.jspecify.annotations.NullMarked;
