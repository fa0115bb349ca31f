package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.id.StorageAccountId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the log in messages of the service. Three generations of messages were reported: with the address of the blob
 * in 2019 and, with other words, in 2021; with the resource id of its storage account since 2024. All of them name the
 * container {@code packerlogs}, which distinguishes a log from the scripts that a message may also name.
 *
 * <p>Each pattern looks at a limited number of characters from its start, so the work grows linearly with the length of
 * the message.
 */
final class LogMessage {
    private static final String CONTAINER = "packerlogs";
    private static final String FILE = "/packerlogs/([a-z0-9_./-]{1,512}?\\.log)(?![a-z0-9_/-])";
    private static final String PART = "/[^/\\s\"'\\\\<>?#]{1,90}/";

    private static final Pattern ADDRESS =
            Pattern.compile("https://([a-z0-9]{3,24})\\.blob\\.[a-z0-9.-]{1,253}" + FILE, Pattern.CASE_INSENSITIVE);

    private static final Pattern RESOURCE_ID = Pattern.compile(
            "(/subscriptions" + PART + "resourceGroups" + PART
                    + "providers/Microsoft\\.Storage/storageAccounts/([a-z0-9]{3,24}))/blobServices/default/containers"
                    + FILE,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPERATION_ID = Pattern.compile(
            "operationId:?\\s{0,3}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", Pattern.CASE_INSENSITIVE);

    private LogMessage() {}

    static Optional<LogLocation> find(CharSequence message) {
        return inResourceId(message)
                .or(() -> inAddress(message))
                .map(log -> log.operationId(operationId(message)).build());
    }

    private static Optional<LogLocation.Builder> inResourceId(CharSequence message) {
        Matcher log = RESOURCE_ID.matcher(message);
        while (log.find()) {
            StorageAccountId account = StorageAccountId.ofText(log.group(1));
            if (account.isParsed() && LogLocation.isPath(log.group(3))) {
                return Optional.of(location(log.group(2), log.group(3)).storageAccountId(account));
            }
        }
        return Optional.empty();
    }

    private static Optional<LogLocation.Builder> inAddress(CharSequence message) {
        Matcher log = ADDRESS.matcher(message);
        while (log.find()) {
            if (LogLocation.isPath(log.group(2))) {
                return Optional.of(location(log.group(1), log.group(2)));
            }
        }
        return Optional.empty();
    }

    private static LogLocation.Builder location(String account, String path) {
        return LogLocation.builder()
                .storageAccount(account.toLowerCase(Locale.ROOT))
                .container(CONTAINER)
                .path(path);
    }

    private static Optional<String> operationId(CharSequence message) {
        Matcher id = OPERATION_ID.matcher(message);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
