package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.json.ReadRemark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The remarks on a file, sorted by the innermost resource that contains their place. */
public final class ResourceRemarks {
    private final Map<String, List<ReadRemark>> byPointer = new HashMap<>();
    private final List<ReadRemark> all = new ArrayList<>();

    /**
     * Sorts remarks.
     *
     * @param pointers the places of the resources
     */
    public ResourceRemarks(Collection<String> pointers, List<ReadRemark> remarks) {
        pointers.forEach(pointer -> byPointer.put(pointer, new ArrayList<>()));
        remarks.forEach(remark -> owner(remark.pointer()).ifPresent(pointer -> {
            byPointer.getOrDefault(pointer, all).add(remark);
            all.add(remark);
        }));
    }

    /** The remarks on a resource. */
    public List<ReadRemark> of(String pointer) {
        return byPointer.getOrDefault(pointer, List.of());
    }

    /** The remarks on any of the resources, in the order of the file. */
    public List<ReadRemark> all() {
        return all;
    }

    private Optional<String> owner(String pointer) {
        String at = pointer;
        while (!byPointer.containsKey(at)) {
            if (at.isEmpty()) {
                return Optional.empty();
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return Optional.of(at);
    }
}
