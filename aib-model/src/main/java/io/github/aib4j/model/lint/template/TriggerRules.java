package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.ManagedImageSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.value.ArmExpression;
import java.util.List;
import java.util.Optional;

/** Automatic builds: triggers that can never fire, that fire once, or that never stop. */
final class TriggerRules {
    private static final int MOST_IN_A_REGION = 100;

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.R40.by(TriggerRules::checkSource),
            TemplateRule.R41.by(TriggerRules::checkTargets),
            TemplateRule.R42.by(TriggerRules::checkLoop),
            TemplateRule.R43.by(TriggerRules::checkIsOne),
            TemplateRule.R44.by(TriggerRules::checkNames),
            TemplateRule.R45.by(TriggerRules::checkKinds),
            TemplateRule.R46.by(TriggerRules::checkCount));

    private TriggerRules() {}

    private static String pointer(int index) {
        return "/resources/" + index;
    }

    /** The first trigger that waits for a new version of the source. */
    private static Optional<String> sourceTrigger(TemplateRequest request) {
        for (int i = 0; i < request.triggers().size(); i++) {
            if (request.triggers().get(i).kind().equals(TriggerKind.SOURCE_IMAGE)) {
                return Optional.of(pointer(i));
            }
        }
        return Optional.empty();
    }

    private static void checkSource(TemplateRequest request, Report report) {
        ImageSource source = request.body().source();
        sourceTrigger(request).ifPresent(pointer -> {
            if (source instanceof ManagedImageSource) {
                report.add(pointer, "a managed image has no versions, so that the trigger never fires; leave it out");
            } else if (fixedVersion(source).isPresent()) {
                report.add(
                        pointer,
                        "the source is version "
                                + Quoted.of(fixedVersion(source).get())
                                + ", so that the trigger never fires; write 'latest' as its version");
            }
        });
    }

    private static Optional<String> fixedVersion(ImageSource source) {
        Optional<String> version = Optional.empty();
        if (source instanceof PlatformImageSource image) {
            version = image.version();
        } else if (source instanceof SharedImageVersionSource image) {
            version = image.imageVersionId().version();
        }
        return version.filter(text -> !text.equalsIgnoreCase("latest") && !ArmExpression.isExpression(text));
    }

    private static void checkTargets(TemplateRequest request, Report report) {
        if (sourceTrigger(request).isPresent()) {
            GalleryTargetRules.each(
                    request,
                    (target, pointer) -> target.galleryImageId()
                            .version()
                            .ifPresent(version -> report.add(
                                    pointer + "/galleryImageId",
                                    "version " + Quoted.of(version)
                                            + " can be made once, and a trigger runs again and again; let the service number"
                                            + " the versions")));
        }
    }

    private static void checkLoop(TemplateRequest request, Report report) {
        if (sourceTrigger(request).isEmpty()
                || !(request.body().source() instanceof SharedImageVersionSource source)
                || !(source.imageVersionId() instanceof GalleryImageVersionId version)
                || !version.isParsed()) {
            return;
        }
        GalleryImageId definition = version.imageDefinition();
        TargetRules.each(request, SharedImageDistributor.class, (target, pointer) -> {
            if (IdChecks.definition(target.galleryImageId())
                    .filter(definition::equals)
                    .isPresent()) {
                report.add(
                        pointer + "/galleryImageId",
                        Quoted.of(definition)
                                + " is also the source, so that each build would start the next; name another image"
                                + " definition");
            }
        });
    }

    private static void checkIsOne(TemplateRequest request, Report report) {
        Optional<String> first = sourceTrigger(request);
        for (int i = 0; i < request.triggers().size(); i++) {
            if (request.triggers().get(i).kind().equals(TriggerKind.SOURCE_IMAGE)
                    && first.filter(pointer(i)::equals).isEmpty()) {
                report.add(
                        pointer(i),
                        Quoted.of(request.triggers().get(i).name())
                                + " is a second trigger of the kind SourceImage; a template has one");
            }
        }
    }

    private static void checkNames(TemplateRequest request, Report report) {
        for (int i = 0; i < request.triggers().size(); i++) {
            String name = request.triggers().get(i).name();
            String own = name.substring(name.lastIndexOf('/') + 1);
            if (!ArmExpression.isExpression(name) && !NameRules.isName(own, request)) {
                report.add(
                        pointer(i) + "/name",
                        Quoted.of(name) + " cannot be the name of a trigger; use " + NameRules.characters(request));
            }
        }
    }

    private static void checkKinds(TemplateRequest request, Report report) {
        for (int i = 0; i < request.triggers().size(); i++) {
            TriggerKind kind = request.triggers().get(i).kind();
            if (!kind.isKnown() && !ArmExpression.isExpression(kind.toString())) {
                report.add(
                        pointer(i) + "/properties/kind",
                        Quoted.of(kind) + " is not a kind of trigger; write SourceImage");
            }
        }
    }

    private static void checkCount(TemplateRequest request, Report report) {
        int others = request.facts().triggersInRegion().orElse(0);
        if (!request.triggers().isEmpty() && others >= MOST_IN_A_REGION) {
            report.add(
                    pointer(0),
                    "there are " + others + " triggers in the subscription and region already, and at most "
                            + MOST_IN_A_REGION + " may be; remove others first");
        }
    }
}
