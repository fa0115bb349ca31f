package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.CloudAddresses;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a service.
 *
 * @param subscriptions the existing ones, in lower case; empty if any exists
 * @param resourceGroups the existing ones, in lower case; empty if any exists
 * @param forbidden ids to which no template's identity has access
 * @param seed the seed of generated ids
 * @param pageSize the maximum number of values in a page of a list
 * @param cloud the cloud
 * @param galleriesMustExist whether templates can only distribute to galleries that were created here; empty if that
 *     depends
 * @param otherTypes further types of resources that are kept as they are put, in lower case
 * @param alternatives what galleries do otherwise than is assumed
 */
public record ServiceSettings(
        Set<String> subscriptions,
        Set<String> resourceGroups,
        Set<String> forbidden,
        long seed,
        int pageSize,
        CloudAddresses cloud,
        Optional<Boolean> galleriesMustExist,
        Set<String> otherTypes,
        Set<Alternative> alternatives) {}
