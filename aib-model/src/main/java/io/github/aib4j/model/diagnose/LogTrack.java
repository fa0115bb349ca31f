package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.Redaction;
import io.github.aib4j.model.implementation.log.HarmlessLines;
import io.github.aib4j.model.implementation.log.LogLine;
import io.github.aib4j.model.implementation.log.LogLine.Origin;
import io.github.aib4j.model.implementation.log.LogMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a build through its log, line by line. */
final class LogTrack {
    private static final Pattern EXIT_CODE =
            Pattern.compile("(?:exited with code|Communicator ended with|exit status): (-?\\d{1,9})\\b");
    private static final Pattern OUTCOME =
            Pattern.compile("Build '[^']{1,60}' (?:(finished)|errored(?: after [^:]{1,100})?: ?(.*+))", Pattern.DOTALL);
    private static final Pattern ERROR_OF_BUILD = Pattern.compile("--> [^:]{1,60}: ?(.*+)", Pattern.DOTALL);
    private static final Pattern IMAGE_TAKEN = Pattern.compile(
            "Skipping image creation|Querying the machine's|Powering off machine|Capturing image|Taking snapshot");

    /** Packer's exit code for a lost connection. */
    private static final int LOST = 2_300_218;

    private final StepTrack steps = new StepTrack();
    private final StageTrack stages = new StageTrack();
    private final FailureScan scan = new FailureScan();
    private final HarmlessLines harmless = new HarmlessLines();
    private final LastLines last = new LastLines();
    private String operationId = "";
    private String firstTime = "";
    private String time = "";
    private Optional<String> error = Optional.empty();
    private boolean started;
    private boolean terminated;
    private boolean finished;
    private boolean imageTaken;
    private boolean listsErrors;
    private long lineCount;
    private long shortenedLines;

    /** The next line. */
    void line(long number, LogLine line, boolean shortened) {
        lineCount++;
        shortenedLines += shortened ? 1 : 0;
        if (line.is(Origin.OTHER) && !started) {
            return;
        }
        started = true;
        noteTime(line);
        noteMarks(number, line);
        if (!harmless.take(line)) {
            scanLine(number, line);
        }
    }

    private void noteTime(LogLine line) {
        if (!line.time().isEmpty()) {
            time = line.time();
            firstTime = firstTime.isEmpty() ? time : firstTime;
        }
        if (operationId.isEmpty()) {
            operationId = line.operationId();
        }
    }

    private void noteMarks(long number, LogLine line) {
        for (LogMark mark : LogMark.values()) {
            if (mark.isIn(line)) {
                note(number, mark, line);
            }
        }
        imageTaken |=
                line.is(Origin.BUILDER) && IMAGE_TAKEN.matcher(line.text()).lookingAt();
        listsErrors |= line.is(Origin.STATUS) && line.text().contains("Some builds didn't complete successfully");
    }

    private void note(long number, LogMark mark, LogLine line) {
        switch (mark) {
            case REQUEST, DEPLOYING -> stages.begin(LogStage.Kind.DEPLOYMENT, now());
            case CONNECTING, CONNECTED -> stages.begin(LogStage.Kind.CONNECTION, now());
            case STEP_STARTS -> {
                steps.starts(firstWord(mark.after(line)), now());
                beginStep();
            }
            case STEP_ENDS -> steps.ends(firstWord(mark.after(line)), now());
            case STEP_ERROR, STEP_HAD_ERRORS -> {
                steps.hasErrors();
                last.freeze();
            }
            case SCRIPT_STARTS -> {
                if (steps.startsScript(LogMark.script(line), line.text(), now())) {
                    beginStep();
                }
            }
            case EXIT_CODE -> exitCode(line.text()).ifPresent(steps::exits);
            case DEPROVISIONING -> steps.mentionsDeprovisioning();
            case TERMINATED -> {
                terminated = true;
                last.freeze();
            }
            case CLEANUP -> {
                stages.begin(LogStage.Kind.CLEANUP, now());
                last.freeze();
            }
            case ERRORED -> ends(number, line);
            case NOT_PREPARED -> fails(number, line, line.text());
            case ERROR_OF_BUILD -> listedError(number, line);
            case FINALIZING, EXPORTED -> stages.begin(LogStage.Kind.EXPORT, now());
        }
    }

