package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The steps of a template have the names of Packer's provisioners, as its documentation lists them. */
class StepNamesTest {
    private static final ContentUri FILE = ContentUri.of("https://contoso.blob.core.windows.net/scripts/a");
    private static final ImageTemplate TEMPLATE = ImageTemplate.builder()
            .location("westeurope")
            .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
            .customize(
                    Customizer.shell("a", "true"),
                    Customizer.powerShell("b", "exit"),
                    Customizer.file("c", FILE, "/tmp/c"),
                    Customizer.windowsRestart("d"),
                    Customizer.windowsUpdate("e"))
            .validate(Validator.shell("v", "true"), Validator.powerShell("w", "exit"), Validator.file("x", FILE, "/x"))
            .distribute(Distributor.vhd("disk"))
            .build();

    private static FailedStep named(StepNames names, int index, String... seen) {
        FailedStep step = new FailedStep(
                FailedStep.Kind.UNKNOWN,
                index,
                Optional.empty(),
                seen[seen.length - 1],
                OptionalInt.empty(),
                Confidence.HIGH);
        return names.named(
                step,
                IntStream.range(0, seen.length)
                        .mapToObj(i -> new LogStep(
                                i,
                                seen[i],
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                LogStep.State.PASSED))
                        .toList());
    }

    @Test
    void every_kind_of_step_is_recognized() {
        String[] customizers = {"shell", "powershell", "file", "windows-restart", "windows-update"};
        String[] validators = {"shell", "powershell", "file"};

        assertThat(named(StepNames.customizers(TEMPLATE), 4, customizers))
                .hasToString("customizer 4 'e' (windows-update)");
        assertThat(named(StepNames.validators(TEMPLATE), 2, validators)).hasToString("validator 2 'x' (file)");
        assertThat(named(StepNames.validators(TEMPLATE), 1, "shell", "powershell"))
                .hasToString("validator 1 'w' (powershell)");
    }

    @Test
    void a_log_with_other_steps_leaves_doubt() {
        for (int i = 0; i < 5; i++) {
            String[] seen = {"shell", "powershell", "file", "windows-restart", "windows-update"};
            seen[i] = "other";
            assertThat(named(StepNames.customizers(TEMPLATE), 4, seen).confidence())
                    .as(Arrays.toString(seen))
                    .isEqualTo(Confidence.LOW);
        }
        assertThat(named(StepNames.customizers(TEMPLATE), 0, "shell", "other").confidence())
                .isEqualTo(Confidence.HIGH);
    }

    @Test
    void the_step_after_the_last_customizer_is_the_hidden_one_and_the_next_is_unknown() {
        String[] hidden = {"shell", "powershell", "file", "windows-restart", "windows-update", "powershell"};
        String[] more = {"shell", "powershell", "file", "windows-restart", "windows-update", "powershell", "shell"};

        assertThat(named(StepNames.customizers(TEMPLATE), 5, hidden))
                .hasToString("the hidden deprovisioning step (powershell)");
        assertThat(named(StepNames.customizers(TEMPLATE), 6, more)).hasToString("perhaps customizer 6 (shell)");
        assertThat(named(StepNames.validators(TEMPLATE), 3, "shell", "powershell", "file", "shell"))
                .hasToString("perhaps validator 3 (shell)");
    }
}
