package io.github.aib4j.client.implementation;

import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import io.github.aib4j.model.json.JsonReadException;
import java.util.function.Function;

/** From the body of an answer to what it says. */
final class Reads {
    private Reads() {}

    /** A resource, with the status and headers of its answer. */
    static <T> Dialog<Response<T>> resource(ResourceManager manager, Ask ask, Function<byte[], T> reader) {
        return manager.send(ask)
                .map(answer -> new SimpleResponse<>(
                        answer.response().getRequest(),
                        answer.status(),
                        answer.response().getHeaders(),
                        read(answer, reader)));
    }

    /**
     * What an answer says.
     *
     * @throws io.github.aib4j.client.error.StateUnknownException if it cannot be read
     */
    static <T> T read(Answer answer, Function<byte[], T> reader) {
        try {
            return reader.apply(answer.body());
        } catch (JsonReadException e) {
            throw Errors.unknown(answer.task(), answer, "the answer cannot be read: " + e.getMessage());
        }
    }

    /** The status and headers of an answer, without anything to read. */
    static <T> Response<T> response(Answer answer, T value) {
        return new SimpleResponse<>(
                answer.response().getRequest(),
                answer.status(),
                answer.response().getHeaders(),
                value);
    }
}
