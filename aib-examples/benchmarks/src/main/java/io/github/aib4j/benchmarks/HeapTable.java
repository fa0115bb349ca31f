package io.github.aib4j.benchmarks;

import java.io.IOException;
import java.util.Locale;

/** Prints how much heap an image version takes once read, for each candidate. */
public final class HeapTable {
    private static final int COUNT = 20_000;

    private HeapTable() {}

    /** Measures the candidates one after the other. */
    public static void main(String[] none) throws IOException {
        GalleryBenchmark versions = new GalleryBenchmark();
        System.out.println("| heap of an image version | bytes |\n|---|---|");
        print("ours", versions::readVersionOurs);
        print("peer", versions::readVersionPeer);
        print("limit", versions::readVersionLimit);
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static void print(String candidate, Reading reading) throws IOException {
        Object[] kept = new Object[COUNT];
        reading.read();
        long before = used();
        for (int i = 0; i < COUNT; i++) {
            kept[i] = reading.read();
        }
        long after = used();
        System.out.printf(Locale.ROOT, "| %s | %,d |%n", candidate, (after - before) / kept.length);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
