package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;

/**
 * The sections of a deployment template that its expressions can name.
 *
 * @param parameters the declared parameters with what is given for them
 * @param variables the definitions of variables
 * @param functions the namespaces of user-defined functions
 */
public record ArmSections(DeploymentParameters parameters, JsonObject variables, JsonArray functions) {}
