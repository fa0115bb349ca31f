package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.RecommendedMachine;
import io.github.aib4j.model.gallery.ResourceRange;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sizes of virtual machines that a definition recommends. */
final class ImageRangeRules {
    private static final String RECOMMENDED = "recommended";

    static final List<Rule<GalleryRequest<GalleryImageDefinition>>> OF_IMAGE_DEFINITION = List.of(
            GalleryRule.L08.by((request, report) -> ranges(request.body()).forEach(range -> range.checkOrder(report))),
            GalleryRule.L09.by((request, report) -> ranges(request.body()).forEach(range -> range.checkSigns(report))));

    private ImageRangeRules() {}

    /**
     * The ranges. No builder accepts one whose ends are in the wrong order, so one from a file is kept as plain JSON.
     */
    private static List<Range> ranges(GalleryImageDefinition definition) {
        List<Range> ranges = new ArrayList<>();
        Optional<RecommendedMachine> built = definition.recommended();
        built.flatMap(RecommendedMachine::vCpus)
                .map(range -> Range.of("vCPUs", range))
                .ifPresent(ranges::add);
        built.flatMap(RecommendedMachine::memory)
                .map(range -> Range.of("memory", range))
                .ifPresent(ranges::add);
        JsonObject kept = built.map(machine -> new JsonObject(machine.unknownMembers()))
                .or(() -> new JsonObject(definition.unknownProperties()).object(RECOMMENDED))
                .orElse(JsonObject.empty());
        Stream.of("vCPUs", "memory")
                .flatMap(name -> kept.object(name).map(range -> Range.of(name, range)).stream())
                .forEach(ranges::add);
        return ranges;
    }

    /** A range and its place. */
    private record Range(String pointer, Optional<Long> min, Optional<Long> max) {
        static Range of(String name, ResourceRange range) {
            return new Range(
                    pointer(name),
                    range.min().map(Integer::longValue),
                    range.max().map(Integer::longValue));
        }

        static Range of(String name, JsonObject range) {
            return new Range(pointer(name), number(range, "min"), number(range, "max"));
        }

        private static String pointer(String name) {
            return "/properties/" + RECOMMENDED + "/" + name;
        }

        private static Optional<Long> number(JsonObject range, String name) {
            return range.get(name)
                    .filter(value -> value instanceof JsonNumber)
                    .map(value -> ((JsonNumber) value).digits())
                    .filter(digits -> digits.matches("-?[0-9]{1,18}"))
                    .map(Long::valueOf);
        }

        /** Microsoft's page about errors with galleries has the message (documented). */
        void checkOrder(Report report) {
            if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
                report.add(
                        pointer,
                        "a range from " + Quoted.of(min.get()) + " to " + Quoted.of(max.get())
                                + " is not possible; let min be the lesser number");
            }
        }

        /** What the service does with a negative number is not known; no machine has one (assumed). */
        void checkSigns(Report report) {
            checkSign("/min", min, report);
            checkSign("/max", max, report);
        }

        private void checkSign(String end, Optional<Long> number, Report report) {
            number.filter(given -> given < 0)
                    .ifPresent(given -> report.add(
                            pointer + end,
                            Quoted.of(given) + " is less than any machine has; give a number from 0 on, or none"));
        }
    }
}
