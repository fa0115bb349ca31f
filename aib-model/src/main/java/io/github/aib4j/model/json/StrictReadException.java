package io.github.aib4j.model.json;

import io.github.aib4j.model.value.OneLine;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document holds names or values that strict reading refuses; all of them are named, with their places.
 *
 * @since 0.1.0
 */
public final class StrictReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReadRemark[] remarks;

    StrictReadException(String source, List<ReadRemark> remarks) {
        super(OneLine.of(source) + ": " + remarks.size() + " refused by strict reading: "
                + remarks.stream().map(ReadRemark::toString).collect(Collectors.joining("; ")));
        this.remarks = remarks.toArray(ReadRemark[]::new);
    }

    /** The refused names, in the order of the document. */
    public List<ReadRemark> remarks() {
        return List.of(remarks);
    }
}
