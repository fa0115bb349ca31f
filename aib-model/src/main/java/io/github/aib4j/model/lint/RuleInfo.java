package io.github.aib4j.model.lint;

import io.github.aib4j.model.value.ServiceApiVersion;

/**
 * What a rule is about, for lists of rules. All of them are in RULES.md, beside the changes of this module.
 *
 * @param id the id, such as {@code G12}
 * @param severity how bad it is to break it
 * @param since the first api-version in which it holds; it holds in all later ones
 * @param text what it asks for, in a sentence
 * @param advice what to do when it is broken, in a sentence; a finding's message is more exact
 */
public record RuleInfo(String id, Severity severity, ServiceApiVersion since, String text, String advice) {

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
