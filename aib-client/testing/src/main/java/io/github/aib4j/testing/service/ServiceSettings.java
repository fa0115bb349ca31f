package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.CloudAddresses;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a service.
 *
 * @param subscriptions those there are, in lower case; empty if there is any
 * @param resourceGroups those there are, in lower case; empty if there is any
 * @param forbidden ids that no template's identity has a right to
 * @param seed what its ids begin from
 * @param pageSize how many values a page of a list has at most
 * @param cloud which cloud it is
 * @param galleriesMustExist whether templates can only distribute to what was made here; empty if that depends
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
