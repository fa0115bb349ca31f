package io.github.aib4j.testing.service;

import java.util.Optional;
import java.util.Set;

/**
 * The settings of a service.
 *
 * @param subscriptions the existing subscriptions in lower case; empty if all exist
 * @param resourceGroups the existing resource groups in lower case; empty if all exist
 * @param forbidden ids that no template's identity may use
 * @param seed the seed of its ids
 * @param pageSize the maximum number of values in a page of a list
 * @param galleriesMustExist whether templates can only distribute to definitions that were created here; empty if that
 *     depends
 */
public record ServiceSettings(
        Set<String> subscriptions,
        Set<String> resourceGroups,
        Set<String> forbidden,
        long seed,
        int pageSize,
        Optional<Boolean> galleriesMustExist) {}
