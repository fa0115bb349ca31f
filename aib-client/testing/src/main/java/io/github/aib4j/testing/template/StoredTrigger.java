package io.github.aib4j.testing.template;

import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The trigger of a template: it starts a build when the source has a new version. */
public final class StoredTrigger {
    static final String KIND = "SourceImage";

    /** How long the creation of a trigger takes (recorded: 0.9 seconds), and its deletion (assumed). */
    private static final Duration SETTLING = Duration.ofMillis(905);

    /** How many builds in a row may fail: several (documented), this number (assumed). */
    private static final int FAILURES = 3;

    private final String name;
    private final Instant settled;
    private Optional<Instant> deleted = Optional.empty();

    public StoredTrigger(String name, Instant created) {
        this.name = name;
        this.settled = created.plus(SETTLING);
    }

    public String name() {
        return name;
    }

    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    public Instant settled() {
        return settled;
    }

    public void delete(Instant now) {
        deleted = Optional.of(now);
    }

    public Optional<Instant> deletionEnd() {
        return deleted.map(at -> at.plus(SETTLING));
    }

    boolean isGone(Instant now) {
        return deletionEnd().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether a new source version starts a build. */
    public boolean isActive(List<Run> runs, Instant now) {
        return provisioningState(now).equals("Succeeded") && health(runs, now).isActive();
    }

    /** The trigger in a response; without status until it is created (recorded). */
    public JsonObject body(TemplateAddress template, List<Run> runs, Instant now) {
        JsonObject properties =
                Json.object("kind", Json.text(KIND), "provisioningState", Json.text(provisioningState(now)));
        return Json.object(
                "properties",
                now.isBefore(settled)
                        ? properties
                        : properties.with("status", health(runs, now).status()),
                "id",
                Json.text(template.id() + "/triggers/" + name),
                "name",
                Json.text(name),
                "type",
                Json.text(TemplateAddress.TYPE + "/triggers"));
    }

    /** Describes the trigger for people, such as {@code nightly: Succeeded, Healthy}. */
    String describe(List<Run> runs, Instant now) {
        return name + ": " + provisioningState(now) + ", " + health(runs, now).code();
    }

    private String provisioningState(Instant now) {
        if (deleted.isPresent()) {
            return "Deleting";
        }
        return now.isBefore(settled) ? "Creating" : "Succeeded";
    }

    /** Consecutive failed builds disable the trigger; a successful build enables it again (documented). */
    private Health health(List<Run> runs, Instant now) {
        Health health = new Health(0, settled);
        for (Run run : runs) {
            if (run.isOver(now) && !run.end().isBefore(settled)) {
                health = health.after(run.state(now), run.end());
            }
        }
        return health;
    }

    /**
     * The health of a trigger.
     *
     * @param failures the number of builds that have failed since the last success
     * @param since when it changed last
     */
    private record Health(int failures, Instant since) {
        boolean isActive() {
            return failures < FAILURES;
        }

        Health after(RunState end, Instant time) {
            if (end.equals(RunState.SUCCEEDED)) {
                return new Health(0, isActive() ? since : time);
            }
            boolean failed = end.equals(RunState.FAILED);
            return failed ? new Health(failures + 1, failures + 1 == FAILURES ? time : since) : this;
        }

        String code() {
            return isActive() ? "Healthy" : "Unhealthy";
        }

        /** The message of an active trigger is recorded, others are assumed. */
        JsonObject status() {
            return Json.object(
                    "code",
                    Json.text(code()),
                    "message",
                    Json.text(
                            isActive()
                                    ? "Trigger is active"
                                    : "Trigger is not active, for the last " + failures
                                            + " builds of the image template failed. It becomes active again when a"
                                            + " build that is started by hand succeeds."),
                    "time",
                    Json.text(Timestamps.ofRun(since)));
        }
    }
}
