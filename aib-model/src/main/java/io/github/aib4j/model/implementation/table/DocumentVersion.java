package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ServiceApiVersion;
import org.jspecify.annotations.Nullable;

/**
 * The api-version of a document, on which its names depend. Many documents do not have it, or not at their beginning.
 */
final class DocumentVersion {
    private @Nullable ServiceApiVersion version;
    private boolean isUsed;

    DocumentVersion(@Nullable ServiceApiVersion known) {
        this.version = known;
    }

    /** The api-version, if the document names one. */
    @Nullable
    ServiceApiVersion get() {
        isUsed = true;
        return version;
    }

    /** Sets the api-version. If a name was already checked without it, the document is read again. */
    void tell(@Nullable ServiceApiVersion told) {
        if (isUsed && told != version) {
            throw new LateVersion(told);
        }
        version = told;
    }

    /** Adds remarks on a name that is not the one in this version, or the current one if there is none. */
    void judge(String name, VersionedName names, String pointer, ValueReader in) {
        ServiceApiVersion known = get();
        String official = known == null ? names.current() : names.in(known);
        if (official == null) {
            in.remarkBelow(
                    pointer,
                    Kind.OTHER_VERSION,
                    "'" + name + "' is not in api-version " + known + " (" + names.span() + ")");
        } else if (!official.equals(name)) {
            in.remarkOnAlias(pointer, official, "'" + name + "' is written '" + official + "'");
        }
        if (known != null) {
            names.remarkIn(known).ifPresent(text -> in.remarkBelow(pointer, Kind.UNCERTAIN, "'" + name + "' " + text));
        }
    }

    /** Thrown if the document names its api-version after members that depend on it. */
    static final class LateVersion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable ServiceApiVersion version;

        private LateVersion(@Nullable ServiceApiVersion version) {
            super(null, null, false, false);
            this.version = version;
        }

        @Nullable
        ServiceApiVersion version() {
            return version;
        }
    }
}