    private void beginStep() {
        stages.begin(LogStage.Kind.STEPS, now());
        scan.forgetLog();
        last.clear();
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static Optional<Integer> exitCode(String text) {
        Matcher code = EXIT_CODE.matcher(text);
        return code.find()
                ? Optional.of(Integer.parseInt(code.group(1))).filter(number -> number != LOST)
                : Optional.empty();
    }

    private void ends(long number, LogLine line) {
        Matcher outcome = OUTCOME.matcher(line.text());
        if (!outcome.lookingAt()) {
            return;
        }
        if (outcome.group(1) == null) {
            fails(number, line, outcome.group(2));
        } else {
            finished = true;
        }
    }

    private void listedError(long number, LogLine line) {
        Matcher listed = ERROR_OF_BUILD.matcher(line.text());
        if (listsErrors && error.isEmpty() && listed.lookingAt()) {
            fails(number, line, listed.group(1));
        }
    }

    private void fails(long number, LogLine line, String why) {
        if (error.isEmpty()) {
            last.error(number, line.text());
            error = Optional.of(why);
            exitCode(why).ifPresent(steps::failsWith);
        }
    }

    /** Searches a line, except during cleanup, whose lines do not explain a failure. */
    private void scanLine(long number, LogLine line) {
        boolean isCleaning = stages.isIn(LogStage.Kind.CLEANUP) || stages.isIn(LogStage.Kind.EXPORT);
        if (!isCleaning || line.is(Origin.STATUS) || line.text().startsWith("[INFO] ")) {
            scan.logLine(number, line.text());
        }
        if (!line.is(Origin.TRACE) && !line.is(Origin.STATUS)) {
            last.add(number, line.text());
        }
    }

    private Optional<Instant> now() {
        return LogLine.instant(time);
    }

    BuildLog.End end() {
        if (!started) {
            return BuildLog.End.NO_LOG;
        }
        if (terminated) {
            return BuildLog.End.TERMINATED;
        }
        if (error.isPresent() || steps.isLastFailed()) {
            return BuildLog.End.FAILED;
        }
        return finished ? BuildLog.End.SUCCEEDED : BuildLog.End.OPEN;
    }

    private LogStep.State lastState() {
        return switch (end()) {
            case FAILED ->
                imageTaken || !(steps.isLastFailed() || steps.isInStep() || steps.isLastEnded())
                        ? LogStep.State.PASSED
                        : LogStep.State.FAILED;
            case TERMINATED -> steps.isInStep() ? LogStep.State.INTERRUPTED : LogStep.State.PASSED;
            case OPEN -> steps.isInStep() ? LogStep.State.UNFINISHED : LogStep.State.PASSED;
            default -> LogStep.State.PASSED;
        };
    }

    private Confidence confidence() {
        if (!steps.isMarked()) {
            return Confidence.LOW;
        }
        return steps.isLastEnded() && !steps.isLastFailed() ? Confidence.MEDIUM : Confidence.HIGH;
    }

    BuildLog.Facts facts() {
        BuildLog.End end = end();
        boolean isGood = end == BuildLog.End.SUCCEEDED;
        List<LogStep> all = steps.steps(lastState(), now());
        return new BuildLog.Facts(
                end,
                error.map(Redaction::line),
                stages.stages(all, now()),
                all,
                confidence(),
                isGood ? new FailureScan() : scan.copy(),
                isGood ? List.of() : last.lines(),
                harmless.seen(),
                harmless.count(),
                Optional.of(operationId).filter(id -> !id.isEmpty()),
                LogLine.instant(firstTime),
                lineCount,
                shortenedLines);
    }
}
