package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;

import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.UnknownDistributor;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.Step;
import io.github.aib4j.model.value.ArmExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of a template, its steps and its targets, and the location of the template. */
final class NameRules {
    private static final Pattern WITHOUT_DOT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern WITH_DOT = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.C02.by(NameRules::checkSteps),
            TemplateRule.D03.by(NameRules::checkOutputsAreUnique),
            TemplateRule.R01.by(NameRules::checkTemplate),
            TemplateRule.R02.by(NameRules::checkOutputs),
            TemplateRule.R11.by(NameRules::checkLocation),
            TemplateRule.R21.by(NameRules::checkIsFree),
            TemplateRule.T04.by(NameRules::checkRegion));

    private NameRules() {}

    private static void checkTemplate(TemplateRequest request, Report report) {
        request.name()
                .filter(name -> !isName(name, request))
                .ifPresent(name -> report.add(
                        "/name", Quoted.of(name) + " cannot be the name of a template; use " + characters(request)));
    }

    private static void checkOutputs(TemplateRequest request, Report report) {
        int index = 0;
        for (Distributor target : request.body().distribute()) {
            String name = target.runOutputName();
            if (!isOpen(target) && !isName(name, request)) {
                report.add(
                        output(index),
                        name.isEmpty()
                                ? "the run output has no name; give it one"
                                : Quoted.of(name) + " cannot be the name of a run output; use " + characters(request));
            }
            index++;
        }
    }

    private static boolean isOpen(Distributor target) {
        return ArmExpression.isExpression(target.runOutputName())
                || (target instanceof UnknownDistributor kept
                        && kept.json().size() == 0
                        && ArmExpression.isExpression(kept.type()));
    }

    static boolean isName(String text, TemplateRequest request) {
        return (request.apiVersion().isAtLeast(V2019_05_01_PREVIEW) ? WITH_DOT : WITHOUT_DOT)
                .matcher(text)
                .matches();
    }

    static String characters(TemplateRequest request) {
        return "1 to 64 letters, digits, dashes, "
                + (request.apiVersion().isAtLeast(V2019_05_01_PREVIEW) ? "underscores and dots" : "and underscores");
    }

    private static String output(int index) {
        return "/properties/distribute/" + index + "/runOutputName";
    }

    private static void checkOutputsAreUnique(TemplateRequest request, Report report) {
        Map<String, Integer> seen = new HashMap<>();
        int index = 0;
        for (Distributor target : request.body().distribute()) {
            String name = target.runOutputName();
            Integer first = name.isEmpty() ? null : seen.putIfAbsent(LetterCase.lower(name), index);
            if (first != null) {
                report.add(
                        output(index),
                        Quoted.of(name) + " is also the output of target " + first + "; give each output its own name");
            }
            index++;
        }
    }

    private static void checkSteps(TemplateRequest request, Report report) {
        Map<String, Integer> seen = new HashMap<>();
        int index = 0;
        for (Step step : request.steps().customizers()) {
            String name = step.name().orElse("");
            Integer first = name.isEmpty() ? null : seen.putIfAbsent(name, index);
            if (first != null) {
                report.add(
                        step.pointer() + "/name",
                        Quoted.of(name) + " is also the name of step " + first
                                + "; give each step its own, so that the log tells them apart");
            }
            index++;
        }
    }

    private static void checkLocation(TemplateRequest request, Report report) {
        String location = request.body().location();
        if (location.isBlank()) {
            report.add("/location", Quoted.of(location) + " is not a region; name one, such as westeurope");
        }
    }

    private static void checkRegion(TemplateRequest request, Report report) {
        String location = request.body().location();
        List<String> regions = request.facts().regions();
        if (IdChecks.isRegion(location) && !regions.isEmpty() && !IdChecks.isAmong(location, regions)) {
            report.add(
                    "/location",
                    Quoted.of(location) + " is not one of the regions in which the service builds images: "
                            + Quoted.all(regions));
        }
    }

    private static void checkIsFree(TemplateRequest request, Report report) {
        request.facts()
                .templateId()
                .filter(request.facts().existing()::containsKey)
                .ifPresent(id -> report.add(
                        "/name",
                        Quoted.of(id) + " exists already, and a template cannot be replaced; delete it first, or take"
                                + " another name"));
    }
}
