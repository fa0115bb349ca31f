package io.github.aib4j.client.implementation.arm;

import com.azure.core.util.logging.ClientLogger;
import com.azure.core.util.logging.LoggingEventBuilder;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.Severity;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Handles the findings about a value before it is sent: errors are thrown, warnings and notes are logged. */
public final class RuleFindings {
    private static final ClientLogger LOGGER = new ClientLogger(RuleFindings.class);

    private RuleFindings() {}

    /**
     * Throws if a finding is an error, and logs the others.
     *
     * @param what the kind of resource, such as {@code Image version}
     * @throws LintException if one is an error
     */
    public static void judge(String what, String id, ServiceApiVersion apiVersion, List<Finding> findings) {
        for (Finding finding : LintException.throwIfAnyError(what, id, apiVersion, findings)) {
            level(finding)
                    .addKeyValue("id", id)
                    .addKeyValue("rule", finding.ruleId())
                    .addKeyValue("pointer", finding.pointer())
                    .log(finding.message());
        }
    }

    /**
     * The findings that a change adds. A finding that the service has already accepted is not new just because its
     * place changed.
     */
    public static List<Finding> added(List<Finding> before, List<Finding> after) {
        Map<String, Long> accepted =
                before.stream().collect(Collectors.groupingBy(RuleFindings::key, Collectors.counting()));
        List<Finding> added = new ArrayList<>();
        for (Finding finding : after) {
            if (accepted.merge(key(finding), -1L, Long::sum) < 0) {
                added.add(finding);
            }
        }
        return added;
    }

    private static String key(Finding finding) {
        return finding.ruleId() + "\n" + finding.message();
    }

    private static LoggingEventBuilder level(Finding finding) {
        return finding.severity() == Severity.WARNING ? LOGGER.atWarning() : LOGGER.atVerbose();
    }
}
