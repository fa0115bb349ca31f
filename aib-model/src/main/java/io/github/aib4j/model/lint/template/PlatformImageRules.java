package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.PurchasePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Marketplace images as sources. */
final class PlatformImageRules {
    private static final String SOURCE = SourceRules.SOURCE;
    private static final String PLAN = SOURCE + "/planInfo";

    /**
     * Publishers whose images all have a plan, and offers of others that have one: a selection of the widely used ones.
     */
    private static final Set<String> PUBLISHERS_WITH_PLAN = Set.of(
            "center-for-internet-security-inc", "bitnami", "kali-linux", "paloaltonetworks", "fortinet", "f5-networks");

    private static final Set<String> OFFERS_WITH_PLAN = Set.of("redhat:rhel-byos", "resf:rockylinux-x86_64");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.R05.by(PlatformImageRules::checkParts),
            TemplateRule.R09.by(PlatformImageRules::checkNeedsPlan),
            TemplateRule.S12.by(PlatformImageRules::checkLatest),
            TemplateRule.S15.by(PlatformImageRules::checkPlan));

    private PlatformImageRules() {}

    static Optional<PlatformImageSource> image(TemplateRequest request) {
        return request.body().source() instanceof PlatformImageSource image ? Optional.of(image) : Optional.empty();
    }

    private static void checkParts(TemplateRequest request, Report report) {
        image(request).ifPresent(image -> {
            Map<String, Optional<String>> parts = new LinkedHashMap<>();
            parts.put("publisher", image.publisher());
            parts.put("offer", image.offer());
            parts.put("sku", image.sku());
            parts.put("version", image.version());
            parts.forEach((member, text) -> {
                if (text.filter(part -> !part.isBlank()).isEmpty()
                        && !image.unknownMembers().containsKey(member)) {
                    report.add(SOURCE + "/" + member, "the " + member + " is missing; an image is found by all four");
                }
            });
        });
    }

    static boolean isLatest(PlatformImageSource image) {
        return image.version().filter("latest"::equalsIgnoreCase).isPresent();
    }

    private static void checkLatest(TemplateRequest request, Report report) {
        image(request)
                .filter(PlatformImageRules::isLatest)
                .ifPresent(image -> report.add(
                        SOURCE + "/version",
                        "'latest' is forbidden by the first page of this api-version, though not by later ones; name a"
                                + " version, or use a later api-version"));
    }

    private static void checkPlan(TemplateRequest request, Report report) {
        image(request)
                .filter(image -> !image.unknownMembers().containsKey("planInfo"))
                .ifPresent(image -> checkPlan(image, request.facts().sourcePurchasePlan(), report));
        image(request)
                .filter(image -> image.unknownMembers().containsKey("planInfo"))
                .ifPresent(image ->
                        report.add(PLAN, "the plan is not complete; give planName, planProduct and planPublisher"));
    }

    private static void checkPlan(PlatformImageSource image, Optional<PurchasePlan> known, Report report) {
        known.ifPresent(plan -> {
            if (image.planInfo().isEmpty()) {
                report.add(PLAN, "the image has the plan " + quoted(plan) + ", and the source has none; give it");
            } else if (!isSame(image.planInfo().get(), plan)) {
                report.add(
                        PLAN,
                        quoted(image.planInfo().get()) + " is not the plan of the image, which is " + quoted(plan));
            }
        });
    }

    private static String quoted(PurchasePlan plan) {
        return Quoted.of(plan.planPublisher() + ":" + plan.planProduct() + ":" + plan.planName());
    }

    private static boolean isSame(PurchasePlan one, PurchasePlan other) {
        return quoted(one).equalsIgnoreCase(quoted(other));
    }

    private static void checkNeedsPlan(TemplateRequest request, Report report) {
        image(request)
                .filter(image -> image.planInfo().isEmpty()
                        && !image.unknownMembers().containsKey("planInfo")
                        && request.facts().sourcePurchasePlan().isEmpty())
                .filter(PlatformImageRules::hasPlan)
                .ifPresent(image -> report.add(
                        PLAN,
                        "images of " + Quoted.of(image.publisher().orElse("")) + ", offer "
                                + Quoted.of(image.offer().orElse(""))
                                + ", have a purchase plan; give it, and accept its terms in the subscription"));
    }

    private static boolean hasPlan(PlatformImageSource image) {
        String publisher = LetterCase.lower(image.publisher().orElse(""));
        String offer = LetterCase.lower(image.offer().orElse(""));
        return PUBLISHERS_WITH_PLAN.contains(publisher) || OFFERS_WITH_PLAN.contains(publisher + ":" + offer);
    }
}
