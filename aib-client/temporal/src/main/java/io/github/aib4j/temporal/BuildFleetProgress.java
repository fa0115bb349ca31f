package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * How far a fleet is, in numbers of builds.
 *
 * @param waiting those that have not been begun
 * @param running those that are created, begun or followed
 * @param succeeded those that made every image
 * @param failed those that have ended otherwise, or have no end
 * @param runningTemplates the ids of the templates that are being built
 * @param stopped why no more builds are begun
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BuildFleetProgress(
        int waiting, int running, int succeeded, int failed, List<String> runningTemplates, Optional<String> stopped) {}
