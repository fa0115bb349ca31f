package io.github.aib4j.model.lint;

import java.net.URI;
import java.util.Optional;

/**
 * One place that breaks a rule. It holds no secret: addresses are without their query.
 *
 * @param ruleId the id of the rule, such as {@code G12}; it never changes its meaning
 * @param severity how bad it is
 * @param pointer the JSON pointer of the place in the body of the request; the name, which is in the request's address, is
 *     {@code /name}
 * @param message the value that is wrong, why it is, and what to do; one line
 * @param remedy what to do about any breach of the rule, in a sentence; empty if the rule does not say
 * @param link the page that states the rule, if there is one
 * @param location where it stands in a file, if it was read from one
 */
public record Finding(
        String ruleId,
        Severity severity,
        String pointer,
        String message,
        String remedy,
        Optional<URI> link,
        Optional<FileLocation> location) {

    /** A finding of a rule that has neither remedy nor page, in no file. */
    public Finding(String ruleId, Severity severity, String pointer, String message) {
        this(ruleId, severity, pointer, message, "", Optional.empty(), Optional.empty());
    }

    /** Whether it is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same finding, at its place in a file. */
    public Finding at(FileLocation place) {
        return new Finding(ruleId, severity, pointer, message, remedy, link, Optional.of(place));
    }

    /** {@code SEVERITY RULE POINTER MESSAGE}, in one line. */
    @Override
    public String toString() {
        return severity + " " + ruleId + " " + pointer + " " + message;
    }
}
