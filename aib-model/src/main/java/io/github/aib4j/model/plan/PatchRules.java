package io.github.aib4j.model.plan;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which differences a PATCH can remove: those of tags in every api-version, of the identity since 2020-02-14, of
 * targets and build machine since 2025-10-01 (documented). No target may be removed (reported), and no recording shows
 * that the service removes a member of the build machine that is left out.
 */
final class PatchRules {
    private final ApiVersion version;
    private final boolean targetsStay;
    private final boolean oneIdentity;

    PatchRules(ApiVersion version, ImageTemplate found, ImageTemplate desired) {
        this.version = version;
        this.targetsStay = names(desired).containsAll(names(found)) && isDistinct(found) && isDistinct(desired);
        this.oneIdentity = desired.identity()
                .filter(identity -> identity.userAssignedIdentities().size() > 1)
                .isEmpty();
    }

    private static Set<String> names(ImageTemplate template) {
        return template.distribute().stream().map(Distributor::runOutputName).collect(Collectors.toSet());
    }

    private static boolean isDistinct(ImageTemplate template) {
        return names(template).size() == template.distribute().size();
    }

    TemplateDifference judged(TemplateDifference difference) {
        return isPatchable(difference) ? difference : difference.forcing();
    }

    private boolean isPatchable(TemplateDifference difference) {
        String pointer = difference.pointer();
        if (pointer.startsWith("/tags/")) {
            return true;
        }
        if (pointer.equals("/identity") || pointer.startsWith("/identity/")) {
            return version.isAtLeast(ApiVersion.V2020_02_14) && oneIdentity;
        }
        if (!version.isAtLeast(ApiVersion.V2025_10_01)) {
            return false;
        }
        return pointer.startsWith("/properties/distribute/")
                ? targetsStay
                : pointer.startsWith("/properties/vmProfile/")
                        && difference.desired().isPresent();
    }
}
