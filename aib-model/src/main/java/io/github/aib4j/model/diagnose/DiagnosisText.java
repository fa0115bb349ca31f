package io.github.aib4j.model.diagnose;

import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The text of a diagnosis, for people. */
final class DiagnosisText {
    private DiagnosisText() {}

    static String of(Diagnosis diagnosis) {
        StringJoiner text = new StringJoiner("\n");
        text.add(title(diagnosis));
        text.add("Cause  " + diagnosis.cause());
        text.add("Fix    " + diagnosis.remedy());
        if (diagnosis.isFailure()) {
            text.add("Retry  " + diagnosis.retry());
        }
        diagnosis.step().ifPresent(step -> text.add("Step   " + step));
        if (!diagnosis.alsoSeen().isEmpty()) {
            text.add("Also   "
                    + diagnosis.alsoSeen().stream()
                            .map(other -> other.id() + " " + other.name())
                            .collect(Collectors.joining(", ")));
        }
        diagnosis
                .logLocation()
                .ifPresent(
                        log -> text.add("Log    " + log.storageAccount() + "/" + log.container() + "/" + log.path()));
        diagnosis.logUnread().ifPresent(why -> text.add("Unread " + why));
        diagnosis.lines().forEach(line -> text.add("  | " + line));
        diagnosis.links().forEach(link -> text.add("See    " + link));
        return text.toString();
    }

    private static String title(Diagnosis diagnosis) {
        if (!diagnosis.isFailure()) {
            return "No failure";
        }
        return diagnosis
                .failure()
                .map(known -> known.id() + " " + known.name() + " (" + known.category() + ")")
                .orElse("Unknown failure");
    }
}
