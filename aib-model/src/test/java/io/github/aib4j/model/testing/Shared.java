package io.github.aib4j.model.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Schemas, recordings and published templates from outside, kept beside the project and never in it. */
public final class Shared {
    private static final Path ROOT = Path.of(System.getProperty("aib.shared", "../../shared"));

    private Shared() {}

    /** Whether the reference is there at all; for tests that do the rest of their work without it. */
    public static boolean isPresent() {
        return Files.exists(ROOT.resolve("reference"));
    }

    /** A file of the reference; the test is skipped where it is missing. */
    public static Path file(String path) {
        Path file = ROOT.resolve("reference").resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file + "; set -Daib.shared");
        return file;
    }

    /** The text of a file of the reference. */
    public static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder of the reference that end so, in order. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(file(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
