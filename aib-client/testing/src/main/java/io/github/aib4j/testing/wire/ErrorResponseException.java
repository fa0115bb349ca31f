package io.github.aib4j.testing.wire;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;

/** Ends a request with an error response. */
public final class ErrorResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final boolean byProvider;
    private final String target;
    private final transient JsonObject more;

    private ErrorResponseException(int status, String code, String message, boolean byProvider, String target) {
        this(status, code, message, byProvider, target, JsonObject.empty());
    }

    private ErrorResponseException(
            int status, String code, String message, boolean byProvider, String target, JsonObject more) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.byProvider = byProvider;
        this.target = target;
        this.more = more;
    }

    /**
     * An error of Azure Resource Manager, before the request reaches Image Builder: wrapped in {@code error} in every
     * version.
     */
    public static ErrorResponseException byArm(int status, String code, String message) {
        return new ErrorResponseException(status, code, message, false, "");
    }

    /** An error of Image Builder: wrapped in {@code error} since 2021-10-01, flat before (documented, not recorded). */
    public static ErrorResponseException byProvider(int status, String code, String message) {
        return new ErrorResponseException(status, code, message, true, "");
    }

    /** The same error with the invalid member as target (recorded for Compute). */
    public ErrorResponseException about(String member) {
        return new ErrorResponseException(status, code, String.valueOf(getMessage()), byProvider, member);
    }

    /** The same error with one more member, such as {@code details}. */
    public ErrorResponseException with(String member, JsonValue value) {
        return new ErrorResponseException(
                status, code, String.valueOf(getMessage()), byProvider, target, more.with(member, value));
    }

    public static ErrorResponseException validation(String message) {
        return byProvider(400, "ValidationFailed", message);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The error as in a response. */
    public JsonObject error() {
        JsonObject error = Json.object("code", Json.text(code), "message", Json.text(String.valueOf(getMessage())));
        if (!target.isEmpty()) {
            error = error.with("target", Json.text(target));
        }
        for (Map.Entry<String, JsonValue> member : more.members().entrySet()) {
            error = error.with(member.getKey(), member.getValue());
        }
        return error;
    }

    public ServiceResponse answer(ApiVersion version) {
        JsonObject error = error();
        boolean flat = byProvider && !version.isAtLeast(ApiVersion.V2021_10_01);
        return ServiceResponse.of(status, flat ? error : Json.object("error", error));
    }
}
