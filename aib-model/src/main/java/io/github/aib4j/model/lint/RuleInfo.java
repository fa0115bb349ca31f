package io.github.aib4j.model.lint;

import io.github.aib4j.model.value.ServiceApiVersion;

/**
 * What a rule is about, for lists of rules.
 *
 * @param id the id, such as {@code G12}
 * @param severity how bad it is to break it
 * @param since the first api-version in which it holds; it holds in all later ones
 * @param text what it asks for, in a sentence
 */
public record RuleInfo(String id, Severity severity, ServiceApiVersion since, String text) {

    /**
     * Whether the rule holds in that api-version.
     *
     * @throws IllegalArgumentException if it is an api-version of another service than the rule's
     */
    public boolean holdsIn(ServiceApiVersion apiVersion) {
        return apiVersion.isFrom(since);
    }

    /** {@code ID SEVERITY since API-VERSION: TEXT}. */
    @Override
    public String toString() {
        return id + " " + severity + " since " + since + ": " + text;
    }
}
