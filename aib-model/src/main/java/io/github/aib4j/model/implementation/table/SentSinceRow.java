package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.function.Predicate;

/**
 * A member that only the service sets in early api-versions.
 *
 * @param hasToBeSent whether a value has to be sent even there, which is refused
 */
record SentSinceRow<T, B, V>(MemberRow<T, B, V> row, Predicate<V> hasToBeSent) implements Row<T, B> {
    @Override
    public VersionedName names() {
        return row.names();
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public boolean isAbsent(T value) {
        return row.isAbsent(value);
    }

    @Override
    public void read(B builder, ValueReader in) {
        ServiceApiVersion version = in.version();
        if (version != null && names().asSent().in(version) == null) {
            in.remark(Kind.READ_ONLY, "'" + names().current() + "' " + SET_BY_SERVICE + " in api-version " + version);
        }
        row.read(builder, in);
    }

    @Override
    public void write(T value, WriteContext out) {
        V present = row.get(value);
        if (present != null && (out.has(names()) || hasToBeSent.test(present))) {
            row.write(value, out);
        }
    }
}
