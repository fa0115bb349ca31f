package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;

/** The headers with the number of remaining requests: recorded numbers, which never decrease. */
final class RateLimits {
    private static final String PREFIX = "x-ms-ratelimit-remaining-subscription-";
    private static final Instant PER_REGION_SINCE = Instant.parse("2024-01-01T00:00:00Z");

    private RateLimits() {}

    /**
     * One number until 2023; since 2024, by the clock, other numbers and a global one (assumed for deletes, and that
     * HEAD counts as a read).
     */
    static ServiceResponse add(ServiceResponse answer, String method, Instant now) {
        return now.isBefore(PER_REGION_SINCE) ? until2023(answer, method) : since2024(answer, method);
    }

    private static ServiceResponse until2023(ServiceResponse answer, String method) {
        return switch (method) {
            case "GET", "HEAD" -> answer.with(PREFIX + "reads", "11999");
            case "DELETE" -> answer.with(PREFIX + "deletes", "14999");
            default -> answer.with(PREFIX + "writes", "1199");
        };
    }

    private static ServiceResponse since2024(ServiceResponse answer, String method) {
        return switch (method) {
            case "GET", "HEAD" -> answer.with(PREFIX + "global-reads", "3749");
            case "DELETE" -> answer.with(PREFIX + "deletes", "199").with(PREFIX + "global-deletes", "2999");
            default -> answer.with(PREFIX + "writes", "199").with(PREFIX + "global-writes", "2999");
        };
    }
}
