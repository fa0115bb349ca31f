package io.github.aib4j.model.lint.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What linting costs, counted in bytes: that is the same on every machine, however busy. */
class LintCostTest {
    @Test
    void ten_times_the_steps_cost_ten_times_as_much() {
        ImageTemplate hundred = template(100);
        ImageTemplate thousand = template(1_000);
        long base = allocated(template(1));

        assertThat((double) (allocated(thousand) - base) / (allocated(hundred) - base))
                .isBetween(8.0, 12.0);
    }

    @Test
    void a_step_costs_less_than_two_kilobytes() {
        assertThat((allocated(template(1_000)) - allocated(template(100))) / 900)
                .isLessThan(2_000);
    }

    @Test
    void commands_are_searched_once_for_many_files_in_unknown_folders() {
        ImageTemplate few = files(200);
        ImageTemplate many = files(2_000);

        assertThat((double) allocated(many) / allocated(few)).isLessThan(15);
    }

    private static long allocated(ImageTemplate template) {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean,
                "skipped: this virtual machine does not count allocated bytes");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            TemplateLinter.lint("web", template, ApiVersion.latest());
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static ImageTemplate template(int steps) {
        return Subject.linux()
                .steps(IntStream.range(0, steps).mapToObj(LintCostTest::step).toArray(String[]::new))
                .template();
    }

    private static String step(int i) {
        return i % 2 == 0
                ? "{'type': 'Shell', 'name': 's" + i + "', 'inline': ['sudo apt-get install -y p" + i
                        + " --no-install-recommends', 'echo done | sudo tee /etc/motd']}"
                : "{'type': 'File', 'name': 's" + i + "', 'sourceUri': 'https://example.com/" + i
                        + "', 'sha256Checksum': '" + "0a".repeat(32) + "', 'destination': '/tmp/" + i + "'}";
    }

    private static ImageTemplate files(int count) {
        return Subject.linux()
                .steps(IntStream.range(0, count)
                        .mapToObj(i -> "{'type': 'File', 'sourceUri': 'https://example.com/" + i
                                + "', 'sha256Checksum': '" + "0a".repeat(32) + "', 'destination': '/tmp/d" + i + "/f'}")
                        .toArray(String[]::new))
                .template();
    }
}
