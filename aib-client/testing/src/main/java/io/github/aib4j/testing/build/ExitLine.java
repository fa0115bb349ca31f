package io.github.aib4j.testing.build;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.wire.Json;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The only part of a script that this service understands: an inline line with just {@code exit N}, optionally after
 * {@code sudo}. It lets a template make its own build fail, without a {@link Scenario}.
 */
final class ExitLine {
    private static final Pattern EXIT = Pattern.compile("\\s*(?:sudo\\s+)?exit\\s+(\\d{1,9})\\s*;?\\s*");

    private ExitLine() {}

    /** Whether the step ends with a code that is not allowed: other than 0, or outside {@code validExitCodes}. */
    public static boolean fails(JsonObject step) {
        return exitCode(step).filter(code -> !allowed(step).contains(code)).isPresent();
    }

    /** The line of the log about a step that fails (documented). */
    static String error(JsonObject step) {
        return error(exitCode(step).orElse("1"), allowed(step).stream().sorted().collect(Collectors.joining(" ")));
    }

    static String error(String code, String allowed) {
        return "Script exited with non-zero exit status: " + code + ". Allowed exit codes are: [" + allowed + "]";
    }

    private static Optional<String> exitCode(JsonObject step) {
        return Json.texts(step, "inline")
                .map(EXIT::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1).replaceFirst("^0+(?=.)", ""))
                .findFirst();
    }

    private static Set<String> allowed(JsonObject step) {
        Set<String> codes = Json.items(step, "validExitCodes")
                .filter(JsonNumber.class::isInstance)
                .map(code -> ((JsonNumber) code).digits())
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Set.of("0") : codes;
    }
}
