package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.OpenExpressions;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The requirements for accepting a template. That the service enforces its schemas at once is assumed, as are the
 * reported places; the words are those that users reported.
 */
public final class TemplateChecks {
    private static final int LONGEST_MINUTES = 960;
    private static final List<RequiredMember> TEMPLATE = List.of(
            RequiredMember.always("location"),
            RequiredMember.since(ApiVersion.V2020_02_14, "identity"),
            RequiredMember.always("properties"));
    private static final List<RequiredMember> PROPERTIES =
            List.of(RequiredMember.always("source"), RequiredMember.always("distribute"));
    private static final List<RequiredMember> PLAN = List.of(
            RequiredMember.always("planName"),
            RequiredMember.always("planProduct"),
            RequiredMember.always("planPublisher"));

    private final ApiVersion version;

    private TemplateChecks(ApiVersion version) {
        this.version = version;
    }

    /** Refuses a name that no template can have. */
    public static void checkName(String name, ApiVersion version) {
        if (!NameRules.isName(name, version)) {
            throw ValidationErrors.badValue("name", name);
        }
    }

    /**
     * Refuses a template that cannot be accepted.
     *
     * @param text the original text
     * @return the template in the right spelling; before 2024-02-01 letter case did not matter (documented)
     */
    public static JsonObject checked(JsonObject sent, String text, ApiVersion version) {
        JsonObject template = UnknownMembers.areRefusedIn(version) ? sent : MemberSpelling.corrected(sent);
        if (UnknownMembers.areRefusedIn(version)) {
            UnknownMembers.checkTemplate(template, text, version);
        }
        new TemplateChecks(version).check(template);
        return template;
    }

    /** Refuses targets and a machine that no template can have. */
    static void checkParts(JsonObject properties, ApiVersion version) {
        JsonObject whole = Json.object("source", Json.object("type", Json.text("PlatformImage")));
        JsonValue targets = Json.present(properties, "distribute")
                .orElse(Json.array(
                        List.of(Json.object("type", Json.text("VHD"), "runOutputName", Json.text("any"))).stream()));
        whole = whole.with("distribute", targets);
        if (Json.present(properties, "vmProfile").isPresent()) {
            whole = whole.with("vmProfile", properties.get("vmProfile").orElseThrow());
        }
        JsonObject template = Json.object(
                "location", Json.text("any"), "identity", Json.object("type", Json.text("None")), "properties", whole);
        checked(template, JsonText.print(template, 0), version);
    }

    private void check(JsonObject template) {
        JsonKindChecks.checkTemplate(template);
        IdentityChecks.check(template);
        require(TEMPLATE, template, "");
        template.text("location").filter(String::isBlank).ifPresent(blank -> {
            throw ValidationErrors.badValue("location", blank);
        });
        JsonObject properties = Json.child(template, "properties");
        require(PROPERTIES, properties, "properties.");
        checkSource(Json.child(properties, "source"));
        VariantRules.checkEach(properties, "customize", "properties.", VariantRules.STEPS, version);
        StepValueChecks.checkEach(properties, "customize", "properties.");
        if (version.isAtLeast(ApiVersion.V2022_02_14)) {
            JsonObject validate = Json.child(properties, "validate");
            VariantRules.checkEach(
                    validate, "inVMValidations", "properties.validate.", VariantRules.VALIDATORS, version);
            StepValueChecks.checkEach(validate, "inVMValidations", "properties.validate.");
        }
        checkTargets(properties);
        checkTimeout(properties);
        ResourceIdChecks.checkProperties(properties);
        new MemberConflicts(properties, version).check();
        checkExpressions(template);
    }

    /** An expression of a deployment is a plain text here, and never a valid value. */
    private static void checkExpressions(JsonObject template) {
        OpenExpressions.inTemplate(template).stream().findFirst().ifPresent(pointer -> {
            throw ValidationErrors.expression(pointer);
        });
    }

    private void checkSource(JsonObject source) {
        VariantRules.check(source, "properties.source", VariantRules.SOURCES, version);
        if (version.isAtLeast(ApiVersion.V2020_02_14)) {
            source.object("planInfo").ifPresent(plan -> require(PLAN, plan, "properties.source.planInfo."));
        }
    }

    private void checkTargets(JsonObject properties) {
        List<JsonObject> targets = Json.objects(properties, "distribute").toList();
        if (targets.isEmpty()) {
            throw ValidationErrors.missing("properties.distribute");
        }
        VariantRules.checkEach(properties, "distribute", "properties.", VariantRules.TARGETS, version);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String place = "properties.distribute[" + i + "].";
            checkOutputName(targets.get(i), place, names);
            if (version.isAtLeast(ApiVersion.V2022_07_01)) {
                checkRegionsAndVersioning(targets.get(i), place);
            }
        }
    }

    private void checkOutputName(JsonObject target, String place, Set<String> names) {
        String name = target.text("runOutputName").orElseThrow(() -> ValidationErrors.missing(place + "runOutputName"));
        if (!NameRules.isName(name, version)) {
            throw ValidationErrors.badValue(place + "runOutputName", name);
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw ValidationErrors.badValue(place + "runOutputName", name, "another target has it already");
        }
    }

    private void checkRegionsAndVersioning(JsonObject target, String place) {
        List<JsonObject> regions = Json.objects(target, "targetRegions").toList();
        for (int i = 0; i < regions.size(); i++) {
            require(List.of(RequiredMember.always("name")), regions.get(i), place + "targetRegions[" + i + "].");
        }
        target.object("versioning").ifPresent(versioning -> {
            String scheme =
                    versioning.text("scheme").orElseThrow(() -> ValidationErrors.missing(place + "versioning.scheme"));
            if (!scheme.equals("Latest") && !scheme.equals("Source")) {
                throw ValidationErrors.badValue(place + "versioning.scheme", scheme);
            }
        });
    }

    /** From 0 to 960 (documented). A timeout of 1 to 5 minutes is accepted, and fails later (reported). */
    private void checkTimeout(JsonObject properties) {
        if (!version.isAtLeast(ApiVersion.V2019_05_01_PREVIEW)) {
            return;
        }
        Json.present(properties, "buildTimeoutInMinutes")
                .filter(timeout -> !(timeout instanceof JsonNumber number && isTimeout(number.digits())))
                .ifPresent(timeout -> {
                    throw ValidationErrors.badValue("properties.buildTimeoutInMinutes", timeout);
                });
    }

    private static boolean isTimeout(String digits) {
        return digits.length() <= 3
                && digits.chars().allMatch(Character::isDigit)
                && Integer.parseInt(digits) <= LONGEST_MINUTES;
    }

    private void require(List<RequiredMember> members, JsonObject object, String place) {
        members.forEach(member -> member.require(object, place, version));
    }
}
