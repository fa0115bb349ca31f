package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import io.github.aib4j.model.json.JsonReadException;
import java.util.function.Function;

/** From the body of an answer to what it says. */
public final class Reads {
    /** The reason may quote a value. */
    private static final int LONGEST = 300;

    private Reads() {}

    /** A resource, with the status and headers of its answer. */
    public static <T> Dialog<Response<T>> resource(ResourceManager manager, Ask ask, Function<byte[], T> reader) {
        return manager.send(ask)
                .map(answer -> new SimpleResponse<>(
                        answer.response().getRequest(),
                        answer.status(),
                        answer.response().getHeaders(),
                        read(answer, reader)));
    }

    /**
     * What an answer says. One that takes up all memory as it is read is garbage when it is refused.
     *
     * @throws io.github.aib4j.client.error.StateUnknownException if it cannot be read
     */
    public static <T> T read(Answer answer, Function<byte[], T> reader) {
        if (answer.body().length > BoundedBody.MOST) {
            throw Errors.unknown(
                    answer.task(),
                    answer,
                    "the answer is longer than the " + BoundedBody.MOST + " bytes that are read");
        }
        try {
            return reader.apply(answer.body());
        } catch (JsonReadException e) {
            throw Errors.unknown(
                    answer.task(),
                    answer,
                    "the answer cannot be read: " + Errors.shortened(String.valueOf(e.getMessage()), LONGEST));
        } catch (OutOfMemoryError e) {
            throw Errors.unknown(answer.task(), answer, "the answer does not fit into memory");
        }
    }

    /** The status and headers of an answer, without anything to read. */
    public static <T> Response<T> response(Answer answer, T value) {
        return new SimpleResponse<>(
                answer.response().getRequest(),
                answer.status(),
                answer.response().getHeaders(),
                value);
    }
}
