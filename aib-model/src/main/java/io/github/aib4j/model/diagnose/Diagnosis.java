package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.LogLocation;
import io.github.aib4j.model.run.ProvisioningError;
import io.github.aib4j.model.run.TriggerStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Why a build failed, or another request: the cause in plain words, what to do, the step that failed, and the lines that
 * show it.
 *
 * <pre>{@code
 * BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();
 * if (!outcome.isSucceeded()) {
 *     System.out.println(Diagnosis.of(outcome).text());
 * }
 * }</pre>
 *
 * <p>What is known are the failures of {@link KnownFailure}. Of others it says what the text tells and where to look, and
 * no cause is invented: {@link #failure()} is empty then.
 *
 * <p>Immutable. No signature, token, key or password that stands in a text is shown.
 */
public final class Diagnosis {
    private final Evidence evidence;

    private Diagnosis(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Of any text: an error, the JSON of an operation, what a console showed, a log, or an error and its log.
     *
     * @param text of any length
     */
    public static Diagnosis of(String text) {
        return new Diagnosis(Evidence.ofText(text));
    }

    /**
     * Of any text, which is read to its end in bounded memory: UTF-8, or UTF-16 with a byte order mark. The stream is not
     * closed.
     *
     * @throws IOException from the stream
     */
    public static Diagnosis read(InputStream text) throws IOException {
        return new Diagnosis(Evidence.read(text));
    }

    /** Of a log, without what the service said of the build. */
    public static Diagnosis of(BuildLog log) {
        return new Diagnosis(Evidence.ofLog(log));
    }

    /** Of the end of a build, without its log: often that tells no more than where the log is. */
    public static Diagnosis of(BuildOutcome outcome) {
        return new Diagnosis(Evidence.ofOutcome(outcome));
    }

    /**
     * Of the end of a build and the log that its message names.
     *
     * @param log of that build; whether of its customizers or validators is told by the outcome
     */
    public static Diagnosis of(BuildOutcome outcome, BuildLog log) {
        return new Diagnosis(Evidence.ofOutcome(outcome).withLog(log));
    }

    /** Of a template that could not be created. */
    public static Diagnosis of(ProvisioningError error) {
        return new Diagnosis(Evidence.ofText(error.provisioningErrorCode().orElse("") + "\n"
                + error.message().orElse("")));
    }

    /** Of a trigger; one that works is no failure. */
    public static Diagnosis of(TriggerStatus status) {
        return new Diagnosis(Evidence.ofTrigger(status));
    }

    /** The same with the step's name from that template, and as sure as its list of steps lets it be. */
    public Diagnosis withTemplate(ImageTemplate template) {
        return new Diagnosis(evidence.withTemplate(template));
    }

    /** Whether anything failed at all: not in the log of a build that went well. */
    public boolean isFailure() {
        return evidence.isFailure();
    }

    /** The failure that explains it best; empty if none that is known does. */
    public Optional<KnownFailure> failure() {
        return evidence.best();
    }

    /** Whether it is a known failure. */
    public boolean isKnown() {
        return failure().isPresent();
    }

    /** Other known failures that the text shows as well, the likeliest first. */
    public List<KnownFailure> alsoSeen() {
        return evidence.others();
    }

    /** What has to be looked at first. */
    public FailureCategory category() {
        return failure().map(KnownFailure::category).orElse(FailureCategory.UNKNOWN);
    }

    /** Why it failed, in a sentence or two; of an unknown failure, what is known of it. */
    public String cause() {
        return failure().map(KnownFailure::cause).orElseGet(() -> UnknownFailure.cause(evidence));
    }

    /** What to do about it, in a sentence or two; of an unknown failure, where to look. */
    public String remedy() {
        return failure().map(KnownFailure::remedy).orElseGet(() -> UnknownFailure.remedy(evidence));
    }

    /** Whether the same may pass when it is tried again. */
    public RetryAdvice retry() {
        return failure().map(KnownFailure::retry).orElse(RetryAdvice.MAYBE);
    }

    /** The customizer or validator that failed, if a log tells. */
    public Optional<FailedStep> step() {
        return evidence.step();
    }

    /** The lines that show it, in the order of their numbers: at most 24, each of at most 300 characters. */
    public List<SourceLine> lines() {
        return evidence.lines();
    }

    /** Where it is documented or was reported, or where more about failures is to be found. */
    public List<URI> links() {
        return failure().map(KnownFailure::sources).orElseGet(() -> UnknownFailure.links(evidence));
    }

    /** The log that the text names. */
    public Optional<LogLocation> logLocation() {
        return evidence.location();
    }

    /** All of it for people, in some lines of plain text without a line feed at the end. */
    public String text() {
        return DiagnosisText.of(this);
    }

    /** In one line, such as {@code F15 BUILD_TIMEOUT: The build took longer than …}. */
    @Override
    public String toString() {
        String name =
                failure().map(known -> known.id() + " " + known.name()).orElse(isFailure() ? "unknown" : "no failure");
        return name + ": " + cause() + step().map(step -> " [" + step + "]").orElse("");
    }
}
