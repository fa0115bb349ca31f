package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.id.StorageAccountId;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages have the forms that users reported; their names and ids are made up. */
class LogLocationTest {
    private static final String FOLDER = "5a0b9c1e-0d52-4c11-9f0e-3d2b4b6f7a10";
    private static final String OPERATION = "0e6dd5ab-7c3f-4b7e-8f6f-21b1a2d3c4e5";
    private static final String PATH = FOLDER + "/customization.log";
    private static final String STAGING = "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/"
            + "IT_images_web-01_bd7f/providers/Microsoft.Storage/storageAccounts/bldacct01";

    private static final String OF_2019 =
            "Microsoft.VirtualMachineImages: Packer build command has failed: exit status 1."
                    + " During the image build, a failure has occurred, please review the build log to identify which build"
                    + " step failed. Image Build log location: https://bldacct01.blob.core.windows.net/packerlogs/"
                    + PATH
                    + ". OperationId: " + OPERATION + ". Use this operationId to search packer logs.";
    private static final String OF_2021 = "During the image build a failure has occurred. Please review the build log"
            + " to find the step that failed. Image build log location:"
            + " https://bldacct01.blob.core.windows.net/packerlogs/" + PATH + ". OperationId: " + OPERATION
            + ". For help, go to https://aka.ms/azvmimagebuilderts";
    private static final String OF_2024 =
            "Build (Shared Image Version) step failed for Image Template. Packer build logs"
                    + " are at location " + STAGING + "/blobServices/default/containers/packerlogs/" + PATH
                    + ". OperationId: " + OPERATION + ". Use this operationId " + OPERATION
                    + " to search packer logs. For help, go to https://aka.ms/azvmimagebuilderts";

