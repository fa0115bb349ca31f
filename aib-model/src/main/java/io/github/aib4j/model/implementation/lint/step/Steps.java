package io.github.aib4j.model.implementation.lint.step;

import io.github.aib4j.model.ImageTemplate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a template, prepared once for all rules.
 *
 * @param all the steps that change the image, then those that check it
 * @param customizers the steps that change the image
 * @param byKind the steps of each kind
 * @param fetching the steps that have the address of a script or of a file
 * @param lines the commands in the template
 * @param powerShell the commands of PowerShell steps
 * @param commands the parsed commands of Shell steps
 */
public record Steps(
        List<Step> all,
        List<Step> customizers,
        Map<StepKind, List<Step>> byKind,
        List<Step> fetching,
        List<ScriptLine> lines,
        List<ScriptLine> powerShell,
        List<LocatedCommand> commands) {

    public static Steps of(ImageTemplate template) {
        List<Step> all = Step.all(template);
        List<ScriptLine> lines = ScriptLine.all(all);
        List<Step> fetching = new ArrayList<>();
        Map<StepKind, List<Step>> byKind = new EnumMap<>(StepKind.class);
        for (Step step : all) {
            step.kind()
                    .ifPresent(kind -> byKind.computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(step));
            if (step.address().isPresent()) {
                fetching.add(step);
            }
        }
        List<Step> customizers = List.copyOf(all.subList(0, template.customize().size()));
        return new Steps(
                all, customizers, byKind, fetching, lines, of(StepKind.POWER_SHELL, lines), LocatedCommand.all(lines));
    }

    private static List<ScriptLine> of(StepKind kind, List<ScriptLine> lines) {
        List<ScriptLine> found = new ArrayList<>();
        for (ScriptLine line : lines) {
            if (line.step().is(kind)) {
                found.add(line);
            }
        }
        return found;
    }

    /** The steps of this kind, including those that check the image. */
    public List<Step> of(StepKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
