package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts that are no logs, and incomplete logs. */
class BadLogTest {
    private static final String ID = "[45f485cf-5a8c-4379-9937-8d85493bc791] PACKER ";
    private static final String START = ID + "2023/09/14 10:00:00 [INFO] (telemetry) Starting provisioner shell\n";
    private static final String ERRORED = ID + "2023/09/14 10:05:00 ui: Build 'azure-arm' errored after 5 minutes:"
            + " Script exited with non-zero exit status: 3. Allowed exit codes are: [0]\n";

    private static BuildLog read(byte[] bytes) throws IOException {
        return BuildLog.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void an_empty_text_is_no_log() throws IOException {
        assertThat(read(new byte[0]).end()).isEqualTo(BuildLog.End.NO_LOG);
        assertThat(BuildLog.of("\n\n").end()).isEqualTo(BuildLog.End.NO_LOG);
        assertThat(Diagnosis.of("").failure()).isEmpty();
        assertThat(Diagnosis.of("").lines()).isEmpty();
    }

    @Test
    @Tag("slow")
    void arbitrary_bytes_are_no_log() throws IOException {
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);

        assertThat(read(bytes).end()).isEqualTo(BuildLog.End.NO_LOG);
        assertThat(read(bytes).summary()).isEqualTo("The build is not to be seen: no line has the form of a log.");
        assertThat(Diagnosis.read(new ByteArrayInputStream(bytes)).failure()).isEmpty();
    }

    @Test
    @Tag("slow")
    void a_log_that_is_cut_off_anywhere_is_read_to_that_point() throws IOException {
        byte[] whole = (START + ID + "2023/09/14 10:01:00 ui:     azure-arm: größer\n" + ERRORED)
                .getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            BuildLog log = read(cut);
            assertThat(log.end()).isIn(BuildLog.End.NO_LOG, BuildLog.End.OPEN, BuildLog.End.FAILED);
            assertThat(Diagnosis.read(new ByteArrayInputStream(cut)).text()).isNotEmpty();
        }
        assertThat(read(whole).end()).isEqualTo(BuildLog.End.FAILED);
    }

    @Test
    void a_log_in_utf_16_or_with_a_byte_order_mark_is_read() throws IOException {
        String log = "\uFEFF" + START + ERRORED;

        assertThat(read(log.getBytes(StandardCharsets.UTF_16LE)).end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(read(log.getBytes(StandardCharsets.UTF_16BE)).end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(read(log.getBytes(StandardCharsets.UTF_8)).failedStep()).isPresent();
    }

    @Test
    @Tag("slow")
    void only_the_beginning_of_a_line_of_50_mb_is_searched() throws IOException {
        BuildLog log = BuildLog.read(
                new Endless(START + ID + "2023/09/14 10:01:00 ui:     azure-arm: ", "x", 50 << 20, "\n" + ERRORED));

        assertThat(log.shortenedLines()).isEqualTo(1);
        assertThat(log.lineCount()).isEqualTo(3);
        assertThat(log.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
        assertThat(log.lastLines().get(0).text().length()).isLessThanOrEqualTo(301);
    }

    @Test
    @Tag("slow")
    void an_endless_line_takes_linear_time() {
        for (String letters :
                new String[] {"a", "/", "=", "\"", "\\", " ", "sig=", "eyJ", "a=", "://", "[", "0123456789"}) {
            String line = letters.repeat((1 << 20) / letters.length());
            assertThat(Diagnosis.of(line).failure()).isEmpty();
            assertThat(Diagnosis.of(START + line).failure()).isEmpty();
            assertThat(Diagnosis.of(line + " PublicAccessNotPermitted").lines()).hasSizeLessThanOrEqualTo(24);
        }
    }

    @Test
    @Tag("slow")
    void a_log_is_read_in_constant_memory() throws IOException {
        String step = START + ID + "2023/09/14 10:01:00 ui: ==> azure-arm: Connection timed out\n";
        Runtime runtime = Runtime.getRuntime();
        long before = used(runtime);

        BuildLog log = BuildLog.read(new Endless("", step, 64 << 20, ERRORED));

        assertThat(used(runtime) - before).as("bytes kept of 64 MB").isLessThan(4 << 20);
        assertThat(log.steps()).hasSizeLessThanOrEqualTo(1001);
        assertThat(log.failedStep()).isPresent();
    }

    private static long used(Runtime runtime) {
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void control_characters_are_not_shown() {
        Diagnosis diagnosis = Diagnosis.of("Legal terms have not been accepted \u001b[31m\u0007\u202e for\u0000 this");

        assertThat(diagnosis.failure()).contains(KnownFailure.TERMS_NOT_ACCEPTED);
        assertThat(diagnosis.lines().get(0).text())
                .isEqualTo("Legal terms have not been accepted \\u0007\\u202E for\\u0000 this");
    }

    /** A long stream of the same. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private final byte[] middle;
        private final byte[] end;
        private final long length;
        private long position;

        Endless(String begin, String middle, long length, String end) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.middle = middle.getBytes(StandardCharsets.UTF_8);
            this.end = end.getBytes(StandardCharsets.UTF_8);
            this.length = length / this.middle.length * this.middle.length;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            for (int i = 0; i < count; i++) {
                int next = read();
                if (next < 0) {
                    return i == 0 ? -1 : i;
                }
                bytes[offset + i] = (byte) next;
            }
            return count;
        }

        @Override
        public int read() {
            long at = position++;
            if (at < begin.length) {
                return begin[(int) at];
            }
            if (at - begin.length < length) {
                return middle[(int) ((at - begin.length) % middle.length)];
            }
            int last = (int) (at - begin.length - length);
            return last < end.length ? end[last] : -1;
        }
    }
}
