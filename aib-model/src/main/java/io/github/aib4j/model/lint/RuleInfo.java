package io.github.aib4j.model.lint;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.net.URI;
import java.util.Optional;

/**
 * Describes a rule, for lists of rules. TEMPLATE-RULES.md and RULES.md, next to this
 * module's changelog, list those of templates and of galleries.
 *
 * @param id the id, such as {@code G12}
 * @param severity the severity of a violation
 * @param since the first api-version to which it applies
 * @param until the last api-version to which it applies; empty if it applies to all later ones
 * @param text a sentence that states the rule
 * @param reason a sentence that gives the reason; may be empty
 * @param advice a sentence about how to fix a violation; a finding's message is more specific
 * @param link the page that states the rule, if there is one
 * @since 0.1.0
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

    /** Creates a rule that applies to all later api-versions too, and has neither reason nor link. */
    public RuleInfo(String id, Severity severity, ServiceApiVersion since, String text, String advice) {
        this(id, severity, since, Optional.empty(), text, "", advice, Optional.empty());
    }

    /**
     * Whether the rule applies to this api-version.
     *
     * @throws IllegalArgumentException if the api-version belongs to another service than the rule
     */
    public boolean appliesTo(ServiceApiVersion apiVersion) {
        return apiVersion.isAtLeast(since)
                && until.filter(last -> !last.isAtLeast(apiVersion)).isEmpty();
    }

    /** {@code ID SEVERITY since API-VERSION: TEXT}. */
    @Override
    public String toString() {
        return id + " " + severity + " since " + since + ": " + text;
    }
}
