package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The end of a fleet.
 *
 * @param rows one for each build that was begun, in the order of the request
 * @param notBegun the ids of the templates whose turn did not come, because the fleet stopped
 * @param stopped why it stopped
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BuildFleetResult(List<FleetRow> rows, List<String> notBegun, Optional<String> stopped) {
    /** Copies the lists. */
    public BuildFleetResult {
        rows = List.copyOf(rows);
        notBegun = List.copyOf(notBegun);
    }

    /** Whether every build succeeded. */
    @JsonIgnore
    public boolean isSucceeded() {
        return notBegun.isEmpty() && rows.stream().allMatch(FleetRow::isSucceeded);
    }

    /** The builds that did not succeed, or have no end. */
    public List<FleetRow> failures() {
        return rows.stream().filter(row -> !row.isSucceeded()).toList();
    }
}
