package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import java.util.Optional;

/** The nested deployments of a template, whose outputs its expressions can name. */
public interface ArmModules {
    /** A template without nested deployments. */
    ArmModules NONE = reference -> Optional.empty();

    /**
     * The nested deployment that {@code reference()} refers to.
     *
     * @param reference a symbolic name, a name, or the id of a resource
     * @throws ArmFailure if its own parameters or outputs refer to it, or it is not deployed
     */
    Optional<Module> find(String reference);

    /** A nested deployment. */
    interface Module {
        /**
         * The value of an output.
         *
         * @throws ArmFailure if there is none with that name, or it has no value here
         */
        ArmEvaluation.Result output(String name);
    }
}
