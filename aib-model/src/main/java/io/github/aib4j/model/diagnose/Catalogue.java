package io.github.aib4j.model.diagnose;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rows of the catalog, one for each {@link KnownFailure}. */
final class Catalogue {
    private static final Map<KnownFailure, Row> ROWS = byFailure();

    private Catalogue() {}

    static Row row(KnownFailure failure) {
        Row row = ROWS.get(failure);
        if (row == null) {
            throw new IllegalStateException(failure + " has no row");
        }
        return row;
    }

    /** In the order of their numbers. */
    static List<Row> rows() {
        return List.copyOf(ROWS.values());
    }

    private static Map<KnownFailure, Row> byFailure() {
        Map<KnownFailure, Row> rows = new EnumMap<>(KnownFailure.class);
        Stream.of(
                        SubmissionFailures.rows(),
                        RunFailures.rows(),
                        CallFailures.rows(),
                        WindowsLogFailures.rows(),
                        LogFailures.rows(),
                        GalleryFailures.rows())
                .flatMap(List::stream)
                .forEach(row -> rows.put(row.failure(), row));
        return rows;
    }
}
