package io.github.aib4j.model.lint.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.lint.step.Secrets;
import io.github.aib4j.model.implementation.lint.step.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that a pattern matches has its trace. */
class TracesTest {
    private static final String LONG = "aB3".repeat(12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----MIIE",
                "-----BEGIN RSA PRIVATE KEY-----MIIE",
                "ACCOUNTKEY=LONG",
                "x;accountkey=LONG",
                "SharedAccessKey=LONG",
                "sharedaccesssignature=LONG",
                "?sig=LONG",
                "ghp_LONG",
                "gho_LONG",
                "github_pat_LONG",
                "glpat-LONG",
                "xoxb-LONG",
                "AKIA0123456789ABCDEF",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0123",
                "https://me:hunter22@example.com/r",
                "CONVERTTO-SECURESTRING 'Sommer2026' -AsPlainText",
                "ConvertTo-SecureString -String \"Sommer2026\"",
                "NET USER me Sommer2026 /ADD",
                "net  user me Sommer2026 /add",
                "PASSWORD=Sommer2026",
                "db_passwd: Sommer2026",
                "MY_PWD=Sommer2026",
                "client_secret = Sommer2026",
                "ApiKey=Sommer2026",
                "AUTH_TOKEN=Sommer2026",
                "curl --PASSWORD Sommer2026",
                "az --account-key=Sommer2026",
                "x -secret Sommer2026",
                "y --Token Sommer2026",
                "curl -fsS -u me:Sommer2026 https://example.com/f",
                "curl --user 'me:Sommer2026' https://example.com/f",
                "docker login -u me -p Sommer2026 registry.example.com",
                "az login --service-principal -u me -p Sommer2026",
                "sudo podman login -p=Sommer2026 registry.example.com",
                "sshpass -p 'Sommer2026' ssh host",
                "mysql -u root -pSommer2026 shop"
            })
    void every_secret_is_found_and_not_shown(String text) {
        String command = text.replace("LONG", LONG);

        assertThat(Secrets.find(command))
                .hasValueSatisfying(shown -> assertThat(shown)
                        .contains("(redacted)")
                        .doesNotContain("Sommer2026", LONG, "hunter22", "MIIE"));
    }

    @Test
    void a_key_in_base64_is_found_by_its_end() {
        assertThat(Secrets.find("echo " + "A".repeat(86) + "==")).isPresent();
    }

    @Test
    void a_dash_within_a_word_is_no_option() {
        assertThat(Traces.of("sudo apt-get install unattended-upgrades") & Traces.SHORT_OPTION)
                .isZero();
        assertThat(Traces.of("curl -u me:x") & Traces.SHORT_OPTION).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sudo apt-get install -y keyboard-configuration",
                "curl https://example.com/keys/token.asc | sudo apt-key add -",
                "secretary --help",
                "curl -u \"$ME:$PASSWORD\" https://example.com/f",
                "curl -u me https://example.com/a:b",
                "curl -fsS https://example.com/f | tar -u -p x:yyyyyy",
                "docker login -u me -p \"$PASSWORD\"",
                "docker login -u me --password-stdin < /run/key",
                "docker run -p 8080:8080 nginx",
                "sshpass -p \"$PASSWORD\" ssh host",
                "mysql -u root -p shop",
                "passwd -l root"
            })
    void a_word_alone_is_no_secret(String command) {
        assertThat(Secrets.find(command)).isEmpty();
    }
}
