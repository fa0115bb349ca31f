package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.ImageTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The evidence for a diagnosis.
 *
 * @param told the failure that the service itself reports, whatever the texts show
 * @param log the log of the build; one without lines if there is none
 * @param template the template, if it is known
 */
record Evidence(
        boolean isFailure,
        Optional<KnownFailure> told,
        FailureScan texts,
        BuildLog log,
        Optional<LogLocation> location,
        Optional<ImageTemplate> template) {
    private static final int MOST_LINES = 24;

    /** The rank from which on a failure adds little to another one. */
    private static final int WEAK = 2;

    private static final int LONGEST_STATE = 64 * 1024;
    private static final Pattern STATE =
            Pattern.compile("\"(?:status|runState|provisioningState|aggregatedState)\"\\s*:\\s*\"([^\"]*)\"");
    private static final Set<String> GOOD = Set.of("Succeeded", "Completed");

    /** An error or a message; a build that succeeded has neither. */
    private static final Pattern ERROR =
            Pattern.compile("\"(?:error|provisioningError|message)\"\\s*:\\s*(?!null|\"\")\\S");

    static Evidence ofText(String text) {
        try {
            return read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Evidence read(InputStream text) throws IOException {
        return read(LogText.reader(text));
    }

    private static Evidence read(Reader text) throws IOException {
        TextScan scan = new TextScan();
        StringBuilder start = new StringBuilder();
        char[] chars = new char[32 * 1024];
        for (int count = text.read(chars); count >= 0; count = text.read(chars)) {
            scan.add(chars, count);
            if (start.length() <= LONGEST_STATE) {
                start.append(chars, 0, count);
            }
        }
        scan.end();
        BuildLog log = scan.log();
        boolean isGood = scan.texts().failures().isEmpty()
                && (log.end() == BuildLog.End.SUCCEEDED
                        || saysSuccess(start.toString().strip()));
        return new Evidence(!isGood, Optional.empty(), scan.texts(), log, scan.location(), Optional.empty());
    }

    /** Whether the text is the JSON of an operation or a resource that reports success, and nothing else. */
    private static boolean saysSuccess(String text) {
        return text.length() <= LONGEST_STATE
                && text.startsWith("{")
                && text.endsWith("}")
                && !ERROR.matcher(text).find()
                && STATE.matcher(text).results().findAny().isPresent()
                && STATE.matcher(text).results().allMatch(state -> GOOD.contains(state.group(1)));
    }

    static Evidence ofLog(BuildLog log) {
        return new Evidence(
                log.end() != BuildLog.End.SUCCEEDED,
                Optional.empty(),
                new FailureScan(),
                log,
                Optional.empty(),
                Optional.empty());
    }

    static Evidence ofReport(ServiceReport report) {
        Evidence text = ofText(report.text());
        return new Evidence(
                report.isFailure(),
                report.known(),
                text.texts,
                text.log,
                report.message().flatMap(LogLocation::find),
                Optional.empty());
    }

    Evidence withLog(BuildLog other) {
        return new Evidence(isFailure, told, texts, other, location, template);
    }

    Evidence withTemplate(ImageTemplate known) {
        return new Evidence(isFailure, told, texts, log, location, Optional.of(known));
    }

    boolean hasLog() {
        return log.end() != BuildLog.End.NO_LOG;
    }

    private FailureScan both() {
        return hasLog() ? FailureScan.of(texts, log.scan()) : texts;
    }

    private List<KnownFailure> all() {
        return isFailure
                ? Stream.concat(told.stream(), both().failures().stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    Optional<KnownFailure> best() {
        return all().stream().findFirst();
    }

    List<KnownFailure> others() {
        return all().stream()
                .skip(1)
                .filter(failure -> Row.Catalogue.row(failure).rank() < WEAK)
                .toList();
    }

    Optional<FailedStep> step() {
        return log.failedStep().map(this::step);
    }

    private FailedStep step(LogStep seen) {
        boolean isValidation = location.filter(place -> place.fileName().startsWith("validation"))
                .isPresent();
        FailedStep step = new FailedStep(
                kind(seen, isValidation),
                seen.index(),
                Optional.empty(),
                seen.provisioner(),
                seen.exitCode(),
                log.confidence());
        return template.map(known -> isValidation ? StepNames.validators(known) : StepNames.customizers(known))
                .map(names -> names.named(step, log.steps()))
                .orElse(step);
    }

    private FailedStep.Kind kind(LogStep seen, boolean isValidation) {
        if (isValidation) {
            return FailedStep.Kind.VALIDATOR;
        }
        if (seen.isDeprovisioning()) {
            return FailedStep.Kind.DEPROVISIONING;
        }
        return location.isPresent() ? FailedStep.Kind.CUSTOMIZER : FailedStep.Kind.UNKNOWN;
    }

    /**
     * The lines that show the failure, and the last ones of the step; for an unknown failure, those that name at least
     * its kind.
     */
    List<SourceLine> lines() {
        if (!isFailure) {
            return List.of();
        }
        Stream<SourceLine> shown = best().map(failure -> both().lines(failure).stream())
                .orElseGet(() -> UnknownFailure.phrases().flatMap(phrase -> texts.line(phrase).stream()));
        return Stream.concat(shown, log.lastLines().stream())
                .distinct()
                .sorted(Comparator.comparingLong(SourceLine::number))
                .limit(MOST_LINES)
                .toList();
    }
}
