package io.github.aib4j.client.implementation.storage;

import com.azure.core.http.HttpHeaderName;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.plan.ScriptUpload;
import io.github.aib4j.model.value.OneLine;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Uploads local scripts to the addresses in a template, unless they exist there: with a HEAD, and a Put Blob that never
 * replaces a blob. Thread-safe.
 *
 * @param storage sends the requests, with the caller's token for storage
 */
public record ScriptUploader(StorageEndpoint storage) {
    private static final int LONGEST_CODE = 200;

    private static final Map<String, String> NEW_BLOB = Map.of(
            "x-ms-blob-type",
            "BlockBlob",
            HttpHeaderName.IF_NONE_MATCH.getCaseInsensitiveName(),
            "*",
            HttpHeaderName.CONTENT_TYPE.getCaseInsensitiveName(),
            "application/octet-stream");

    /**
     * Uploads them one after another, after checking that none of the files has changed.
     *
     * @param done is called for each script that was sent
     */
    public ArmCall<Boolean> upload(List<ScriptUpload> uploads, Consumer<ScriptUpload> done) {
        return ArmCall.defer(() -> {
            uploads.forEach(this::check);
            return ArmCall.loop(
                            0,
                            next -> next == uploads.size(),
                            next -> upload(uploads.get(next)).map(isNew -> {
                                if (isNew) {
                                    done.accept(uploads.get(next));
                                }
                                return next + 1;
                            }))
                    .map(end -> true);
        });
    }

    /** Checks a script and its address; sends nothing. */
    private void check(ScriptUpload upload) {
        upload.script().checkUnchanged();
        String host = upload.address().uri().map(URI::getHost).orElse("");
        storage.checkHost(task(upload), host);
        if (!storage.hasToken()) {
            throw new IllegalStateException(
                    task(upload).failed() + ": there is no credential for storage; set one with credential(…)");
        }
    }

    private static RequestPurpose task(ScriptUpload upload) {
        return new RequestPurpose("upload", "script " + upload, "");
    }

    /** Whether the script had to be sent. */
    private ArmCall<Boolean> upload(ScriptUpload upload) {
        RequestPurpose task = task(upload);
        String url = upload.address().text();
        return storage.head(task, url).then(found -> switch (found.status()) {
            case 200 -> ArmCall.of(isSame(upload, found));
            case 404 ->
                isMissing(found)
                        ? storage.put(task, url, NEW_BLOB, upload.script().content())
                                .map(answer -> isSent(task, answer))
                        : ArmCall.failing(refused(task, found));
            default -> ArmCall.failing(refused(task, found));
        });
    }

    /** Whether the blob does not exist; a missing container or account is reported at once. */
    private static boolean isMissing(ArmResponse response) {
        String code = code(response);
        return code.isEmpty() || code.equals("BlobNotFound");
    }

    /**
     * Whether the blob has the content already. One that is named after the content but has another length was not
     * uploaded by this library.
     */
    private static boolean isSame(ScriptUpload upload, ArmResponse found) {
        Optional<String> length = found.header("Content-Length");
        String size = Long.toString(upload.script().size());
        if (length.filter(text -> !text.equals(size)).isPresent()) {
            throw new IllegalStateException(
                    task(upload).failed() + ": a blob with that name has " + OneLine.of(length.get(), 20)
                            + " bytes, so it is not this file; delete it, or name another container");
        }
        return false;
    }

    private static boolean isSent(RequestPurpose task, ArmResponse response) {
        if (response.status() == 201) {
            return true;
        }
        if (code(response).equals("BlobAlreadyExists")) {
            return false;
        }
        throw refused(task, response);
    }

    private static ImageBuilderException refused(RequestPurpose task, ArmResponse response) {
        String code = code(response);
        return new ImageBuilderException(
                task.failed() + ": storage answered " + (code.isEmpty() ? "an error" : code)
                        + Errors.trace(response.status(), response.requestId()) + "." + advice(response.status(), code),
                response.response(),
                response.status(),
                response.requestId(),
                Optional.of(code)
                        .filter(text -> !text.isEmpty())
                        .map(text -> new ServiceError(text, "", Optional.empty())));
    }

    private static String advice(int status, String code) {
        if (code.equals("ContainerNotFound")) {
            return " Create the container first.";
        }
        if (code.equals("ResourceNotFound")) {
            return " There is no such storage account or container; create it first.";
        }
        if (code.equals("AuthorizationFailure")) {
            return " Let the firewall of the storage account admit this machine.";
        }
        return status == 403 ? " Give the caller the role Storage Blob Data Contributor on the container." : "";
    }

    private static String code(ArmResponse response) {
        return OneLine.of(response.header("x-ms-error-code").orElse(""), LONGEST_CODE);
    }
}
