package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.ArmExpression;
import java.util.regex.Pattern;

/** The names that a run output may have: api-version 2019-05-01-preview and later. */
final class RunOutputNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private RunOutputNames() {}

    static void check(String name) {
        if (!NAME.matcher(name).matches() && !ArmExpression.isExpression(name)) {
            throw new IllegalStateException("'" + name
                    + "' cannot name a run output; use 1 to 64 letters, digits, dots, dashes and underscores");
        }
    }
}
