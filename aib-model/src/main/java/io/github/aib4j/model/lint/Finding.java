package io.github.aib4j.model.lint;

import java.io.Serializable;

/**
 * One place that breaks a rule. It holds no secret: addresses are without their query.
 *
 * @param ruleId the id of the rule, such as {@code G12}; it never changes its meaning
 * @param severity how bad it is
 * @param pointer the JSON pointer of the place in the body of the request; the name, which is in the request's address, is
 *     {@code /name}
 * @param message the value that is wrong, why it is, and what to do; one line
 */
public record Finding(String ruleId, Severity severity, String pointer, String message) implements Serializable {

    /** Whether it is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code SEVERITY RULE POINTER MESSAGE}, in one line. */
    @Override
    public String toString() {
        return severity + " " + ruleId + " " + pointer + " " + message;
    }
}
