package io.github.aib4j.benchmarks;

import io.github.aib4j.model.json.JsonText;
import java.io.IOException;

/** Checks that all candidates give the same document, since otherwise their times could not be compared. */
final class SameDocument {
    private SameDocument() {}

    static void checkAll() throws IOException {
        new GalleryBenchmark().check();
        for (int steps : new int[] {1, 10, 100}) {
            TemplateBenchmark templates = new TemplateBenchmark();
            templates.steps = steps;
            templates.check();
        }
        for (int steps : new int[] {10, 1000}) {
            StepListBenchmark lists = new StepListBenchmark();
            lists.steps = steps;
            lists.check();
        }
    }

    static void check(String what, byte[] expected, byte[] given) {
        if (!JsonText.parse(expected, "expected").equals(JsonText.parse(given, "given"))) {
            throw new IllegalStateException(
                    what + ": this is another document:\n" + JsonText.print(JsonText.parse(given, "given")));
        }
    }
}
