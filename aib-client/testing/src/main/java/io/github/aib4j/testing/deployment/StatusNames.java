package io.github.aib4j.testing.deployment;

/** Names of HTTP statuses in operations of deployments (OK, Created and Conflict recorded or reported). */
final class StatusNames {
    private StatusNames() {}

    static String of(Step step) {
        boolean failedLater = step.error().isPresent() && step.status() < 400;
        return failedLater ? "Conflict" : name(step.status());
    }

    private static String name(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 400 -> "BadRequest";
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            case 409 -> "Conflict";
            default -> String.valueOf(status);
        };
    }
}
