package io.github.aib4j.model.json;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a document contains members that the chosen api-version lacks. It lists all of them.
 *
 * @since 0.1.0
 */
public final class UnsupportedMemberException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UnsupportedMember[] members;

    UnsupportedMemberException(ServiceApiVersion version, List<UnsupportedMember> members) {
        super("Api-version " + version + " does not have "
                + members.stream().map(UnsupportedMember::toString).collect(Collectors.joining(", "))
                + "; choose an api-version that has them, or leave them out");
        this.members = members.toArray(UnsupportedMember[]::new);
    }

    /** The members, in the order of the document. */
    public List<UnsupportedMember> members() {
        return List.of(members);
    }
}
