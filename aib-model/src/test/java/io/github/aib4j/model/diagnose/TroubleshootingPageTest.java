package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** TROUBLESHOOTING.md, made from the catalogue: {@code -Daib.write.pages=true} writes it anew. */
class TroubleshootingPageTest {
    private static final Path PAGE = Path.of("TROUBLESHOOTING.md");

    private static final String HEAD = """
            # Troubleshooting

            The failures that this library knows. `Diagnosis.of` finds them in the outcome of a build, in any error text and in
            logs, and names the row; the row stays the same, so that it can be searched for. A failure that is not here is told
            as unknown, with the lines that show it and where to look.

            The rows are facts from Microsoft's pages and from reports of users, in words of our own; most reports are of 2019
            to 2022. "Retry" says whether the same may pass when it is tried again. In the column "known by", `…` and capital
            letters stand for anything.

            """;

    private static String page() {
        return HEAD
                + Stream.of(KnownFailure.values())
                        .map(TroubleshootingPageTest::section)
                        .collect(Collectors.joining("\n"));
    }

    private static String section(KnownFailure failure) {
        return "## " + failure.id() + " " + failure.name() + "\n\n"
                + failure.cause() + " " + failure.remedy() + "\n\n"
                + "| known by | seen in | look at | retry |\n|---|---|---|---|\n"
                + "| "
                + String.join(
                        " | ", cell(failure.knownBy()), places(failure), failure.category() + "", failure.retry() + "")
                + " |\n\nSee "
                + failure.sources().stream().map(source -> "<" + source + ">").collect(Collectors.joining(", ")) + "\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String places(KnownFailure failure) {
        return failure.seenIn().isEmpty()
                ? "machines made from the image"
                : failure.seenIn().stream().sorted().map(FailurePlace::toString).collect(Collectors.joining(", "));
    }

    @Test
    void the_page_says_what_the_catalogue_says() throws IOException {
        if (Boolean.getBoolean("aib.write.pages")) {
            Files.writeString(PAGE, page());
        }

        assertThat(Files.readString(PAGE))
                .as("%s is not what the catalogue says; write it anew with -Daib.write.pages=true", PAGE)
                .isEqualTo(page());
    }
}
