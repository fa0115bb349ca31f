package io.github.aib4j.model.json;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a document contains names that strict reading refuses. It lists all of them with their places. */
public final class StrictReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ReadRemark> remarks;

    StrictReadException(String source, List<ReadRemark> remarks) {
        super(source + ": " + remarks.size() + " refused by strict reading: "
                + remarks.stream().map(ReadRemark::toString).collect(Collectors.joining("; ")));
        this.remarks = List.copyOf(remarks);
    }

    /** The refused names, in the order of the document. */
    public List<ReadRemark> remarks() {
        return remarks;
    }
}
