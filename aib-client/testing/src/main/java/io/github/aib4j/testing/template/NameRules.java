package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import java.util.regex.Pattern;

/** The names of templates, run outputs and triggers (documented; a dot is allowed since 2019-05-01-preview). */
final class NameRules {
    private static final Pattern WITHOUT_DOT = Pattern.compile("[A-Za-z0-9-_]{1,64}");
    private static final Pattern WITH_DOT = Pattern.compile("[A-Za-z0-9-_.]{1,64}");

    private NameRules() {}

    static boolean isName(String text, ApiVersion version) {
        Pattern pattern = version.isAtLeast(ApiVersion.V2019_05_01_PREVIEW) ? WITH_DOT : WITHOUT_DOT;
        return pattern.matcher(text).matches();
    }
}
