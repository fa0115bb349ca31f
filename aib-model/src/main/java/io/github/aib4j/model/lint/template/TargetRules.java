package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.UnknownDistributor;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Targets of all kinds, and managed images. */
final class TargetRules {
    private static final Set<String> TYPES = types();

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.D01.by(TargetRules::checkType),
            TemplateRule.D05.by(TargetRules::checkId),
            TemplateRule.D06.by(TargetRules::checkGroup),
            TemplateRule.D07.by(TargetRules::checkRegion),
            TemplateRule.D21.by(TargetRules::checkVhd),
            TemplateRule.R13.by(TargetRules::checkImagesAreUnique),
            TemplateRule.X12.by(TargetRules::checkExisting));

    private TargetRules() {}

    private static Set<String> types() {
        Set<String> types = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        types.addAll(List.of("ManagedImage", "SharedImage", "VHD"));
        return types;
    }

    static String pointer(int index) {
        return "/properties/distribute/" + index;
    }

    private static void checkType(TemplateRequest request, Report report) {
        each(request, UnknownDistributor.class, (target, pointer) -> {
            if (!TYPES.contains(target.type()) && !ArmExpression.isExpression(target.type())) {
                report.add(
                        pointer + "/type",
                        Quoted.of(target.type()) + " is not a type of target; write ManagedImage, SharedImage or VHD");
            }
        });
    }

    private static void checkId(TemplateRequest request, Report report) {
        each(
                request,
                ManagedImageDistributor.class,
                (target, pointer) -> IdChecks.check(
                        target.imageId(),
                        pointer + "/imageId",
                        "id of a managed image; write it as /subscriptions/ID/resourceGroups/GROUP/providers/"
                                + "Microsoft.Compute/images/IMAGE",
                        report));
        each(request, UnknownDistributor.class, (target, pointer) -> {
            if (target.type().equalsIgnoreCase("ManagedImage")
                    && target.json().get("imageId").isEmpty()) {
                report.add(pointer + "/imageId", "the image id is missing; name the image that is to be made");
            }
        });
    }

    private static void checkGroup(TemplateRequest request, Report report) {
        if (request.facts().missing().isEmpty()) {
            return;
        }
        each(request, ManagedImageDistributor.class, (target, pointer) -> {
            if (target.imageId().isParsed()) {
                ResourceGroupId group = ResourceGroupId.of(
                        target.imageId().subscriptionId().orElseThrow(),
                        target.imageId().resourceGroup().orElseThrow());
                if (request.facts().missing().contains(group)) {
                    report.add(
                            pointer + "/imageId",
                            "the resource group " + Quoted.of(group) + " does not exist; make it first");
                }
            }
        });
    }

    private static void checkRegion(TemplateRequest request, Report report) {
        String location = request.body().location();
        each(request, ManagedImageDistributor.class, (target, pointer) -> {
            if (IdChecks.differ(target.location(), location)) {
                report.add(
                        pointer + "/location",
                        Quoted.of(target.location()) + " is another region than " + Quoted.of(location)
                                + ", in which the image is built; the run takes longer for the copy");
            }
        });
    }

    private static void checkExisting(TemplateRequest request, Report report) {
        each(
                request,
                ManagedImageDistributor.class,
                (target, pointer) -> IdChecks.region(target.imageId(), request.facts())
                        .filter(region -> IdChecks.differ(region, target.location()))
                        .ifPresent(region -> report.add(
                                pointer + "/location",
                                Quoted.of(target.location()) + " is not the region of the image that is there, which is"
                                        + " in " + Quoted.of(region) + "; name that one, or another image")));
    }

    private static void checkVhd(TemplateRequest request, Report report) {
        each(
                request,
                VhdDistributor.class,
                (target, pointer) -> target.uri()
                        .ifPresent(uri -> report.add(
                                pointer + "/uri",
                                Quoted.of(uri)
                                        + " cannot be chosen before api-version 2022-07-01; leave it out, and read"
                                        + " artifactUri of the run output")));
    }

    private static void checkImagesAreUnique(TemplateRequest request, Report report) {
        Map<ResourceId, Integer> seen = new HashMap<>();
        int index = 0;
        for (Distributor target : request.body().distribute()) {
            Optional<? extends ResourceId> image = image(target).filter(ResourceId::isParsed);
            Integer first = image.isPresent() ? seen.putIfAbsent(image.get(), index) : null;
            if (first != null) {
                report.add(
                        pointer(index),
                        Quoted.of(image.orElseThrow()) + " is also made by target " + first
                                + "; the one replaces the other, or fails");
            }
            index++;
        }
    }

    private static Optional<? extends ResourceId> image(Distributor target) {
        if (target instanceof ManagedImageDistributor managed) {
            return Optional.of(managed.imageId());
        }
        return target instanceof SharedImageDistributor shared
                ? IdChecks.version(shared.galleryImageId())
                : Optional.empty();
    }

    /** Passes each target of a kind with its pointer. */
    static <T extends Distributor> void each(TemplateRequest request, Class<T> kind, TargetCheck<T> check) {
        List<Distributor> targets = request.body().distribute();
        for (int i = 0; i < targets.size(); i++) {
            if (kind.isInstance(targets.get(i))) {
                check.at(kind.cast(targets.get(i)), pointer(i));
            }
        }
    }

    /** Checks one target. */
    interface TargetCheck<T> {
        void at(T target, String pointer);
    }
}
