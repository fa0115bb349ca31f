package io.github.aib4j.model.implementation.arm;

import java.util.Optional;

/** The nested deployments of a template, whose outputs its expressions can name. */
public interface ArmModules {
    /** A template without nested deployments. */
    ArmModules NONE = reference -> Optional.empty();

    /**
     * The nested deployment that {@code reference()} means.
     *
     * @param reference a symbolic name, a name, or the id of a resource
     * @throws ArmFailure if its parameters or outputs refer to it themselves, or it is not deployed
     */
    Optional<Module> find(String reference);

    /** A nested deployment. */
    interface Module {
        /**
         * The value of an output.
         *
         * @throws ArmFailure if there is none of that name, or it has no value here
         */
        ArmEvaluation.Result output(String name);
    }
}
