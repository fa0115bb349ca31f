package io.github.aib4j.model.lint;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.net.URI;
import java.util.Optional;

/**
 * What a rule is about, for lists of rules. All of them are in RULES.md, beside the changes of this module.
 *
 * @param id the id, such as {@code G12}
 * @param severity how bad it is to break it
 * @param since the first api-version in which it holds
 * @param until the last api-version in which it holds; empty if it holds in all later ones
 * @param text what it asks for, in a sentence
 * @param reason why it asks for that, in a sentence; may be empty
 * @param advice what to do when it is broken, in a sentence; a finding's message is more exact
 * @param link the page that states it, if there is one
 */
public record RuleInfo(
        String id,
        Severity severity,
        ServiceApiVersion since,
        Optional<? extends ServiceApiVersion> until,
        String text,
        String reason,
        String advice,
        Optional<URI> link) {

    /** A rule that holds in all later api-versions too, and says neither reason nor page. */
    public RuleInfo(String id, Severity severity, ServiceApiVersion since, String text, String advice) {
        this(id, severity, since, Optional.empty(), text, "", advice, Optional.empty());
    }

    /**
     * Whether the rule holds in that api-version.
     *
     * @throws IllegalArgumentException if it is an api-version of another service than the rule's
     */
    public boolean holdsIn(ServiceApiVersion apiVersion) {
        return apiVersion.isFrom(since)
                && until.filter(last -> !last.isFrom(apiVersion)).isEmpty();
    }

    /** {@code ID SEVERITY since API-VERSION: TEXT}. */
    @Override
    public String toString() {
        return id + " " + severity + " since " + since + ": " + text;
    }
}
