package io.github.aib4j.model.describe;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.value.ArmExpression;

/** Describes what is not known because of expressions of a deployment template, but is not absent either. */
final class Open {
    private Open() {}

    /** Whether an expression gives a member of the template's properties, or all of them. */
    static boolean isOpen(ImageTemplate template, String member) {
        return ArmExpression.isKept(template.unknownProperties(), member)
                || ArmExpression.isKept(template.unknownMembers(), "properties");
    }
}
