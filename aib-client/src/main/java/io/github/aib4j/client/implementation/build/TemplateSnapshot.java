package io.github.aib4j.client.implementation.build;

import io.github.aib4j.model.run.ImageTemplateResource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A template as it was read.
 *
 * @param date the time at the service
 * @param retryAfter how long the service asks to wait
 */
record TemplateSnapshot(ImageTemplateResource resource, Optional<Instant> date, Optional<Duration> retryAfter) {}
