package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a scope: the values that were given last, and the earlier ones.
 *
 * <p>Both are merged on the first access, so that giving many parameters one after the other takes linear time.
 * Thread-safe.
 */
public final class ScopeValues {
    public static final ScopeValues NONE = new ScopeValues(new Whole(Map.of(), Set.of(), List.of()));

    private final @Nullable ScopeValues before;
    private final Whole given;
    private volatile @Nullable Whole whole;

    private ScopeValues(Whole whole) {
        this.before = null;
        this.given = whole;
        this.whole = whole;
    }

    private ScopeValues(ScopeValues before, Whole given) {
        this.before = before;
        this.given = given;
    }

    /** These values, with others in place of those of the same names. */
    public ScopeValues with(Map<String, JsonValue> parameters, Set<String> unknown, List<ReadRemark> remarks) {
        return new ScopeValues(this, new Whole(parameters, unknown, remarks));
    }

    /** The values by name, ignoring case; not modifiable. */
    public Map<String, JsonValue> parameters() {
        return whole().parameters;
    }

    /** The names of parameters whose values are given by reference and not known, ignoring case; not modifiable. */
    public Set<String> unknown() {
        return whole().unknown;
    }

    public List<ReadRemark> remarks() {
        return whole().remarks;
    }

    private Whole whole() {
        Whole known = whole;
        return known == null ? assembled() : known;
    }

    private synchronized Whole assembled() {
        Deque<ScopeValues> steps = new ArrayDeque<>();
        ScopeValues at = this;
        while (at.before != null && at.whole == null) {
            steps.push(at);
            at = at.before;
        }
        Assembly assembly = new Assembly(at.whole == null ? at.given : at.whole);
        steps.forEach(step -> assembly.add(step.given));
        Whole made = assembly.whole();
        whole = made;
        return made;
    }

    private record Whole(Map<String, JsonValue> parameters, Set<String> unknown, List<ReadRemark> remarks) {}

    private static final class Assembly {
        private final Map<String, JsonValue> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final Set<String> unknown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        private final List<ReadRemark> remarks = new ArrayList<>();

        Assembly(Whole first) {
            add(first);
        }

        private void add(Whole given) {
            given.unknown.forEach(parameters::remove);
            given.parameters.keySet().forEach(parameters::remove);
            parameters.putAll(given.parameters);
            given.parameters.keySet().forEach(unknown::remove);
            unknown.addAll(given.unknown);
            remarks.addAll(given.remarks);
        }

        Whole whole() {
            return new Whole(
                    Collections.unmodifiableMap(parameters),
                    Collections.unmodifiableSet(unknown),
                    List.copyOf(remarks));
        }
    }
}
