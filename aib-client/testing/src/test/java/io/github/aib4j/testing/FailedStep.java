package io.github.aib4j.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The step that failed, just by the rule of users: the last provisioner that starts without an end of its kind; its
 * index among all that start is that of the step.
 */
final class FailedStep {
    private static final Pattern MARK = Pattern.compile("\\(telemetry\\) (Starting provisioner|ending) ([a-z-]+)");

    private FailedStep() {}

    static OptionalInt in(String log) {
        List<String> open = new ArrayList<>();
        Matcher mark = MARK.matcher(log);
        while (mark.find()) {
            if (mark.group(1).equals("ending")) {
                open.set(open.indexOf(mark.group(2)), "ended");
            } else {
                open.add(mark.group(2));
            }
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            if (!open.get(i).equals("ended")) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The kinds of the provisioners, in the order in which they start. */
    static List<String> kinds(String log) {
        return Pattern.compile("\\(telemetry\\) Starting provisioner ([a-z-]+)")
                .matcher(log)
                .results()
                .map(start -> start.group(1))
                .toList();
    }
}
