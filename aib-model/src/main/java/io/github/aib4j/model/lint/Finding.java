package io.github.aib4j.model.lint;

import io.github.aib4j.model.value.OneLine;
import java.io.Serializable;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that breaks a rule. It contains no secret: queries of addresses are removed.
 *
 * @param ruleId the id of the rule, such as {@code G12}; its meaning never changes
 * @param severity the severity
 * @param pointer the JSON pointer of the place in the request body; {@code /name} for the name, which is in the
 *     request's address
 * @param message one line with the invalid value, why it is invalid, and what to do
 * @param remedy a sentence about how to fix any violation of the rule; empty if the rule has none
 * @param link the page that states the rule, if there is one
 * @param location the location in a file, if the resource was read from one
 * @since 0.1.0
 */
public record Finding(
        String ruleId,
        Severity severity,
        String pointer,
        String message,
        String remedy,
        Optional<URI> link,
        Optional<FileLocation> location)
        implements Serializable {

    /** Creates a finding without remedy, link and location. */
    public Finding(String ruleId, Severity severity, String pointer, String message) {
        this(ruleId, severity, pointer, message, "", Optional.empty(), Optional.empty());
    }

    /** Whether it is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same finding with a location in a file. */
    public Finding withLocation(FileLocation place) {
        return new Finding(
                ruleId, severity, pointer, message, remedy, link, Optional.of(Objects.requireNonNull(place, "place")));
    }

    /** {@code SEVERITY RULE POINTER MESSAGE}, in one line. */
    @Override
    public String toString() {
        return severity + " " + ruleId + " " + OneLine.of(pointer) + " " + message;
    }

    /** Serializes a form without Optional, which cannot be serialized. */
    private Object writeReplace() {
        return new Serialized(ruleId, severity, pointer, message, remedy, link.orElse(null), location.orElse(null));
    }

    private record Serialized(
            String ruleId,
            Severity severity,
            String pointer,
            String message,
            String remedy,
            @Nullable URI link,
            @Nullable FileLocation location)
            implements Serializable {
        private Object readResolve() {
            return new Finding(
                    ruleId,
                    severity,
                    pointer,
                    message,
                    remedy,
                    Optional.ofNullable(link),
                    Optional.ofNullable(location));
        }
    }
}
