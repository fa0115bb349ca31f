package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A resource of a template, with its expressions evaluated.
 *
 * @param symbolicName its name in a template of language version 2.0, with the index if a loop makes it
 * @param loops names that refer to all resources of a loop
 * @param isLeftOut whether its condition is false
 * @param content the resource without its children, whose type and name are those of the whole path
 * @param open pointers to what is still an expression, with the reasons
 * @param secrets which of its type and name contain the value of a secure parameter
 * @param nested its plan, if it is a deployment with a template
 * @param again evaluates it again
 */
public record PlannedResource(
        Optional<String> symbolicName,
        List<String> loops,
        boolean isLeftOut,
        JsonObject content,
        Map<String, String> open,
        Set<String> secrets,
        Optional<PlannedDeployment> nested,
        Supplier<PlannedResource> again) {}
