package io.github.aib4j.testing.service;

import com.azure.core.util.DateTimeRfc1123;
import io.github.aib4j.testing.build.LogFolder;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The part of Azure's blob storage that is necessary to read the logs of builds and to upload scripts: GET and HEAD of a
 * blob, in whole or in part, the list of a container, and PUT of containers and block blobs. Headers and errors are
 * documented unless stated.
 */
final class BlobEndpoint {
    private static final String USUAL_VERSION = "2022-11-02";

    private final StagingAccounts accounts;
    private final IdGenerator ids;
    private final BlobAuthorization gate;
    private final CloudAddresses cloud;
    private final UploadedBlobs uploads;

    BlobEndpoint(StagingAccounts accounts, UploadedBlobs uploads, IdGenerator ids, CloudAddresses cloud) {
        this.uploads = uploads;
        this.cloud = cloud;
        this.accounts = accounts;
        this.ids = ids;
        this.gate = new BlobAuthorization(new SharedAccess(ids));
    }

    /** The response to a request to storage; empty for other requests. */
    Optional<ServiceResponse> answer(ServiceRequest request, Instant now) {
        return BlobAddress.of(request, cloud).map(address -> {
            String id = ids.next();
            return stamped(shown(checked(request, address, now, id), request), request, now, id);
        });
    }

    private ServiceResponse checked(ServiceRequest request, BlobAddress address, Instant now, String id) {
        try {
            return dispatch(request, address, now);
        } catch (StorageRefusal refusal) {
            return refusal.answer(id, now.toString());
        }
    }

    private ServiceResponse dispatch(ServiceRequest request, BlobAddress address, Instant now) {
        boolean isUpload = request.method().equals("PUT");
        if (!isUpload && !request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw StorageRefusal.of(
                    405,
                    "UnsupportedHttpVerb",
                    "The resource doesn't support specified Http Verb. Blobs can be read and put.");
        }
        if (isUpload && !isOfBuilds(address, now)) {
            gate.check(request, address, now);
            return uploads.put(request, address, now);
        }
        if (isUpload) {
            throw StorageRefusal.of(
                    403,
                    "AuthorizationPermissionMismatch",
                    "This request is not authorized to perform this operation using this permission. The accounts of"
                            + " staging groups can only be read here.");
        }
        return read(request, address, now);
    }

    private boolean isOfBuilds(BlobAddress address, Instant now) {
        return accounts.all(now).anyMatch(account -> account.name().equalsIgnoreCase(address.account()));
    }

    private ServiceResponse read(ServiceRequest request, BlobAddress address, Instant now) {
        if (uploads.has(address)) {
            gate.check(request, address, now);
            return found(request, address, uploads.in(address));
        }
        if (uploads.hasAccount(address)) {
            gate.check(request, address, now);
            throw StorageRefusal.of(404, "ContainerNotFound", "The specified container does not exist.");
        }
        StorageAccount account = account(address, now);
        gate.check(request, address, now);
        if (!address.container().equals(LogFolder.CONTAINER)) {
            throw StorageRefusal.of(404, "ContainerNotFound", "The specified container does not exist.");
        }
        return found(request, address, account.blobs(now));
    }

    private static ServiceResponse found(ServiceRequest request, BlobAddress address, List<Blob> blobs) {
        return address.blob().isEmpty() ? new BlobList(address, blobs).answer() : blob(request, address, blobs);
    }

    /** The response for a missing account is assumed; in Azure, its host does not even exist. */
    private StorageAccount account(BlobAddress address, Instant now) {
        return accounts.all(now)
                .filter(account -> account.name().equalsIgnoreCase(address.account()))
                .findFirst()
                .orElseThrow(() -> StorageRefusal.of(
                        404,
                        "ResourceNotFound",
                        "The specified resource does not exist. There is no storage account '" + address.account()
                                + "': it goes when its template is deleted."));
    }

    private static ServiceResponse blob(ServiceRequest request, BlobAddress address, List<Blob> blobs) {
        Blob blob = blobs.stream()
                .filter(b -> b.name().equals(address.blob()))
                .findFirst()
                .orElseThrow(() -> StorageRefusal.of(404, "BlobNotFound", "The specified blob does not exist."));
        if (request.header("If-Match").filter(tag -> !isOf(tag, blob)).isPresent()) {
            throw StorageRefusal.of(
                    412, "ConditionNotMet", "The condition specified using HTTP conditional header(s) is not met.");
        }
        if (request.header("If-None-Match").filter(tag -> isOf(tag, blob)).isPresent()) {
            return described(ServiceResponse.empty(304), blob);
        }
        return described(content(request, blob), blob);
    }

    private static boolean isOf(String tag, Blob blob) {
        return tag.equals("*") || tag.equals(blob.etag());
    }

    private static ServiceResponse content(ServiceRequest request, Blob blob) {
        byte[] content = blob.bytes();
        Optional<ByteRange> range =
                request.method().equals("HEAD") ? Optional.empty() : ByteRange.of(request, content.length);
        return range.map(r -> of(206, blob, Arrays.copyOfRange(content, r.first(), r.last() + 1))
                        .with("Content-Range", r.header(content.length)))
                .orElseGet(() -> of(200, blob, content));
    }

    private static ServiceResponse of(int status, Blob blob, byte[] content) {
        return ServiceResponse.of(status, new ResponseContent.Bytes(blob.contentType(), content));
    }

    private static ServiceResponse described(ServiceResponse answer, Blob blob) {
        return answer.with("ETag", blob.etag())
                .with("Last-Modified", blob.modifiedAt())
                .with("Accept-Ranges", "bytes")
                .with("x-ms-blob-type", blob.kind())
                .with("x-ms-creation-time", blob.createdAt())
                .with("x-ms-lease-status", "unlocked")
                .with("x-ms-lease-state", "available")
                .with("x-ms-server-encrypted", "true");
    }

    /** The response, without its body for a HEAD. */
    private static ServiceResponse shown(ServiceResponse answer, ServiceRequest request) {
        ServiceResponse typed = answer.typed();
        return request.method().equals("HEAD")
                ? new ServiceResponse(typed.status(), typed.headers(), Optional.empty())
                        .with("Content-Length", Integer.toString(typed.bytes().length))
                : typed;
    }

    private static ServiceResponse stamped(ServiceResponse answer, ServiceRequest request, Instant now, String id) {
        ServiceResponse stamped = answer.with("Server", "Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0")
                .with("Date", DateTimeRfc1123.toRfc1123String(now.atOffset(ZoneOffset.UTC)))
                .with("x-ms-request-id", id)
                .with("x-ms-version", request.header("x-ms-version").orElse(USUAL_VERSION));
        return request.header("x-ms-client-request-id")
                .map(client -> stamped.with("x-ms-client-request-id", client))
                .orElse(stamped);
    }
}
