package io.github.aib4j.stress;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the live threads by name, ignoring the numbers in names. */
final class LiveThreads {
    private LiveThreads() {}

    static Map<String, Long> byName() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName().replaceAll("[0-9]+", "N"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    static long count(String part) {
        return byName().entrySet().stream()
                .filter(name -> name.getKey().contains(part))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
