package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.json.JsonReadException;
import java.util.Optional;
import java.util.function.Function;

/** From the body of an answer to what it says. */
public final class ResponseReaders {
    /** The reason may quote a value. */
    private static final int LONGEST = 300;

    private ResponseReaders() {}

    /** A resource, with the status and headers of its answer. */
    public static <T> ArmCall<Response<T>> resource(
            ArmEndpoint endpoint, ArmRequest request, Function<byte[], T> reader) {
        return endpoint.send(request)
                .map(response -> new SimpleResponse<>(
                        response.response().getRequest(),
                        response.status(),
                        response.response().getHeaders(),
                        read(response, reader)));
    }

    /** A resource, if there is one; a parent that is missing is an error all the same. */
    public static <T> ArmCall<Optional<T>> found(ArmEndpoint endpoint, ArmRequest request, Function<byte[], T> reader) {
        return endpoint.answer(request)
                .map(response -> isThere(response) ? Optional.of(read(response, reader)) : Optional.empty());
    }

    /** Whether there is a resource; a parent that is missing is an error all the same. */
    public static ArmCall<Response<Boolean>> exists(ArmEndpoint endpoint, ArmRequest request) {
        return endpoint.answer(request).map(response -> response(response, isThere(response)));
    }

    private static boolean isThere(ArmResponse response) {
        if (response.status() < 300) {
            return true;
        }
        ImageBuilderException refusal = Errors.refused(response.task(), response);
        if (response.status() == 404
                && refusal.code().filter("ResourceNotFound"::equals).isPresent()) {
            return false;
        }
        throw refusal;
    }

    /**
     * What an answer says. One that takes up all memory as it is read is garbage when it is refused.
     *
     * @throws io.github.aib4j.client.error.StateUnknownException if it cannot be read
     */
    public static <T> T read(ArmResponse response, Function<byte[], T> reader) {
        if (response.body().length > BoundedBody.MOST) {
            throw Errors.unknown(
                    response.task(),
                    response,
                    "the answer is longer than the " + BoundedBody.MOST + " bytes that are read");
        }
        try {
            return reader.apply(response.body());
        } catch (JsonReadException e) {
            throw Errors.unknown(
                    response.task(),
                    response,
                    "the answer cannot be read: " + Errors.shortened(String.valueOf(e.getMessage()), LONGEST));
        } catch (OutOfMemoryError e) {
            throw Errors.unknown(response.task(), response, "the answer does not fit into memory");
        }
    }

    /** The status and headers of an answer, without anything to read. */
    public static <T> Response<T> response(ArmResponse response, T value) {
        return new SimpleResponse<>(
                response.response().getRequest(),
                response.status(),
                response.response().getHeaders(),
                value);
    }
}
