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

            The failures that this library knows. `Diagnosis.of` recognizes them in the outcome of a build, in any error text and in
            logs, and names the row. The name of a row never changes, so you can search for it. If a failure is not listed here, the
            diagnosis is unknown, and shows the relevant lines and where to look.

            The rows are facts from Microsoft's pages and from reports of users, in our own words; most reports are from 2019 to
            2022. "Retry" says whether the same request may succeed if it is repeated. In the column "known by", `…` and capital
            letters stand for any text. F52 to F58 are about galleries, most of them reported from 2023 to 2026; the words of F54
            are not known, and that F58 is said of soft-deleted versions too is assumed.

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
