package io.github.aib4j.fuzzing;

import com.azure.core.exception.HttpResponseException;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.WaitExpiredException;
import java.util.Arrays;

/**
 * Responses to a client. The first line of the input is the value of headers, such as Retry-After and Location; the
 * rest is the body.
 */
final class ResponseTargets {
    private static final FuzzedResponses HTTP = new FuzzedResponses();
    private static final ImageBuilderClient BUILDS = HTTP.builds();
    private static final GalleryClient GALLERIES = HTTP.galleries();

    private ResponseTargets() {}

    static void resource(byte[] input) {
        HTTP.always(200, input);
        call(() -> BUILDS.get("images", "web"));
        call(() -> BUILDS.listRunOutputs("images", "web").forEach(output -> {}));
        call(() -> GALLERIES.getGallery(FuzzedResponses.GALLERY));
    }

    static void list(byte[] input) {
        HTTP.always(200, input);
        call(() -> BUILDS.list().stream().limit(100).forEach(template -> {}));
        call(() -> GALLERIES.listGalleries().stream().limit(100).forEach(gallery -> {}));
    }

    static void error(byte[] input) {
        int status = input.length == 0 ? 400 : new int[] {400, 403, 404, 409, 412, 500}[(input[0] & 0xff) % 6];
        HTTP.always(status, input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length));
        call(() -> BUILDS.get("images", "web"));
        call(() -> BUILDS.beginRun("images", "web").poll());
    }

    static void operation(byte[] input) {
        HTTP.once(202, input);
        call(() -> BUILDS.beginDelete("images", "web").poll());
        HTTP.once(202, input);
        call(() -> GALLERIES.beginDeleteGallery(FuzzedResponses.GALLERY).poll());
    }

    /** Makes a call, and ignores the exceptions that the clients document. */
    private static void call(Runnable call) {
        try {
            call.run();
        } catch (ImageBuilderException | ForeignHostException | WaitExpiredException e) {
            Secrets.checkMessage(e);
        } catch (HttpResponseException e) {
            throw new AssertionError("an exception that is not ours", e);
        }
    }
}
