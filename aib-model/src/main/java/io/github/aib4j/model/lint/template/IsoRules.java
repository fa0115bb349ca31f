package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.Step;
import io.github.aib4j.model.implementation.lint.step.StepKind;
import io.github.aib4j.model.source.IsoSource;
import io.github.aib4j.model.source.UnknownSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Installation media as sources, which only the first api-versions have. */
final class IsoRules {
    private static final String SOURCE = SourceRules.SOURCE;
    private static final String LINK = SOURCE + "/sourceUri";
    private static final Pattern RELEASE = Pattern.compile("rhel-server-(\\d{1,2}\\.\\d{1,2})-");

    /** The page of 2019-05-01-preview names the last three, the description of 2018-02-01-preview all four. */
    private static final Set<String> RELEASES = Set.of("7.2", "7.3", "7.4", "7.5");

    private static final String REGISTERS = "subscription-manager register";
    private static final String UNREGISTERS = "subscription-manager unregister";

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.S04.by((request, report) -> iso(request).ifPresent(iso -> checkRelease(iso, report))),
            TemplateRule.S05.by(IsoRules::checkChecksum),
            TemplateRule.S06.by((request, report) -> iso(request)
                    .filter(iso -> iso.sourceUri().text().contains("?"))
                    .ifPresent(iso -> report.add(
                            LINK,
                            Quoted.of(iso.sourceUri())
                                    + " carries an access token that changes; take the link anew for each"
                                    + " submission"))),
            TemplateRule.S07.by((request, report) -> iso(request).ifPresent(iso -> checkRegisters(request, report))),
            TemplateRule.S08.by((request, report) -> iso(request)
                    .ifPresent(iso -> report.add(
                            SOURCE + "/type",
                            "'ISO' sources are not taken since 2020-03-31; start from a Marketplace image"))));

    private IsoRules() {}

    private static Optional<IsoSource> iso(TemplateRequest request) {
        return request.body().source() instanceof IsoSource iso ? Optional.of(iso) : Optional.empty();
    }

    private static void checkRelease(IsoSource iso, Report report) {
        Matcher release = RELEASE.matcher(iso.sourceUri().text());
        if (release.find() && !RELEASES.contains(release.group(1))) {
            report.add(
                    LINK,
                    Quoted.of(release.group(1))
                            + " is not one of the releases that could be installed: 7.2 to 7.5 of Red Hat Enterprise"
                            + " Linux");
        }
    }

    private static void checkChecksum(TemplateRequest request, Report report) {
        iso(request)
                .map(IsoSource::sha256Checksum)
                .filter(checksum -> !checksum.isParsed() && !checksum.isExpression())
                .ifPresent(checksum -> report.add(
                        SOURCE + "/sha256Checksum",
                        Quoted.of(checksum) + " is not a SHA-256 checksum; give 64 hexadecimal digits"));
        if (request.body().source() instanceof UnknownSource kept
                && kept.type().equalsIgnoreCase("ISO")
                && (kept.json().get("sha256Checksum").isEmpty()
                        || (kept.json().get("sourceUri").isEmpty()
                                && kept.json().get("sourceURI").isEmpty()))) {
            report.add(SOURCE, "a link and its checksum are both needed; give the one that is missing");
        }
    }

    /** Only inline commands are checked, because a downloaded script may do either. */
    private static void checkRegisters(TemplateRequest request, Report report) {
        List<Step> shells = request.steps().customizers().stream()
                .filter(step -> step.is(StepKind.SHELL))
                .toList();
        if (shells.isEmpty() || shells.get(0).address().isPresent()) {
            return;
        }
        if (!mentions(shells.get(0), REGISTERS)) {
            report.add(
                    shells.get(0).pointer(),
                    "the first Shell step of an ISO source has to register the machine; begin with"
                            + " 'sudo subscription-manager register'");
        } else if (shells.stream().noneMatch(step -> step.address().isPresent() || mentions(step, UNREGISTERS))) {
            report.add(
                    shells.get(shells.size() - 1).pointer(),
                    "the machine is registered and never unregistered; end with"
                            + " 'sudo subscription-manager unregister'");
        }
    }

    private static boolean mentions(Step step, String command) {
        return step.inline().stream().anyMatch(line -> line.contains(command));
    }
}
