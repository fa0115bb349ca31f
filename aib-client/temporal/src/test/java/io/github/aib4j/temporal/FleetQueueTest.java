package io.github.aib4j.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.id.ImageTemplateId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetQueueTest {
    private static ImageToBuild image(int subscription, String name, String region) {
        return ImageToBuild.of(ImageTemplateId.of("11111111-2222-3333-4444-00000000000" + subscription, "images", name))
                .inRegion(region);
    }

    private static FleetQueue queue(Set<Integer> done) {
        List<ImageToBuild> images = List.of(
                image(1, "a", "westeurope"),
                image(1, "b", "West Europe"),
                image(1, "c", "westeurope"),
                image(1, "d", "northeurope"),
                image(2, "e", "westeurope"));
        return new FleetQueue(BuildFleetRequest.of(images).withRunningPerRegion(2), done);
    }

    @Test
    void a_full_region_holds_up_no_other_region_and_no_other_subscription() {
        FleetQueue queue = queue(Set.of());

        assertThat(queue.take()).containsExactly(0, 1, 3, 4);
        assertThat(queue.take()).isEmpty();
        queue.ended(3);
        assertThat(queue.take()).as("its region has nothing more").isEmpty();
        queue.ended(1);
        assertThat(queue.take()).containsExactly(2);
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void builds_that_ended_in_an_earlier_run_are_skipped() {
        FleetQueue queue = queue(Set.of(0, 1, 4));

        assertThat(queue.left()).containsExactly(2, 3);
        assertThat(queue.take()).containsExactly(2, 3);
    }
}
