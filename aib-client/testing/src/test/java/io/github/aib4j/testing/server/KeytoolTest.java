package io.github.aib4j.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeytoolTest {
    @TempDir
    private Path folder;

    @Test
    void a_missing_keytool_is_named_with_what_to_do() {
        Path missing = folder.resolve("keytool");

        assertThatThrownBy(() -> new Keytool(missing).makeKey(folder.resolve("key"), "server"))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no " + missing + " to make a certificate with; run on a Java installation that"
                        + " has keytool, as JDKs do");
    }

    @Test
    void the_output_of_a_failed_keytool_is_reported() throws Exception {
        Path taken = Files.writeString(folder.resolve("key"), "no key store");

        assertThatThrownBy(() -> Keytool.atHome().makeKey(taken, "server"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not make a certificate, it says: ")
                .hasMessageContaining("keytool error: ");
    }

    @Test
    void two_keys_have_different_passwords() throws Exception {
        Keytool.Store one = Keytool.atHome().makeKey(folder.resolve("one"), "server");
        Keytool.Store two = Keytool.atHome().makeKey(folder.resolve("two"), "server");

        assertThat(one.password()).hasSizeGreaterThan(20).isNotEqualTo(two.password());
    }
}
