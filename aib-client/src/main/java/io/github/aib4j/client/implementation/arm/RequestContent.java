package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.OpenExpressionException;
import io.github.aib4j.model.json.OpenExpressions;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.function.Supplier;

/** Bodies of requests, which must not contain expressions that only a deployment evaluates. */
public final class RequestContent {
    private RequestContent() {}

    /**
     * The body of a request about a template, as it is.
     *
     * @throws IllegalArgumentException if there are expressions in it
     */
    public static byte[] ofTemplate(RequestPurpose task, Supplier<byte[]> content) {
        byte[] body = written(task, content);
        return checked(task, body, OpenExpressions.inTemplate(JsonText.parse(body, "request")));
    }

    /**
     * The body of a request about a trigger, as it is.
     *
     * @throws IllegalArgumentException if there are expressions in it
     */
    public static byte[] ofTrigger(RequestPurpose task, Supplier<byte[]> content) {
        return written(task, content);
    }

    private static byte[] written(RequestPurpose task, Supplier<byte[]> content) {
        try {
            return content.get();
        } catch (OpenExpressionException e) {
            throw new IllegalArgumentException(task.failed() + ": " + e.getMessage() + ". Nothing was sent.", e);
        }
    }

    /**
     * The body of a request about a gallery, a definition or a version, as it is.
     *
     * @throws IllegalArgumentException if there are expressions in it
     */
    public static byte[] ofGallery(RequestPurpose task, Supplier<byte[]> content) {
        byte[] body = written(task, content);
        return checked(task, body, OpenExpressions.inGallery((JsonObject) JsonText.parse(body, "request")));
    }

    private static byte[] checked(RequestPurpose task, byte[] body, List<String> expressions) {
        if (!expressions.isEmpty()) {
            throw new IllegalArgumentException(task.failed() + ": only a deployment evaluates the expressions at "
                    + String.join(", ", expressions)
                    + "; read the file for a scope that has their parameters, or put values there. Nothing was sent.");
        }
        return body;
    }
}
