/**
 * Image templates and triggers as stored by the local service: the checks of a body, how the service rewrites it, and
 * the state of a template at a time. Start from {@link io.github.aib4j.testing.template.StoredTemplate}.
 */
@NullMarked
package io.github.aib4j.testing.template;

import org.jspecify.annotations.NullMarked;
