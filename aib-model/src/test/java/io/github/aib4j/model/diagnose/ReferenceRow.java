package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.testing.Shared;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the catalogue that the reference has. */
record ReferenceRow(String id, String pattern, String seen, String retry) {
    /** What the row before has in the place of the one text of a row that says "same with". */
    private static final Map<String, String> SAME_WITH = Map.of("F23", "'WindowsAzureGuestAgent'", "F34", "running");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static List<ReferenceRow> all() {
        return Shared.text("failures.md")
                .lines()
                .filter(line -> line.matches("\\| F\\d\\d \\|.*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new ReferenceRow(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[6].strip()))
                .toList();
    }

    KnownFailure failure() {
        return KnownFailure.ofId(id).orElseThrow();
    }

    /** The texts in the pattern, with something in the places that it leaves open. */
    List<String> texts() {
        return QUOTED.matcher(pattern)
                .results()
                .map(match -> filled(match.group(1)))
                .toList();
    }

    private static String filled(String text) {
        return text.replace("\\\"", "\"")
                .replace("distribute[n]", "")
                .replaceAll("\\bn B / m B  x%", "826 B / 826000 B  1.00%\nbig.zip 1652 B / 826000 B  2.00%")
                .replaceAll("\\b[nN]\\b(?! of)", "3")
                .replace("attempt n of", "attempt 1 of")
                .replace("networkInterfaces/…", "networkInterfaces/nic1' under resource group 'g'")
                .replace("provisioning state: …", "provisioning state: Succeeded")
                .replace("script …", "script [/tmp/DeprovisioningScript.sh]")
                .replace("…", "imageId");
    }

    /** What its pattern says besides texts: {@code denied}, {@code with runState Canceled}. */
    private String prose() {
        return QUOTED.matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(filled(match.group(1))))
                .replace("+ deadline", "context deadline exceeded");
    }

    /** Everything that its pattern names, as often as it says. */
    String text() {
        String changed = SAME_WITH.get(id);
        if (changed != null) {
            ReferenceRow before = all().get(all().indexOf(this) - 1);
            return before.text().replace(changed, texts().get(0));
        }
        Stream<String> lines = texts().stream()
                .flatMap(text -> pattern.contains("repeating") && text.startsWith("IMAGE_STATE")
                        ? Stream.generate(() -> text).limit(6)
                        : Stream.of(text));
        return Stream.concat(lines, Stream.of(prose())).collect(Collectors.joining("\n"));
    }
}
