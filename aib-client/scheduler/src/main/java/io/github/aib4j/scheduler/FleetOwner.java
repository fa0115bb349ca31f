package io.github.aib4j.scheduler;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.scheduler.DurableFleetException.Reason;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The owner of a table. A table has one fleet, because db-scheduler passes each row to any process that knows its kind.
 */
record FleetOwner(String fleet) {
    private static final String FORMAT = "fleet-owner-1";
    private static final String ROW = "owner";
    private static final int LONGEST = 100;

    FleetOwner {
        if (fleet.isBlank() || fleet.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "'" + OneLine.of(fleet, LONGEST) + "' is not the name of a fleet; use 1 to 100 characters");
        }
    }

    /**
     * Claims the table for this fleet if it has no owner.
     *
     * @throws DurableFleetException if it belongs to another fleet, application or release
     */
    void claim(FleetRows rows, String table) {
        TreeSet<String> others = new TreeSet<>(rows.counts().keySet());
        others.removeAll(Rows.ALL);
        if (!others.isEmpty()) {
            throw new DurableFleetException(
                    Reason.OTHER_FLEET,
                    "The table '" + table + "' also has rows of another application or release: "
                            + OneLine.of(String.join(", ", others), 200) + ". Give the fleet '" + fleet
                            + "' a table of its own.");
        }
        rows.add(Rows.FLEET, ROW, RowJson.of(FORMAT).put("fleet", fleet).text(), Rows.NEVER);
        String owner = rows.find(Rows.FLEET, ROW)
                .map(text -> RowJson.parse(text, FORMAT, row -> row.text("fleet")))
                .orElse(fleet);
        if (!owner.equals(fleet)) {
            throw shared(rows, table, owner);
        }
    }

    private DurableFleetException shared(FleetRows rows, String table, String owner) {
        ImageTemplateId[] first = new ImageTemplateId[1];
        rows.forEach(Rows.BUILD, (name, data) -> first[0] = first[0] == null ? id(data) : first[0]);
        return new DurableFleetException(
                Reason.OTHER_FLEET,
                "The table '" + table + "' belongs to the fleet '" + OneLine.of(owner, LONGEST) + "'"
                        + Optional.ofNullable(first[0])
                                .map(id -> ", which is building '" + id + "'")
                                .orElse("")
                        + ". Give the fleet '" + fleet + "' another table.");
    }

    private static ImageTemplateId id(String data) {
        return BuildRecord.parse(data).templateId();
    }
}
