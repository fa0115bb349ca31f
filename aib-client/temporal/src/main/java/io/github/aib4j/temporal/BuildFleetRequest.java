package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link BuildFleet} is to do.
 *
 * @param format the form of this request, for workers of other releases
 * @param images what to build, 1 to 1,000; start several fleets for more. At most one build for each template
 * @param settings how to follow each build
 * @param runningPerRegion how many builds run at once in a region of a subscription; 20 by default. Images that do not say
 *     their region count as one region
 * @param stopAfterFailures begins no more builds after that many failures; by default, failures do not stop a fleet
 * @param cancelWhenStopped whether a fleet that stops cancels the builds that run; by default it follows them to their end
 * @param continueAfter after how many events the workflow continues as a new one, as soon as no build runs; 8,000 by
 *     default. Temporal may suggest it earlier
 * @param done what has ended in earlier runs of the same workflow; empty for a new fleet
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BuildFleetRequest(
        int format,
        List<ImageToBuild> images,
        BuildSettings settings,
        int runningPerRegion,
        Optional<Integer> stopAfterFailures,
        boolean cancelWhenStopped,
        long continueAfter,
        List<FleetRow> done) {
    /** More would not fit into a payload of Temporal. */
    public static final int MOST_IMAGES = 1000;

    /** Copies the lists. */
    public BuildFleetRequest {
        images = images == null ? List.of() : List.copyOf(images);
        done = done == null ? List.of() : List.copyOf(done);
    }

    /** A fleet with the default settings. */
    public static BuildFleetRequest of(List<ImageToBuild> images) {
        return new BuildFleetRequest(
                Problems.FORMAT, images, BuildSettings.defaults(), 20, Optional.empty(), false, 8000, List.of());
    }

    /** The same with other settings for each build. */
    public BuildFleetRequest withSettings(BuildSettings each) {
        return new BuildFleetRequest(
                format, images, each, runningPerRegion, stopAfterFailures, cancelWhenStopped, continueAfter, done);
    }

    /** The same with another number of builds that run at once in a region of a subscription. */
    public BuildFleetRequest withRunningPerRegion(int builds) {
        return new BuildFleetRequest(
                format, images, settings, builds, stopAfterFailures, cancelWhenStopped, continueAfter, done);
    }

    /**
     * The same, stopped by failures.
     *
     * @param cancel whether the builds that run are canceled then
     */
    public BuildFleetRequest stoppingAfter(int failures, boolean cancel) {
        return new BuildFleetRequest(
                format, images, settings, runningPerRegion, Optional.of(failures), cancel, continueAfter, done);
    }

    /** The same with another length of the history. */
    public BuildFleetRequest withContinueAfter(long events) {
        return new BuildFleetRequest(
                format, images, settings, runningPerRegion, stopAfterFailures, cancelWhenStopped, events, done);
    }

    BuildFleetRequest withDone(List<FleetRow> rows) {
        return new BuildFleetRequest(
                format, images, settings, runningPerRegion, stopAfterFailures, cancelWhenStopped, continueAfter, rows);
    }

    Optional<String> problem() {
        if (images.isEmpty() || images.size() > MOST_IMAGES) {
            return Optional.of("The fleet has " + images.size() + " images; give 1 to " + MOST_IMAGES
                    + ", and start several fleets for more");
        }
        if (runningPerRegion < 1
                || continueAfter < 1
                || stopAfterFailures.filter(n -> n < 1).isPresent()) {
            return Optional.of("runningPerRegion is " + runningPerRegion + ", continueAfter " + continueAfter
                    + stopAfterFailures.map(n -> ", stopAfterFailures " + n).orElse("") + "; give positive numbers");
        }
        return settings.problem().or(this::duplicate);
    }

    private Optional<String> duplicate() {
        Set<String> seen = new HashSet<>();
        return images.stream()
                .filter(image -> !seen.add(image.templateId().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(image -> "Image template '" + image.templateId()
                        + "' is in the fleet twice; a template has one build at a time");
    }
}
