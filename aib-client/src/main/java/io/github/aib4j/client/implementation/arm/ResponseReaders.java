package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.json.JsonReadException;
import java.util.Optional;
import java.util.function.Function;

/** Reads the content of responses. */
public final class ResponseReaders {
    /** The message of the cause may quote a value. */
    private static final int LONGEST = 300;

    private ResponseReaders() {}

    /** A resource, with the status and headers of the response. */
    public static <T> ArmCall<Response<T>> resource(
            ArmEndpoint endpoint, ArmRequest request, Function<byte[], T> reader) {
        return endpoint.send(request)
                .map(response -> new SimpleResponse<>(
                        response.response().getRequest(),
                        response.status(),
                        response.response().getHeaders(),
                        read(response, reader)));
    }

    /** A resource, if it exists; a missing parent is an error. */
    public static <T> ArmCall<Optional<T>> found(ArmEndpoint endpoint, ArmRequest request, Function<byte[], T> reader) {
        return endpoint.sendAnyStatus(request)
                .map(response -> isThere(response) ? Optional.of(read(response, reader)) : Optional.empty());
    }

    /** Whether a resource exists; a missing parent is an error. */
    public static ArmCall<Response<Boolean>> exists(ArmEndpoint endpoint, ArmRequest request) {
        return endpoint.sendAnyStatus(request).map(response -> response(response, isThere(response)));
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
     * Reads the content of a response. If memory runs out, the content is refused and becomes garbage.
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

    /** The status and headers of a response without content. */
    public static <T> Response<T> response(ArmResponse response, T value) {
        return new SimpleResponse<>(
                response.response().getRequest(),
                response.status(),
                response.response().getHeaders(),
                value);
    }
}
