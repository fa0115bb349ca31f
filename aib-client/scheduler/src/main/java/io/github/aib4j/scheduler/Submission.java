package io.github.aib4j.scheduler;

import com.github.kagkarlsson.scheduler.exceptions.FailedToScheduleBatchException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.github.aib4j.client.fleet.BuildState;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.scheduler.DurableFleetException.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the builds of a run into the table, each once. */
final class Submission {
    private static final int LONGEST_RUN = 100;
    private static final int LONGEST_REFERENCE = 200;
    private static final int BATCH = 100;

    private final String run;
    private final Map<String, BuildRecord> builds = new LinkedHashMap<>();

    /**
     * Stores the templates.
     *
     * @throws IllegalArgumentException if a template occurs twice, or the name of the run is not allowed
     * @throws DurableFleetException if a template cannot be stored
     */
    Submission(String run, Collection<FleetBuild> builds, TemplateStore templates) {
        this.run = checked(run);
        for (FleetBuild build : builds) {
            String name = Rows.name(run, build.templateId().text());
            if (this.builds.containsKey(name)) {
                throw new IllegalArgumentException("Image template '" + build.templateId()
                        + "' is in the run twice; a template has one build at a time");
            }
            this.builds.put(name, record(build, templates));
        }
    }

    static String checked(String run) {
        if (run.isBlank() || run.length() > LONGEST_RUN) {
            throw new IllegalArgumentException("'" + OneLine.of(run, LONGEST_RUN)
                    + "' is not the name of a run; use 1 to 100 characters, such as a date");
        }
        return run;
    }

    private BuildRecord record(FleetBuild build, TemplateStore templates) {
        Optional<String> reference = build.template().map(template -> keep(build, template, templates));
        return BuildRecord.submitted(
                run,
                builds.size(),
                build.templateId(),
                reference,
                build.template().map(ImageTemplate::location).orElse(""),
                build.token().map(BuildState::joining).orElseGet(BuildState::start));
    }

    private static String keep(FleetBuild build, ImageTemplate template, TemplateStore templates) {
        try {
            String reference = templates.put(build.templateId(), template);
            if (reference.length() > LONGEST_REFERENCE) {
                throw new IOException("its reference has " + reference.length() + " characters");
            }
            return reference;
        } catch (IOException e) {
            throw new DurableFleetException(
                    Reason.TEMPLATE_UNREADABLE,
                    Optional.of(build.templateId()),
                    "was not submitted, nor the others: its template cannot be kept ("
                            + OneLine.of(String.valueOf(e.getMessage()), 300) + ").",
                    e);
        }
    }

    /**
     * Adds the missing rows.
     *
     * @throws DurableFleetException if the run has other builds
     */
    void write(FleetRows rows, int priority, Instant now, Instant expiry) {
        RunRecord record = new RunRecord(run, builds.size(), digest(), now);
        if (!rows.add(Rows.RUN, runName(run), record.text(), expiry)) {
            check(rows.find(Rows.RUN, runName(run)).map(RunRecord::parse).orElse(record));
        }
        Set<String> known = new HashSet<>();
        rows.forEach(Rows.BUILD, (name, data) -> known.add(name)); // first, since a result replaces a build
        rows.forEach(Rows.ENDED, (name, data) -> known.add(name));
        List<TaskInstance<?>> missing = new ArrayList<>();
        builds.forEach((name, build) -> {
            if (!known.contains(name)) {
                missing.add(FleetRows.row(Rows.BUILD, name, build.text(), priority));
            }
        });
        for (int i = 0; i < missing.size(); i += BATCH) {
            add(rows, missing.subList(i, Math.min(i + BATCH, missing.size())), now);
        }
    }

    static String runName(String run) {
        return Digest.of(run);
    }

    private String digest() {
        StringBuilder all = new StringBuilder();
        builds.forEach((name, build) ->
                all.append(name).append(' ').append(build.template().orElse("")).append('\n'));
        return Digest.of(all.toString());
    }

    private void check(RunRecord known) {
        if (!known.digest().equals(digest())) {
            throw new DurableFleetException(
                    Reason.RUN_DIFFERS,
                    "The run '" + run + "' was submitted at " + known.submittedAt() + " with other builds ("
                            + known.builds() + ", and not these " + builds.size()
                            + "); choose another name, or submit the same builds.");
        }
    }

    private static void add(FleetRows rows, List<TaskInstance<?>> batch, Instant now) {
        try {
            rows.addAll(batch, now);
        } catch (FailedToScheduleBatchException e) { // somebody else is submitting the same builds
            for (TaskInstance<?> row : batch) {
                rows.add(
                        FleetRows.row(row.getTaskName(), row.getId(), String.valueOf(row.getData()), row.getPriority()),
                        now);
            }
        }
    }
}
