package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.implementation.Redaction;
import io.github.aib4j.model.value.OneLine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a build or another request failed: the cause in plain words, what to do, the step that failed, and the lines that
 * show it.
 *
 * <pre>{@code
 * BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();
 * if (!outcome.isSucceeded()) {
 *     System.out.println(outcome.diagnosis().text());
 * }
 * }</pre>
 *
 * <p>It recognizes the failures of {@link KnownFailure}. For others it reports what the text says and where to look,
 * without inventing a cause; {@link #failure()} is empty then.
 *
 * <p>Immutable. It shows no signature, token, key or password of the text.
 *
 * @since 0.1.0
 */
public final class Diagnosis {
    private final Evidence evidence;
    private final Optional<String> logUnread;

    private Diagnosis(Evidence evidence) {
        this(evidence, Optional.empty());
    }

    private Diagnosis(Evidence evidence, Optional<String> logUnread) {
        this.evidence = evidence;
        this.logUnread = logUnread;
    }

    /**
     * Diagnoses any text: an error, the JSON of an operation, the output of a console, a log, or an error with its log.
     *
     * @param text a text of any length
     */
    public static Diagnosis of(String text) {
        return new Diagnosis(Evidence.ofText(Objects.requireNonNull(text, "text")));
    }

    /**
     * Diagnoses any text, which is read completely in bounded memory: UTF-8, or UTF-16 with a byte order mark. The
     * stream is not closed.
     *
     * @throws IOException from the stream
     */
    public static Diagnosis read(InputStream text) throws IOException {
        return new Diagnosis(Evidence.read(Objects.requireNonNull(text, "text")));
    }

    /** Diagnoses a log without the service's message about the build. */
    public static Diagnosis of(BuildLog log) {
        return new Diagnosis(Evidence.ofLog(Objects.requireNonNull(log, "log")));
    }

    /**
     * Diagnoses what the service says about something. {@code BuildOutcome}, {@code ProvisioningError} and {@code
     * TriggerStatus} have a method {@code diagnosis()} that does this.
     */
    public static Diagnosis of(ServiceReport report) {
        return new Diagnosis(Evidence.ofReport(Objects.requireNonNull(report, "report")));
    }

    /**
     * Returns the same diagnosis with the log that the message names.
     *
     * @param log the log of that build; the message tells whether it is the log of customizers or validators
     */
    public Diagnosis withLog(BuildLog log) {
        return new Diagnosis(evidence.withLog(Objects.requireNonNull(log, "log")));
    }

    /**
     * Returns the same diagnosis, which says that the log was not read.
     *
     * @param reason why, such as the message of an exception
     */
    public Diagnosis withoutLog(String reason) {
        Objects.requireNonNull(reason, "reason");
        return new Diagnosis(evidence, Optional.of(OneLine.of(Redaction.secretless(reason))));
    }

    /**
     * Returns the same diagnosis with the name of the step from this template, and a confidence that its steps justify.
     */
    public Diagnosis withTemplate(ImageTemplate template) {
        return new Diagnosis(evidence.withTemplate(Objects.requireNonNull(template, "template")), logUnread);
    }

    /**
     * Whether anything failed. Not so for the log of a build that succeeded, nor for the JSON of an operation or a resource
     * whose states are all {@code Succeeded}.
     */
    public boolean isFailure() {
        return evidence.isFailure();
    }

    /** The failure that explains the text best; empty if no known failure does. */
    public Optional<KnownFailure> failure() {
        return evidence.best();
    }

    /** Whether the failure is a known one. */
    public boolean isKnown() {
        return failure().isPresent();
    }

    /** Other known failures in the text, the likeliest first. */
    public List<KnownFailure> alsoSeen() {
        return evidence.others();
    }

    /** What to check first. */
    public FailureCategory category() {
        return failure().map(KnownFailure::category).orElse(FailureCategory.UNKNOWN);
    }

    /** The cause in a sentence or two; for an unknown failure, what is known about it. */
    public String cause() {
        return failure().map(KnownFailure::cause).orElseGet(() -> UnknownFailure.cause(evidence));
    }

    /** What to do in a sentence or two; for an unknown failure, where to look. */
    public String remedy() {
        return failure().map(KnownFailure::remedy).orElseGet(() -> UnknownFailure.remedy(evidence));
    }

    /** Whether a retry may succeed. */
    public RetryAdvice retry() {
        return failure().map(KnownFailure::retry).orElse(RetryAdvice.MAYBE);
    }

    /** The customizer or validator that failed, if a log shows it. */
    public Optional<FailedStep> step() {
        return evidence.step();
    }

    /** The lines that show the failure, in order: at most 24 lines of at most 300 characters. */
    public List<SourceLine> lines() {
        return evidence.lines();
    }

    /** Where the failure is documented or was reported, or where to find more about failures. */
    public List<URI> links() {
        return failure().map(KnownFailure::sources).orElseGet(() -> UnknownFailure.links(evidence));
    }

    /** The location of the log that the text names. */
    public Optional<LogLocation> logLocation() {
        return evidence.location();
    }

    /** Why the log was not read, which would say more; empty if nobody tried, or the log was read. */
    public Optional<String> logUnread() {
        return logUnread;
    }

    /** The whole diagnosis for people: some lines of plain text, without a line feed at the end. */
    public String text() {
        return DiagnosisText.of(this);
    }

    /** The diagnosis in one line, such as {@code F15 BUILD_TIMEOUT: The build took longer than …}. */
    @Override
    public String toString() {
        String name =
                failure().map(known -> known.id() + " " + known.name()).orElse(isFailure() ? "unknown" : "no failure");
        return name + ": " + cause() + step().map(step -> " [" + step + "]").orElse("");
    }
}
