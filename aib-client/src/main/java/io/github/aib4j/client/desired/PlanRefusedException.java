package io.github.aib4j.client.desired;

import io.github.aib4j.model.plan.TemplatePlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan was not applied, because it is blocked or because the template changed since it was planned. Nothing was done,
 * unless the message says so; it has the plan as it would be now.
 *
 * @since 0.1.0
 */
public final class PlanRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable TemplatePlan plan;

    /**
     * Creates an exception; for the client, and for tests of its users.
     *
     * @param reason what is wrong, and what to do
     * @param plan the plan as it would be now
     */
    public PlanRefusedException(String reason, TemplatePlan plan) {
        super(reason + System.lineSeparator() + plan);
        this.plan = plan;
    }

    /** The plan as it would be now; empty after serialization. */
    public Optional<TemplatePlan> plan() {
        return Optional.ofNullable(plan);
    }
}
