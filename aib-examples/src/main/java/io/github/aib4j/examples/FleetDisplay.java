package io.github.aib4j.examples;

import io.github.aib4j.client.fleet.FleetEvent;
import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.RunSubState;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Shows a fleet: on a terminal a bar for each running build and a total, otherwise a line for each event. */
final class FleetDisplay implements Consumer<FleetEvent> {
    private static final int MOST_BARS = 16;
    private static final int WIDTH = 24;
    private static final List<RunSubState> STAGES = List.of(
            RunSubState.QUEUED,
            RunSubState.BUILDING,
            RunSubState.CUSTOMIZING,
            RunSubState.OPTIMIZING,
            RunSubState.VALIDATING,
            RunSubState.DISTRIBUTING);

    private final int builds;
    private final PrintWriter out;
    private final boolean isTerminal;
    private final Map<ImageTemplateId, String> running = new LinkedHashMap<>();
    private int ended;
    private int failed;
    private int lines;

    FleetDisplay(int builds, PrintWriter out) {
        this(builds, out, BuildDisplay.isTerminal());
    }

    FleetDisplay(int builds, PrintWriter out, boolean isTerminal) {
        this.builds = builds;
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public void accept(FleetEvent event) {
        if (event instanceof FleetEvent.Begun begun) {
            running.put(begun.templateId(), bar(0, "begun"));
            line(name(begun.templateId()) + ": begun in " + begun.region());
        } else if (event instanceof FleetEvent.Progressed progress) {
            running.put(
                    progress.templateId(),
                    progress.subState()
                            .map(doing -> bar(STAGES.indexOf(doing) + 1, words(doing)))
                            .orElseGet(() -> bar(0, progress.state().toString())));
        } else if (event instanceof FleetEvent.Retrying retry) {
            running.remove(retry.failed().templateId());
            line(name(retry.failed().templateId()) + ": " + retry.failed().summary() + "; it is run again");
        } else if (event instanceof FleetEvent.Ended end) {
            ended(end.result());
        } else if (event instanceof FleetEvent.Throttled slow) {
            line("subscription " + slow.subscriptionId() + ": too many requests, waiting until " + slow.until());
        } else if (event instanceof FleetEvent.Stopped stop) {
            line("no more builds are begun: " + stop.reason());
        }
        draw();
    }

    private void ended(FleetResult result) {
        running.remove(result.templateId());
        ended++;
        failed += result.isFailure() ? 1 : 0;
        line(name(result.templateId()) + ": " + shortened(result.summary()));
    }

    /** Removes the bars. */
    void end() {
        erase();
    }

    private void line(String text) {
        if (isTerminal) {
            erase();
        }
        out.println(text);
    }

    private void draw() {
        if (!isTerminal) {
            return;
        }
        erase();
        running.entrySet().stream().limit(MOST_BARS).forEach(entry -> bar(entry.getKey(), entry.getValue()));
        out.printf(Locale.ROOT, "%d of %d ended, %d failed, %d running%n", ended, builds, failed, running.size());
        out.flush();
        lines++;
    }

    private void bar(ImageTemplateId id, String bar) {
        out.printf(Locale.ROOT, "%-12s %s%n", name(id), bar);
        lines++;
    }

    private void erase() {
        if (isTerminal && lines > 0) {
            out.print("\u001b[" + lines + "A\u001b[J");
        }
        lines = 0;
    }

    private static String bar(int stage, String words) {
        int full = Math.max(0, stage) * WIDTH / (STAGES.size() + 1);
        return "[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + words;
    }

    private static String words(RunSubState doing) {
        return doing.toString().toLowerCase(Locale.ROOT);
    }

    private static String name(ImageTemplateId id) {
        return id.name().orElseGet(id::text);
    }

    private static String shortened(String summary) {
        return summary.length() <= 100 ? summary : summary.substring(0, 100) + "…";
    }
}
