package io.github.aib4j.client.implementation.build;

import io.github.aib4j.model.run.ImageTemplateResource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A template at the time it was read.
 *
 * @param date the service's time
 * @param retryAfter the wait that the service asks for
 */
record TemplateSnapshot(ImageTemplateResource resource, Optional<Instant> date, Optional<Duration> retryAfter) {}
