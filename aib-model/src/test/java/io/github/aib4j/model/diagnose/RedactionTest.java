package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.Redaction;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets, which occur in texts in many forms, and in no diagnosis. */
class RedactionTest {
    private static final String SECRET = "S3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3t";

    static List<String> texts() {
        return List.of(
                "https://a.blob.core.windows.net/c/x.sh?sv=2021&se=2024&sig=" + SECRET,
                "a.blob.core.windows.net/c/x.sh?sv=2021&sig=" + SECRET + "%3D",
                "{\\\"uri\\\":\\\"a/x.sh?sv=1\\u0026sig=" + SECRET + "\\\"}",
                "sv%3D2021%26sig%3D" + SECRET,
                "Authorization: Bearer " + SECRET,
                "\"authorization\": \"Bearer " + SECRET + "\"",
                "Authorization: SharedKey account:" + SECRET,
                "token Bearer " + SECRET,
                "got eyJhbGciOiJSUzI1NiJ9." + SECRET + "." + SECRET,
                "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + SECRET + "==;EndpointSuffix=x",
                "key " + SECRET.repeat(2).substring(0, 86) + "==",
                "==> azure-arm: temp admin password: '" + SECRET + "'",
                "\"client_secret\": \"" + SECRET + "\"",
                "client_secret=" + SECRET,
                "export DB_PASSWORD=" + SECRET,
                "curl https://user:" + SECRET + "@example.com/x",
                "{\"access_token\":\"" + SECRET + "\"}",
                "password: \"a b \\\" " + SECRET + "\"");
    }

    /** As {@code set -x} prints them, and scripts echo them. */
    static List<String> commands() {
        String word = "S3cr3tS3!";
        return List.of(
                "+ curl -fsS -u user:" + word + " https://example.com/x",
                "+ curl --user 'user:" + word + "' https://example.com/x",
                "+ curl -uuser:" + word + " https://example.com/x",
                "+ curl --proxy-user=user:" + word + " https://example.com/x",
                "+ curl -H 'X-Auth-Token: " + word + "' https://example.com/x",
                "+ curl -H 'PRIVATE-TOKEN: " + word + "' https://example.com/x",
                "+ curl -H 'x-api-key: " + word + "' https://example.com/x",
                "+ curl -H 'Authorization: token " + word + "' https://example.com/x",
                "+ docker login -u me -p " + word + " example.com",
                "+ docker login --password " + word + " example.com",
                "+ az login --service-principal -u id -p " + word + " --tenant t",
                "+ sshpass -p " + word + " ssh host",
                "+ sshpass -p'" + word + "' ssh host",
                "+ mysql -u root -p" + word + " -e 'select 1'",
                "+ 7z x -p" + word + " a.7z",
                "+ unzip -P " + word + " a.zip",
                "+ usermod -p " + word + " root",
                "+ gpg --batch --passphrase " + word + " -d a.gpg",
                "+ openssl pkcs12 -passin pass:" + word + " -in a.p12",
                "+ vault login " + word,
                "+ export VAULT_TOKEN=" + word,
                "+ PASSPHRASE=" + word,
                "+ npm config set //registry.example.com/:_authToken=" + word,
                "+ echo " + word + " | docker login -u me --password-stdin example.com",
                "+ echo 'user:" + word + "' | sudo chpasswd",
                "+ echo '" + word + "' | sudo -S apt-get update",
                "PS> ConvertTo-SecureString '" + word + "' -AsPlainText -Force",
                "PS> ConvertTo-SecureString -String " + word + " -AsPlainText -Force",
                "C:\\> net user admin " + word + " /add",
                "C:\\> net use Z: \\\\host\\share /user:me " + word,
                "C:\\> net use Z: \\\\host\\share " + word + " /user:me",
                "C:\\> cmdkey /add:host /user:me /pass:" + word,
                "C:\\> nuget sources add -Name x -Password " + word,
                "ghp_S3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3t",
                "-----BEGIN RSA PRIVATE KEY-----S3cr3tS3cr3t-----END RSA PRIVATE KEY-----",
                "b3BlbnNzaC1rS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr",
                "S3cr3tS3/cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3c");
    }

    @ParameterizedTest
    @MethodSource({"texts", "commands"})
    void no_secret_is_shown(String text) {
        String error = "PublicAccessNotPermitted: " + text;
        String log = "[45f485cf] PACKER OUT ==> azure-arm: " + text
                + "\n[45f485cf] PACKER OUT Build 'azure-arm' errored: " + text;

        for (String given :
                List.of(error, log, error + "\n\n" + log, "x ".repeat(9000) + error, error + "y".repeat(9000))) {
            Diagnosis diagnosis = Diagnosis.of(given);
            assertThat(diagnosis.text()).doesNotContain("S3cr3tS3");
            assertThat(diagnosis.toString()).doesNotContain("S3cr3tS3");
            assertThat(diagnosis.lines().toString()).doesNotContain("S3cr3tS3");
            assertThat(Diagnosis.of("x").withoutLog(text).text()).doesNotContain("S3cr3tS3");
            assertThat(BuildLog.of(given).summary()).doesNotContain("S3cr3tS3");
            assertThat(BuildLog.of(given).lastLines().toString()).doesNotContain("S3cr3tS3");
        }
    }

    @Test
    @Tag("slow")
    void a_secret_is_not_shown_where_a_long_line_is_cut() {
        for (int filling = 3900; filling < 4100; filling++) {
            String line =
                    "x".repeat(filling / 8) + " " + "y ".repeat((filling - filling / 8) / 2) + "AccountKey=" + SECRET;
            assertThat(Redaction.line(line)).doesNotContain("S3cr3tS3");
        }
    }

    @Test
    void what_is_no_secret_stays() {
        String text = "The Resource 'Microsoft.Network/networkInterfaces/aibpls7lz2e.nic.4609d697' under resource group"
                + " 'IT_images_web_9988723b-af56-413a-9006-84130af0e9df' was not found.";

        assertThat(Redaction.line(text)).isEqualTo(text);
        for (String line : List.of(
                "+ curl -fsSL https://example.com/install.sh -o /tmp/install.sh",
                "+ docker run -u 1000:1000 -p 8080:80 nginx",
                "+ docker login --password-stdin example.com < token.txt",
                "+ useradd -m -s /bin/bash web",
                "+ net use Z: /delete",
                "SyntaxError: Unexpected token < in JSON at position 0",
                "the token has expired, and no password was given",
                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "E: Unable to locate package password-store",
                "+ echo done | tee log.txt",
                "Tests run: 4, pass: 3, fail: 1")) {
            assertThat(Redaction.line(line)).isEqualTo(line);
        }
        assertThat(Redaction.line("/usr/lib/jvm/java/seventeen/openjdk/amd/sixtyfour/lib/server/libjvm"))
                .endsWith("libjvm");
    }
}