    @ParameterizedTest
    @ValueSource(strings = {OF_2019, OF_2021, OF_2024})
    void each_generation_of_messages_names_the_log(String message) {
        LogLocation log = LogLocation.find(message).orElseThrow();

        assertThat(log.storageAccount()).isEqualTo("bldacct01");
        assertThat(log.container()).isEqualTo("packerlogs");
        assertThat(log.path()).isEqualTo(PATH);
        assertThat(log.folder()).isEqualTo(FOLDER);
        assertThat(log.fileName()).isEqualTo("customization.log");
        assertThat(log.operationId()).contains(OPERATION);
        assertThat(log.blobUri()).isEqualTo(URI.create("https://bldacct01.blob.core.windows.net/packerlogs/" + PATH));
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_2019, OF_2021, OF_2024})
    void a_wrapped_message_names_the_same_log(String message) {
        String inText = "Deployment failed. Correlation ID: 11111111-2222-3333-4444-555555555555. " + message;
        String inJson = "{\"status\":\"Failed\",\"error\":{\"code\":\"PackerBuildFailed\",\"message\":\"" + message
                + "\",\"details\":[]}}";
        String inJsonTwice =
                "{\"message\": \"{\\\"error\\\":{\\\"message\\\":\\\"" + message.replace(". ", ".\\\\n ") + "\\\"}}\"}";

        assertThat(LogLocation.find(inText))
                .isEqualTo(LogLocation.find(message))
                .isPresent();
        assertThat(LogLocation.find(inJson)).isEqualTo(LogLocation.find(message));
        assertThat(LogLocation.find(inJsonTwice)).isEqualTo(LogLocation.find(message));
    }

    @Test
    void the_newest_generation_names_the_account_by_its_id() {
        assertThat(LogLocation.find(OF_2024).orElseThrow().storageAccountId())
                .contains(StorageAccountId.parse(STAGING));
        assertThat(LogLocation.find(OF_2021).orElseThrow().storageAccountId()).isEmpty();
    }

    @Test
    void another_cloud_has_another_suffix() {
        String message = OF_2021.replace("core.windows.net", "core.usgovcloudapi.net");

        assertThat(LogLocation.find(message).orElseThrow().blobUri("core.usgovcloudapi.net"))
                .isEqualTo(URI.create("https://bldacct01.blob.core.usgovcloudapi.net/packerlogs/" + PATH));
    }

    @Test
    void a_host_in_a_message_is_not_used() {
        String message = OF_2021.replace("core.windows.net", "attacker.example");

        assertThat(LogLocation.find(message).orElseThrow().blobUri()).hasHost("bldacct01.blob.core.windows.net");
    }

    @Test
    void letter_case_does_not_matter_and_the_path_keeps_its_own() {
        LogLocation log = LogLocation.find(OF_2024.replace("bldacct01", "BldAcct01")
                        .replace("resourceGroups", "resourcegroups")
                        .replace("customization", "Validation"))
                .orElseThrow();

        assertThat(log.storageAccount()).isEqualTo("bldacct01");
        assertThat(log.fileName()).isEqualTo("Validation.log");
    }

    @Test
    void a_signature_ends_with_the_address() {
        LogLocation log = LogLocation.find(OF_2019.replace("customization.log.", "customization.log?sv=1&sig=MARK."))
                .orElseThrow();

        assertThat(log.path()).isEqualTo(PATH);
        assertThat(log.toString()).contains("bldacct01").doesNotContain("MARK");
    }

    @Test
    void a_script_or_a_log_of_another_container_is_not_the_log_of_the_build() {
        String script = "Downloading external file https://bldacct01.blob.core.windows.net/scripts/setup.log failed. ";

        assertThat(LogLocation.find(script)).isEmpty();
        assertThat(LogLocation.find(script + OF_2021)).isEqualTo(LogLocation.find(OF_2021));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The build was canceled",
                "https://bldacct01.blob.core.windows.net/packerlogs/",
                "https://bldacct01.blob.core.windows.net/packerlogs/5a0b/customization.logs",
                "https://bldacct01.blob.core.windows.net/packerlogs/../secrets/x.log",
                "https://bldacct01.blob.core.windows.net/packerlogs//customization.log",
                "https://bldacct01.blob.core.windows.net@attacker.example/packerlogs/a/customization.log",
                "https://bld-acct.blob.core.windows.net/packerlogs/a/customization.log",
                "http://bldacct01.blob.core.windows.net/packerlogs/a/customization.log",
                "/subscriptions/a b/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/bldacct01"
                        + "/blobServices/default/containers/packerlogs/a/customization.log",
            })
    void a_message_that_names_no_log_gives_none(String message) {
        assertThat(LogLocation.find(message)).isEmpty();
    }

    @Test
    void a_bad_path_does_not_hide_a_good_one() {
        String bad = "https://bldacct01.blob.core.windows.net/packerlogs/../x.log ";

        assertThat(LogLocation.find(bad + OF_2019))
                .isEqualTo(LogLocation.find(OF_2019))
                .isPresent();
    }

    @Property(tries = 2_000)
    void no_text_at_all_is_an_error(@ForAll String before, @ForAll String after) {
        LogLocation.find(before + after);

        assertThat(LogLocation.find(before + " " + OF_2024 + " " + after)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https://aaa.blob.a",
                "https://aaa.blob.a/packerlogs/a",
                "/subscriptions/a/resourceGroups/b",
                "/subscriptions/a/resourceGroups/b/providers/Microsoft.Storage/storageAccounts/abc/blobServices/default"
                        + "/containers/packerlogs/",
                "/packerlogs/a.lo",
                "operationId ",
                "operationId: 00000000-0000-0000-",
                "a.",
            })
    void the_work_grows_with_the_length_of_the_message_and_no_faster(String part) {
        long small = looks(part.repeat(20_000 / part.length()));
        long large = looks(part.repeat(400_000 / part.length()));

        assertThat(large).isLessThan(22 * small);
    }

    @Test
    void a_location_can_be_built_for_tests_but_not_outside_of_its_container() {
        LogLocation.Builder log = LogLocation.builder()
                .storageAccount("bldacct01")
                .container("packerlogs")
                .path(PATH)
                .operationId(OPERATION);

        assertThat(LogLocation.find(OF_2021)).contains(log.build());
        assertThatThrownBy(() -> log.path("a/../b.log?sig=MARK").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'a/../b.log?(redacted)' is not a valid path of a log; give a folder and a file, such as"
                        + " 0a1b/customization.log");
        assertThatThrownBy(() -> log.path(PATH).storageAccount("a.example/").build())
                .hasMessageStartingWith("'a.example/' is not a valid storage account of a log");
        assertThatThrownBy(() -> LogLocation.find(OF_2021).orElseThrow().blobUri("a.example/x?"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'a.example/x?' is not a storage suffix; give one such as core.windows.net");
    }

    /** The number of characters that the search for the log reads. */
    private static long looks(String message) {
        AtomicLong looks = new AtomicLong();
        LogMessage.find(new Counted(message, looks));
        return looks.get();
    }

    private record Counted(String text, AtomicLong looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }
}
