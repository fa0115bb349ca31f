package io.github.aib4j.testing.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The types of resources that are stored as sent: identities, networks and role assignments, to which templates refer,
 * and types that a test names.
 */
public record OtherTypes(Set<String> byTest) {
    private static final List<String> NAMESPACES =
            List.of("Microsoft.Authorization/", "Microsoft.ManagedIdentity/", "Microsoft.Network/");

    public boolean keeps(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return byTest.contains(lower)
                || NAMESPACES.stream().anyMatch(name -> lower.startsWith(name.toLowerCase(Locale.ROOT)));
    }

    /** For messages. */
    public SortedSet<String> named() {
        SortedSet<String> named = new TreeSet<>(byTest);
        NAMESPACES.forEach(namespace -> named.add(namespace + "*"));
        return named;
    }
}
