package io.github.aib4j.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.LocalScriptException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalScriptTest {
    private static final String SCRIPTS = "https://contoso.blob.core.windows.net/scripts";

    /** The checksum of {@code abc}, an example of FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "abc");
    }

    private Path large(long size) throws IOException {
        Path file = folder.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LocalScriptException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void its_address_is_known_from_its_content_and_holds_no_signature() throws IOException {
        LocalScript script = LocalScript.of(file("install.sh"));

        ContentUri address = script.in(SCRIPTS);

        assertThat(script.checksum()).hasToString(ABC);
        assertThat(address.text()).isEqualTo(SCRIPTS + "/" + ABC + "/install.sh");
        assertThat(address.local()).contains(script);
        assertThat(address).isEqualTo(ContentUri.of(address.text()));
        assertThat(ContentUri.of(address.text()).local()).isEmpty();
        assertThat(script.in(SCRIPTS + "/")).isEqualTo(address);
    }

    @Test
    void steps_get_the_checksum_with_the_address() throws IOException {
        ContentUri script = LocalScript.of(file("install.sh")).in(SCRIPTS);
        Optional<Sha256Checksum> checksum = Optional.of(Sha256Checksum.of(ABC));

        assertThat(Customizer.shellScript("a", script).sha256Checksum()).isEqualTo(checksum);
        assertThat(Customizer.powerShellScript("a", script).sha256Checksum()).isEqualTo(checksum);
        assertThat(Customizer.file("a", script, "/tmp/a").sha256Checksum()).isEqualTo(checksum);
        assertThat(Validator.file("a", script, "/tmp/a").sha256Checksum()).isEqualTo(checksum);
        assertThat(Customizer.shellScript("a", ContentUri.of(script.text())).sha256Checksum())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a b.sh, a_b.sh",
        "100%?#&.sh, 100_.sh",
        "für €.ps1, f_r_.ps1",
        "..., script",
        "ends., ends",
        ".profile, profile",
        "-rf, -rf"
    })
    void strange_names_become_plain_ones(String name, String plain) throws IOException {
        assertThat(LocalScript.of(file(name)).in(SCRIPTS).text()).endsWith("/" + ABC + "/" + plain);
    }

    @Test
    void the_end_of_a_long_name_is_kept_for_its_extension() throws IOException {
        assertThat(LocalScript.of(file("x".repeat(200) + ".ps1")).in(SCRIPTS).text())
                .endsWith("/" + "x".repeat(96) + ".ps1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://contoso.blob.core.windows.net/scripts",
                "https://contoso.blob.core.windows.net",
                "https://contoso.blob.core.windows.net/",
                "https://contoso.blob.core.windows.net/scripts?sv=1&sig=s3cret",
                "https://user:s3cret@contoso.blob.core.windows.net/scripts",
                "https://contoso.blob.core.windows.net/scripts/../other",
                "https://contoso.blob.core.windows.net/scripts#s3cret",
                "[parameters('scripts')]",
                "scripts",
                ""
            })
    void an_address_that_is_no_container_is_refused_without_its_secrets(String container) throws IOException {
        LocalScript script = LocalScript.of(file("install.sh"));

        assertThatThrownBy(() -> script.in(container))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no container for scripts; give its https address")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_container_with_very_many_folders_is_refused_in_a_short_message() throws IOException {
        LocalScript script = LocalScript.of(file("install.sh"));

        assertThatThrownBy(() -> script.in(SCRIPTS + "/a".repeat(100_000) + "?sig=s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
        assertThat(script.in(SCRIPTS + "/a".repeat(300)).text()).endsWith("/a/" + ABC + "/install.sh");
    }

    @Test
    void a_missing_file_or_a_folder_is_refused() {
        Path missing = folder.resolve("missing.sh");

        assertRefused(() -> LocalScript.of(missing), Reason.MISSING);
        assertThatThrownBy(() -> LocalScript.of(missing)).hasMessageContaining("missing.sh' does not exist");
        assertRefused(() -> LocalScript.of(folder), Reason.NO_FILE);
        assertThatThrownBy(() -> LocalScript.of(folder)).hasMessageContaining("pack a folder into an archive");
    }

    @Test
    void a_file_that_has_changed_is_refused() throws IOException {
        Path file = file("install.sh");
        LocalScript script = LocalScript.of(file);
        script.checkUnchanged();
        assertThat(script.content()).asString().isEqualTo("abc");

        Files.writeString(file, "abd");

        assertRefused(script::checkUnchanged, Reason.CHANGED);
        assertRefused(script::content, Reason.CHANGED);
        assertThatThrownBy(script::content)
                .hasMessageContaining("install.sh' has changed since the template was made: its SHA-256 was " + ABC);
        Files.delete(file);
        assertRefused(script::checkUnchanged, Reason.MISSING);
    }

    @Test
    void a_script_of_more_than_256_mebibytes_is_refused_before_it_is_read() throws IOException {
        Path file = large(LocalScript.LONGEST + 1);

        assertRefused(() -> LocalScript.of(file), Reason.TOO_LARGE);
        assertThatThrownBy(() -> LocalScript.of(file))
                .hasMessageContaining("has 268435457 bytes, and a script may have 268435456");
    }

    @Test
    void a_file_step_takes_no_more_than_twenty_megabytes_and_a_script_does() throws IOException {
        ContentUri most = LocalScript.of(large(LocalScript.LONGEST_FILE)).in(SCRIPTS);
        assertThat(Customizer.file("a", most, "/tmp/a").sourceUri()).isEqualTo(most);

        ContentUri more = LocalScript.of(large(LocalScript.LONGEST_FILE + 1)).in(SCRIPTS);
        assertRefused(() -> Customizer.file("a", more, "/tmp/a"), Reason.TOO_LARGE);
        assertRefused(() -> Validator.file("a", more, "/tmp/a"), Reason.TOO_LARGE);
        assertThat(Customizer.shellScript("a", more).scriptUri()).contains(more);
    }
}
