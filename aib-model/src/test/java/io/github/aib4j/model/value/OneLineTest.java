package io.github.aib4j.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/x?se=1&sig=s3cr3t%2Bs3cr3t",
                "https://a.example/x?se=1&\nsig=s3cr3t%2Bs3cr3t",
                "https://a.example/x?se=1&sig=\n  s3cr3ts3cr3t",
                "a.example/x?sig=abcdefgh\r\ns3cr3ts3cr3ts3cr3t%3D",
                "https:\\/\\/a.example\\/x?se=1\\u0026sig=s3cr3t",
                "https:\\/\\/a.example\\/x?se=1\\u0026sig\\u003ds3cr3t",
                "https%3A%2F%2Fa.example%2Fx%3Fse%3D1%26sig%3Ds3cr3t",
                "DefaultEndpointsProtocol=https;AccountName=web;AccountKey=s3cr3t+s3cr3t==;EndpointSuffix=core.windows.net",
                "{\"accountKey\": \"s3cr3t\"}",
                "{\\\"sig\\\": \\\"s3cr3t\\\"}",
                "SharedAccessSignature=s3cr3t",
                "client_secret=s3cr3t&x=1",
                "invalid header value: \"Bearer ey\ns3cr3t\"",
                "invalid header value: \"Bearer s3cr3ts3cr3ts3cr3t\"",
                "https://user:s3cr3t@a.example/x",
                "https://user:s3cr3t?s3cr3t@a.example/x",
                "https://user:s3cr3t#s3cr3t&s3cr3t@a.example/x"
            })
    void secrets_are_redacted_in_any_notation(String text) {
        assertThat(OneLine.of(text)).doesNotContain("s3cr3t").contains("(redacted)");
        assertThat(ContentUri.redactAll(text)).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Script 'curl -u me:s3cr3t https://a.example' failed with 22",
                "docker login -u me -p s3cr3t web.azurecr.io",
                "net user admin s3cr3t /add",
                "app --client-secret s3cr3t --verbose",
                "ConvertTo-SecureString s3cr3t -AsPlainText -Force",
                "PASSWORD='s3cr3t s3cr3t' ./install",
                "PASSWORD='a'\\''s3cr3t' ./install",
                "PASSWORD=a,s3cr3t ./install",
                "PASSWORD=\"a\"s3cr3t ./install",
                "DB_PASS=s3cr3t ./install",
                "SECRET_KEY=s3cr3t ./install",
                "AZURE_STORAGE_KEY=s3cr3t ./install",
                "Password                 : s3cr3t",
                "The password is 's3cr3t'",
                ":password => 's3cr3t'",
                "<Password><Value>s3cr3t</Value><PlainText>true</PlainText></Password>",
                "<add key=\"ClearTextPassword\" value=\"s3cr3t\" />",
                "{\"token\": \"s3cr3t\"}",
                "{\"auths\": {\"a.example\": {\"auth\": \"s3cr3t\"}}}",
                "{\"primaryKey\": \"s3cr3t\"}",
                "{\"keyName\": \"key1\", \"permissions\": \"Full\", \"value\": \"s3cr3t\"}",
                "{\"adminPassword\": {\"value\": \"s3cr3t\"}}",
                "{\"adminPassword\": {\"type\": \"securestring\", \"defaultValue\": \"s3cr3t\"}}",
                "Authorization: ApiKey s3cr3t",
                "Authorization: AWS4-HMAC-SHA256 Credential=a, Signature=s3cr3t",
                "Set-Cookie: session=s3cr3t; Path=/",
                "New-AzStorageContext -StorageAccountName web -StorageAccountKey s3cr3t",
                "'s3cr3t' | ConvertTo-SecureString -AsPlainText -Force",
                "New-Object System.Net.NetworkCredential('me', 's3cr3t')",
                "reg add HKLM\\x /v DefaultPassword /t REG_SZ /d s3cr3t /f",
                "net.exe user 'me' s3cr3t /add",
                "net user /add me s3cr3t",
                "net use \\\\a\\b /user:\"my me\" s3cr3t",
                "schtasks /create /ru me /rp s3cr3t /tn web",
                "psexec \\\\a -u me -p s3cr3t cmd",
                "signtool sign /f a.pfx /p s3cr3t a.exe",
                "az keyvault secret set --vault-name a -n b --value s3cr3t",
                "curl -fsSLu me:s3cr3t https://a.example",
                "skopeo copy --src-creds me:s3cr3t a b",
                "mysqladmin -u root password s3cr3t",
                "htpasswd -bc /etc/users me s3cr3t",
                "chpasswd <<< me:s3cr3t",
                "echo s3cr3t | passwd --stdin me",
                "printf 's3cr3t\\ns3cr3t' | sudo passwd me",
                "keytool -import -storepass s3cr3t",
                "subscription-manager register --activationkey=s3cr3t --org=1",
                "git clone //me:s3cr3t@a.example/b"
            })
    void passwords_in_quoted_commands_are_redacted(String text) {
        BuildOutcome failed = BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe-3399-4e19-88eb-0975f02ac87f", "images", "web"))
                .state(RunState.FAILED)
                .message(text)
                .build();

        assertThat(OneLine.of(text)).doesNotContain("s3cr3t").contains("(redacted)");
        assertThat(OneLine.quoted(text, 200)).doesNotContain("s3cr3t");
        assertThat(failed.summary()).doesNotContain("s3cr3t").contains("(redacted)");
        assertThat(failed.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the design=5 of it",
                "a user name -u and a password are needed",
                "/properties/distribute/0/targetRegions/0/storageAccountTypeOfAll",
                "Bearer token is missing",
                "the signature does not fit",
                "AccountName=web is not there",
                "The property 'password' is required",
                "Password is required",
                "Unexpected token: < in JSON",
                "AuthorizationFailed: The client does not have authorization to perform action 'a/read'",
                "The file /etc/passwd <<< is not there",
                "PublicKey=AAAAB3 of the host",
                "if (token == null)",
                "rsync -au web@a.example:/home /srv"
            })
    void what_is_no_secret_stays(String text) {
        assertThat(OneLine.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\ns3cr3t\n-----END PGP PRIVATE KEY BLOCK-----",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,1A\n\ns3cr3t\n-----END"
            })
    void a_private_key_stays_out_with_its_headers(String text) {
        assertThat(OneLine.of(text)).doesNotContain("s3cr3t").contains("(redacted)", "-----END");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "\\\"", "'a'\\'", "a,", "=", "password=\"", "\u0130", "-a", "{\"a\":"})
    void a_long_text_takes_neither_stack_nor_time(String part) {
        for (String begin : List.of("", "password=\"", "password='", "password=a", "\"password\":")) {
            String text = begin + part.repeat(300_000 / part.length());

            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> OneLine.of(text), begin + part);
        }
    }

    @Test
    void messages_of_the_service_become_one_line_without_invisible_characters() {
        assertThat(OneLine.of("first\r\nsecond\u001B[31m\u202Ethird\u2028fourth\u0000\u009b\u0085fifth"))
                .isEqualTo("first second [31m third fourth fifth");
    }

    @Test
    void a_long_text_is_cut_and_marked() {
        assertThat(OneLine.of("a".repeat(5000))).hasSize(OneLine.LONGEST + 4).endsWith("a […]");
        assertThat(OneLine.of("a\uD83D\uDE00b", 2)).isEqualTo("a […]");
    }

    @Test
    void outcomes_and_states_are_shown_in_one_line() {
        String said = "line one\nline two\u0007 " + "x".repeat(10_000);
        BuildOutcome outcome = BuildOutcome.builder()
                .templateId(ImageTemplateId.of("sub", "group", "web"))
                .state(RunState.FAILED)
                .message(said)
                .build();

        assertThat(outcome.summary()).startsWith("Failed: line one line two ").doesNotContain("\n", "\u0007");
        assertThat(outcome.summary()).hasSizeLessThan(2100);
        assertThat(outcome.toString()).hasSizeLessThan(2400).doesNotContain("\n");
        assertThat(RunStatus.builder().message(said).build().toString())
                .hasSizeLessThan(2100)
                .doesNotContain("\n", "\u0007");
    }

    @Test
    void a_length_of_zero_is_refused() {
        assertThat(OneLine.of("abc", 1)).isEqualTo("a […]");
        assertThatThrownBy(() -> OneLine.of("abc", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 characters");
    }
}
