package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.IdentityType;
import io.github.aib4j.model.ImageTemplateIdentity;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import java.util.List;
import java.util.Optional;

/** The identities that the service uses. */
final class IdentityRules {
    private static final String IDENTITY = "/identity";
    private static final String ASSIGNED = IDENTITY + "/userAssignedIdentities";
    private static final String KIND = "id of a user-assigned identity; write it as /subscriptions/ID/resourceGroups/"
            + "GROUP/providers/Microsoft.ManagedIdentity/userAssignedIdentities/IDENTITY";

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.I02.by(IdentityRules::checkIsThere),
            TemplateRule.I03.by(IdentityRules::checkIsOne),
            TemplateRule.I04.by(IdentityRules::checkForm),
            TemplateRule.R15.by(IdentityRules::checkMachine));

    private IdentityRules() {}

    private static void checkIsThere(TemplateRequest request, Report report) {
        Optional<ImageTemplateIdentity> identity = request.body().identity();
        if (identity.isEmpty() && !request.body().unknownMembers().containsKey("identity")) {
            report.add(IDENTITY, "the identity is missing; give the one user-assigned identity of the template");
        } else if (identity.filter(IdentityRules::isNone).isPresent()) {
            report.add(
                    IDENTITY + "/type",
                    "'None' takes identities away from a template that is there; a new one needs a user-assigned"
                            + " identity");
        }
    }

    private static boolean isNone(ImageTemplateIdentity identity) {
        return identity.type().filter(IdentityType.NONE::equals).isPresent();
    }

    private static void checkIsOne(TemplateRequest request, Report report) {
        request.body().identity().ifPresent(identity -> {
            int count = identity.userAssignedIdentities().size();
            if (count > 1) {
                report.add(
                        ASSIGNED,
                        count + " identities are given: " + Quoted.all(identity.userAssignedIdentities())
                                + "; the service takes exactly one");
            } else if (count == 0
                    && !isNone(identity)
                    && identity.unknownMembers().isEmpty()) {
                report.add(ASSIGNED, "no identity is given; the service takes exactly one");
            }
        });
    }

    private static void checkForm(TemplateRequest request, Report report) {
        request.body().identity().ifPresent(identity -> {
            if (identity.type().isEmpty()) {
                report.add(IDENTITY + "/type", "the type is missing; write 'UserAssigned'");
            }
            identity.type()
                    .filter(type -> !type.isKnown() && !ArmExpression.isExpression(type.toString()))
                    .ifPresent(type ->
                            report.add(IDENTITY + "/type", Quoted.of(type) + " is not taken; write 'UserAssigned'"));
            for (UserAssignedIdentityId id : identity.userAssignedIdentities()) {
                IdChecks.check(id, ASSIGNED + "/" + id.text().replace("~", "~0").replace("/", "~1"), KIND, report);
            }
        });
    }

    private static void checkMachine(TemplateRequest request, Report report) {
        List<UserAssignedIdentityId> ids = request.body()
                .vmProfile()
                .map(VmProfile::userAssignedIdentities)
                .orElse(List.of());
        for (int i = 0; i < ids.size(); i++) {
            IdChecks.check(ids.get(i), "/properties/vmProfile/userAssignedIdentities/" + i, KIND, report);
        }
    }
}
