package io.github.aib4j.testing;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer as lines, one for each member, in order. Generated values are replaced by their form; a value of another
 * form is kept, and differs from the recorded one.
 */
final class Masked {
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern OPERATION_TIME =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{0,6}[1-9])?Z");
    private static final Pattern RUN_TIME =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{0,8}[1-9])?Z");

    private static final Pattern COMPUTE_TIME =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{0,6}[1-9])?\\+\\d\\d:\\d\\d");

    private Masked() {}

    static List<String> lines(JsonValue value) {
        List<String> lines = new ArrayList<>();
        add("", value, lines);
        return lines;
    }

    /** An address with the operation's id and the signature's values masked. */
    static String url(String url) {
        return url.replaceFirst("/(operations|capsOperations)/" + GUID, "/$1/<guid>")
                .replaceAll("&([tcsh])=[^&]+", "&$1=<signature>");
    }

    /** The header of Compute that tells how many requests of a kind are left, with the figures masked. */
    static String figures(String limits) {
        return limits.replaceAll(";\\d+", ";<figure>");
    }

    private static void add(String path, JsonValue value, List<String> lines) {
        if (value instanceof JsonObject object) {
            lines.add(path + " {");
            object.members().forEach((name, member) -> {
                if (!name.equals("platformAttributes")) {
                    add(path + "/" + name, member, lines);
                }
            });
        } else if (value instanceof JsonArray array) {
            lines.add(path + " [" + array.items().size());
            array.items().forEach(item -> add(path + "/-", item, lines));
        } else if (value instanceof JsonString text) {
            lines.add(path + " \"" + masked(path, text.value()) + "\"");
        } else {
            lines.add(path + " " + JsonText.print(value));
        }
    }

    private static String masked(String path, String text) {
        if (COMPUTE_TIME.matcher(text).matches()) {
            return "<time with an offset>";
        }
        if (path.endsWith("Time") || path.endsWith("/status/time")) {
            Pattern time = path.contains("lastRunStatus") || path.endsWith("/time") ? RUN_TIME : OPERATION_TIME;
            return time.matcher(text).matches() ? "<time>" : text;
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "principalId", "clientId" -> text.replaceFirst("^" + GUID + "$", "<guid>");
            case "exactVersion" -> text.replaceFirst("^\\d+\\.\\d+\\.\\d+$", "<version>");
            case "sha256Checksum" -> text.replaceFirst("^[0-9a-f]{64}$", "<sha256>");
            case "artifactId" -> text.replaceFirst("/versions/0\\.\\d+\\.\\d+$", "/versions/<automatic>");
            // The recorder shortened names, but not in this one.
            case "exactStagingResourceGroup" -> text.replaceFirst("/IT_[^/]{1,40}_" + GUID + "$", "/IT_<guid>");
            case "name" ->
                text.replaceFirst("^" + GUID + "$", "<guid>")
                        .replaceFirst("^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$", "<GUID>");
            default -> text;
        };
    }
}
