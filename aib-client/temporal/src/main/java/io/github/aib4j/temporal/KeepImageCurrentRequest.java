package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@link KeepImageCurrent} is to do.
 *
 * @param format the form of this request, for workers of other releases
 * @param image what to keep current; with the name of a template, the template is kept as the worker's source has it
 * @param settings how to follow builds
 * @param checkEvery how often to look; once a day by default
 * @param rounds after how many looks the workflow continues as a new one; 100 by default
 * @param before what earlier runs of the same workflow did; empty at first
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KeepImageCurrentRequest(
        int format,
        ImageToBuild image,
        BuildSettings settings,
        Duration checkEvery,
        int rounds,
        Optional<KeepImageCurrentProgress> before) {
    /** Looks once a day. */
    public static KeepImageCurrentRequest of(ImageToBuild image) {
        return new KeepImageCurrentRequest(
                Problems.FORMAT, image, BuildSettings.defaults(), Duration.ofDays(1), 100, Optional.empty());
    }

    /** The same with another interval. */
    public KeepImageCurrentRequest withCheckEvery(Duration interval) {
        return new KeepImageCurrentRequest(format, image, settings, interval, rounds, before);
    }

    /** The same with other settings for builds. */
    public KeepImageCurrentRequest withSettings(BuildSettings builds) {
        return new KeepImageCurrentRequest(format, image, builds, checkEvery, rounds, before);
    }

    /** The same with another number of looks until the workflow continues as a new one. */
    public KeepImageCurrentRequest withRounds(int number) {
        return new KeepImageCurrentRequest(format, image, settings, checkEvery, number, before);
    }

    KeepImageCurrentRequest after(KeepImageCurrentProgress progress) {
        return new KeepImageCurrentRequest(format, image, settings, checkEvery, rounds, Optional.of(progress));
    }

    Optional<String> problem() {
        return image.problem()
                .or(settings::problem)
                .or(() -> Problems.notPositive("checkEvery", checkEvery))
                .or(() -> rounds < 1 ? Optional.of("rounds is " + rounds + "; give 1 or more") : Optional.empty())
                .or(() -> image.token()
                        .map(token -> "A build of '" + image.templateId()
                                + "' cannot be joined here; start BuildImage for that"));
    }
}
