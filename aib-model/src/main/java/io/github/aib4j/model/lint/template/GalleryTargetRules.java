package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.ApiVersion.V2022_07_01;

import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.StorageAccountType;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.distribute.UnknownDistributor;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gallery targets: their image definition, version number and storage. */
final class GalleryTargetRules {
    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.D08.by((request, report) ->
                    each(request, (target, pointer) -> checkExists(request, target.galleryImageId(), pointer, report))),
            TemplateRule.D09.by(GalleryTargetRules::checkId),
            TemplateRule.D10.by((request, report) -> each(
                    request,
                    (target, pointer) -> target.galleryImageId()
                            .version()
                            .ifPresent(version -> report.add(
                                    pointer + "/galleryImageId",
                                    "version " + Quoted.of(version)
                                            + " cannot be chosen before api-version 2020-02-14; end the id with the image"
                                            + " definition")))),
            TemplateRule.D11.by((request, report) -> each(
                    request,
                    (target, pointer) -> target.galleryImageId()
                            .version()
                            .filter(version ->
                                    ImageVersionNumber.find(version).isEmpty() && !ArmExpression.isExpression(version))
                            .ifPresent(version -> report.add(
                                    pointer + "/galleryImageId",
                                    Quoted.of(version)
                                            + " is not a version number; write major.minor.patch, such as 1.0.3")))),
            TemplateRule.D18.by((request, report) ->
                    each(request, (target, pointer) -> checkStorage(request, target, pointer, report))),
            TemplateRule.R08.by((request, report) -> each(request, (target, pointer) -> {
                if (target.versioning().isPresent()
                        && target.galleryImageId().version().isPresent()) {
                    report.add(
                            pointer + "/versioning",
                            "the id names version "
                                    + Quoted.of(
                                            target.galleryImageId().version().get())
                                    + ", so that there is nothing to number; give one of the two");
                }
            })),
            TemplateRule.R20.by((request, report) -> each(
                    request,
                    (target, pointer) -> IdChecks.version(target.galleryImageId())
                            .filter(request.facts().existing()::containsKey)
                            .ifPresent(version -> report.add(
                                    pointer + "/galleryImageId",
                                    Quoted.of(version) + " exists already; take a number that is free")))),
            TemplateRule.X03.by(GalleryTargetRules::checkOneList),
            TemplateRule.X04.by((request, report) -> each(request, (target, pointer) -> {
                if (target.storageAccountType().isPresent()
                        && target.replicationRegions().isEmpty()) {
                    report.add(
                            pointer + "/storageAccountType",
                            Quoted.of(target.storageAccountType().get())
                                    + " is for replicationRegions alone; give each of targetRegions its own");
                }
            })),
            TemplateRule.X05.by((request, report) -> each(request, (target, pointer) -> {
                if (!target.replicationRegions().isEmpty()) {
                    report.add(
                            pointer + "/replicationRegions",
                            "replicationRegions"
                                    + (target.storageAccountType().isPresent() ? " and storageAccountType are" : " is")
                                    + " deprecated; write targetRegions");
                }
            })));

    private GalleryTargetRules() {}

    static void each(TemplateRequest request, TargetRules.TargetCheck<SharedImageDistributor> look) {
        TargetRules.each(request, SharedImageDistributor.class, look);
    }

    private static void checkExists(TemplateRequest request, GalleryImageId id, String pointer, Report report) {
        if (request.facts().missing().isEmpty()) {
            return;
        }
        Stream.<Optional<? extends ResourceId>>of(IdChecks.gallery(id), IdChecks.definition(id))
                .flatMap(Optional::stream)
                .filter(request.facts().missing()::contains)
                .findFirst()
                .ifPresent(missing -> report.add(
                        pointer + "/galleryImageId",
                        Quoted.of(missing) + " does not exist; make it before the build distributes to it"));
    }

    private static void checkId(TemplateRequest request, Report report) {
        each(
                request,
                (target, pointer) -> IdChecks.check(
                        target.galleryImageId(),
                        pointer + "/galleryImageId",
                        "id of an image definition; write it as /subscriptions/ID/resourceGroups/GROUP/providers/"
                                + "Microsoft.Compute/galleries/GALLERY/images/IMAGE",
                        report));
        TargetRules.each(request, UnknownDistributor.class, (target, pointer) -> {
            if (isShared(target) && target.json().get("galleryImageId").isEmpty()) {
                report.add(pointer + "/galleryImageId", "the image definition is missing; name it");
            }
        });
    }

    private static boolean isShared(UnknownDistributor target) {
        return target.type().equalsIgnoreCase("SharedImage");
    }

    private static void checkOneList(TemplateRequest request, Report report) {
        TargetRules.each(request, UnknownDistributor.class, (target, pointer) -> {
            if (isShared(target)
                    && hasItems(target.json(), "replicationRegions")
                    && hasItems(target.json(), "targetRegions")) {
                report.add(
                        pointer + "/targetRegions",
                        "the target has replicationRegions and targetRegions; give one of the two");
            }
        });
    }

    private static boolean hasItems(JsonObject json, String name) {
        return json.array(name).filter(array -> !array.items().isEmpty()).isPresent();
    }

    private static void checkStorage(
            TemplateRequest request, SharedImageDistributor target, String pointer, Report report) {
        target.storageAccountType()
                .ifPresent(type -> checkStorage(request, type, pointer + "/storageAccountType", report));
        List<TargetRegion> regions = target.targetRegions();
        for (int i = 0; i < regions.size(); i++) {
            String place = pointer + "/targetRegions/" + i + "/storageAccountType";
            regions.get(i).storageAccountType().ifPresent(type -> checkStorage(request, type, place, report));
        }
    }

    private static void checkStorage(TemplateRequest request, StorageAccountType type, String pointer, Report report) {
        boolean hasPremium = request.apiVersion().isAtLeast(V2022_07_01);
        boolean isTaken = type.isKnown() && (hasPremium || !type.equals(StorageAccountType.PREMIUM_LRS));
        if (!isTaken && !ArmExpression.isExpression(type.toString())) {
            report.add(
                    pointer,
                    Quoted.of(type) + " is not a storage account type of this api-version; write Standard_LRS"
                            + (hasPremium ? ", Standard_ZRS or Premium_LRS" : " or Standard_ZRS"));
        }
    }
}
