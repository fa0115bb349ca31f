package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How this library covers each id of the reference's table of rules. */
final class RuleCoverage {
    /** Rules that are silent without facts. */
    static final Set<String> BY_FACTS = Set.of(
            "D06", "D08", "D12", "D13", "D15", "D16", "R16", "R17", "R18", "R19", "R20", "R21", "R22", "R46", "S15",
            "S17", "S18", "S20", "T04", "V04", "X09", "X12", "X13");

    /** What no rule is about, by id: how it is kept, and where. A class and a member have a `#` between them. */
    private static final Map<String, String> WITHOUT_RULE = new LinkedHashMap<>();

    static {
        builder("T01", "json.ImageTemplateJson");
        builder("T02", "ApiVersion");
        documented("T03", "ImageTemplate#location", "T04 is later, of the same api-version");
        documented("T05", "json.TemplateDocument#dependsOn");
        documented("T06", "ImageTemplate#tags");
        documented("T08", "ImageTemplate#buildTimeout");
        documented("T10", "ImageTemplate#buildTimeout", "how much is needed is not known");
        documented("I01", "ImageTemplate#identity");
        documented("I05", "ImageTemplateIdentity", "a template cannot say one");
        documented("I06", "ImageTemplateIdentity");
        documented("V01", "VmProfile#vmSize");
        documented("V02", "VmProfile#vmSize", "what an image is for is not said");
        documented("V05", "VmProfile#vnetConfig");
        documented("V06", "VmProfile#vnetConfig");
        builder("S01", "ImageTemplate#source");
        by("S02", "S03", "which is later, of the same api-version; S08 has the ISO source");
        documented("S09", "source.PlatformImageSource", "S10 is later, of the same api-version");
        documented("S10", "source.PlatformImageSource");
        by("S11", "R05", "");
        documented("S13", "source.PlatformImageSource");
        documented("S14", "source.PlatformImageSource");
        documented("S22", "customize.Generalization", "how often it ran is not known");
        builder("C01", "ImageTemplate#customize");
        documented("C03", "ImageTemplate#customize");
        documented("C04", "ImageTemplate#customize");
        documented("C08", "ImageTemplate#customize", "nothing tells");
        documented("C14", "customize.WindowsRestartCustomizer#restartCommand");
        documented("C15", "customize.WindowsRestartCustomizer#restartCheckCommand");
        by("C17", "C13", "");
        documented("C18", "customize.ShellCustomizer", "how long a machine takes is not known");
        documented("C21", "customize.PowerShellCustomizer#validExitCodes");
        documented("C22", "customize.PowerShellCustomizer#runElevated");
        documented("C23", "customize.FileCustomizer");
        documented("C27", "customize.FileCustomizer#destination");
        documented("C28", "customize.FileCustomizer");
        documented("C30", "customize.FileCustomizer#sourceUri");
        documented("C32", "customize.WindowsUpdateCustomizer#searchCriteria");
        documented("C33", "customize.WindowsUpdateCustomizer#filters");
        documented("C34", "customize.WindowsUpdateCustomizer#updateLimit");
        documented("C36", "customize.WindowsUpdateCustomizer");
        documented("Z01", "customize.Generalization");
        documented("Z03", "customize.Generalization");
        documented("Z05", "customize.Generalization");
        documented("D02", "ImageTemplate#distribute");
        documented("D04", "distribute.Distributor#runOutputName");
        documented("D14", "distribute.SharedImageDistributor#replicationRegions", "each region may be wanted");
        documented("D17", "distribute.SharedImageDistributor#excludeFromLatest");
        documented("D19", "distribute.Distributor#artifactTags");
        documented("D20", "distribute.VhdDistributor");
        documented("D22", "distribute.VhdDistributor#uri", "nothing in a template could keep it");
        documented("D23", "distribute.Distributor#artifactTags");
        documented("D24", "distribute.SharedImageDistributor");
        documented("D25", "ImageTemplate#tags", "what tags are meant for is not said");
        documented("O01", "run.RunStatus");
        documented("O02", "ImageTemplate#distribute");
        documented("O03", "run.RunStatus");
        documented("O04", "run.RunOutput");
        documented("O05", "id.ResourceId");
        documented("G21", "lint.gallery.GalleryLinter");
        documented("X08", "VirtualNetworkConfig#proxyVmSize", "it tells a default");
        by("X10", "R03", "for the api-versions before");
        documented("X11", "source.PlatformImageSource");
        documented("X14", "ImageTemplate#stagingResourceGroup");
        documented("X15", "validate.Validation#continueDistributeOnFailure");
        by("X16", "R10", "");
        documented("X17", "distribute.LatestVersioning#major");
        documented("X18", "ErrorHandling#onCustomizerError");
        documented("X19", "AutoRun");
        documented("X20", "distribute.VhdDistributor#uri");
        documented("X21", "VmProfile#vmSize");
        by("X22", "I02", "");
        documented("X23", "customize.WindowsUpdateCustomizer#filters");
        documented("X24", "customize.PowerShellCustomizer#validExitCodes");
    }

    private RuleCoverage() {}

    private static void builder(String id, String place) {
        WITHOUT_RULE.put(id, "builder | `" + place + "`");
    }

    private static void documented(String id, String place) {
        WITHOUT_RULE.put(id, "documented | `" + place + "`");
    }

    private static void documented(String id, String place, String why) {
        WITHOUT_RULE.put(id, "documented | `" + place + "`; " + why);
    }

    private static void by(String id, String rule, String why) {
        WITHOUT_RULE.put(id, kind(rule) + " | rule " + rule + (why.isEmpty() ? "" : ", " + why));
    }

    private static String kind(String rule) {
        return BY_FACTS.contains(rule) ? "facts" : "offline";
    }

    static Map<String, String> withoutRule() {
        return WITHOUT_RULE;
    }

    /** How an id of the table is kept, and where; null if nothing is known of it. */
    static String of(String id) {
        if (TemplateLinter.rules().stream().map(RuleInfo::id).anyMatch(id::equals)) {
            return kind(id) + " | `TemplateLinter`";
        }
        Set<String> ofGalleries =
                GalleryLinter.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
        return ofGalleries.contains(id) ? "offline or facts | `GalleryLinter`" : WITHOUT_RULE.getOrDefault(id, "");
    }
}
