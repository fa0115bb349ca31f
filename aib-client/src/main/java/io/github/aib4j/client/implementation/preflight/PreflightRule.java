package io.github.aib4j.client.implementation.preflight;

import io.github.aib4j.model.lint.Severity;

/** The checks that go beyond the rules of the linter. TEMPLATE-RULES.md of aib-model lists them, too. */
enum PreflightRule {
    P01(
            Severity.ERROR,
            "Each resource provider that a build uses is registered.",
            "The service makes resources of each in the subscription.",
            "Register the resource provider in the subscription."),
    P02(
            Severity.WARNING,
            "What a template names was looked up.",
            "What the caller may not read was not checked, which is no pass.",
            "Look at it yourself, or get the right to read it."),
    P03(
            Severity.ERROR,
            "A subnet can be used for builds.",
            "Delegations and policies for private links keep the service out.",
            "Change the subnet, or name another."),
    P04(
            Severity.ERROR,
            "A Marketplace image exists in the region.",
            "The build has nothing to start from otherwise.",
            "Name an image and a version that exist in the region."),
    P05(
            Severity.ERROR,
            "An image that somebody else shares can be used in the region.",
            "It is shared by region, with whom its owner names.",
            "Look at its id, or ask its owner.");

    private final Severity severity;
    private final String text;
    private final String reason;
    private final String advice;

    PreflightRule(Severity severity, String text, String reason, String advice) {
        this.severity = severity;
        this.text = text;
        this.reason = reason;
        this.advice = advice;
    }

    Severity severity() {
        return severity;
    }

    String text() {
        return text;
    }

    String reason() {
        return reason;
    }

    String advice() {
        return advice;
    }
}
