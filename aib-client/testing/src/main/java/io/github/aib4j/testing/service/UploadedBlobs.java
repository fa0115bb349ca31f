package io.github.aib4j.testing.service;

import com.azure.core.util.BinaryData;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.template.ProvisioningFailure;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Containers that clients have created, with the blobs that they have uploaded. An account exists as soon as it has a
 * container, because this service has no other way to create one. Status codes, headers and error codes are documented.
 * Thread-safe.
 */
final class UploadedBlobs {
    private static final String BLOCK_BLOB = "BlockBlob";

    private static final Pattern NAME = Pattern.compile("[a-z0-9](-?[a-z0-9]){2,62}");

    private static final List<String> SCRIPTS = List.of("scriptUri", "script", "sourceUri", "sourceURI");

    private final CloudAddresses cloud;
    private final Map<String, Map<String, Blob>> containers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int uploads;

    UploadedBlobs(CloudAddresses cloud) {
        this.cloud = cloud;
    }

    /**
     * The service fetches scripts when it creates a template, and fails if one is missing (documented; the words are
     * reported). Blobs outside of these containers count as existing.
     */
    Optional<ProvisioningFailure> missingScript(JsonObject template) {
        return Json.objects(Json.child(template, "properties"), "customize")
                .flatMap(step -> SCRIPTS.stream().flatMap(name -> step.text(name).stream()))
                .map(ContentUri::ofText)
                .filter(this::isMissing)
                .findFirst()
                .map(address -> ProvisioningFailure.of(
                        "Other",
                        "Downloading external file (" + address + ") to local file (0.customizer.fp) [attempt 10 of 10]"
                                + " failed: Error downloading '" + address + "' to '0.customizer.fp'"));
    }

    private boolean isMissing(ContentUri script) {
        return script.uri()
                .map(uri -> new ServiceRequest("GET", uri.toString(), Map.of(), Optional.empty()))
                .flatMap(request -> BlobAddress.of(request, cloud))
                .filter(address -> has(address)
                        && in(address).stream().noneMatch(blob -> blob.name().equals(address.blob())))
                .isPresent();
    }

    /**
     * Creates a container, unless it exists.
     *
     * @throws IllegalArgumentException if this is not the address of a container in the storage of this cloud
     */
    synchronized void create(String address) {
        BlobAddress container = ContentUri.ofText(address)
                .uri()
                .filter(UploadedBlobs::isPlainAddress)
                .map(uri -> new ServiceRequest("PUT", uri.toString(), Map.of(), Optional.empty()))
                .flatMap(request -> BlobAddress.of(request, cloud))
                .filter(found -> found.blob().isEmpty()
                        && NAME.matcher(found.container()).matches()
                        && found.account().indexOf('.') < 0)
                .orElseThrow(
                        () -> new IllegalArgumentException("This is not the address of a container; give one such as"
                                + " 'https://contoso" + cloud.blobSuffix() + "/scripts', without a signature"));
        containers.putIfAbsent(key(container), new TreeMap<>());
    }

    private static boolean isPlainAddress(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    /** Whether a client has created that container. */
    synchronized boolean has(BlobAddress address) {
        return containers.containsKey(key(address));
    }

    /** Whether a client has created any container of that account. */
    synchronized boolean hasAccount(BlobAddress address) {
        String prefix = address.account() + "/";
        return containers.keySet().stream().anyMatch(key -> key.regionMatches(true, 0, prefix, 0, prefix.length()));
    }

    /** The blobs of the container, by name. */
    synchronized List<Blob> in(BlobAddress address) {
        return List.copyOf(containers.getOrDefault(key(address), Map.of()).values());
    }

    /** Creates a container, or writes a blob. */
    synchronized ServiceResponse put(ServiceRequest request, BlobAddress address, Instant now) {
        return address.blob().isEmpty() ? create(address) : write(request, address, now);
    }

    private ServiceResponse create(BlobAddress address) {
        if (address.parameter("restype").filter("container"::equalsIgnoreCase).isEmpty()) {
            throw StorageRefusal.of(
                    400,
                    "InvalidUri",
                    "The requested URI does not represent any resource on the server. A container is created with"
                            + " restype=container.");
        }
        if (!NAME.matcher(address.container()).matches()) {
            throw StorageRefusal.of(
                    400,
                    "InvalidResourceName",
                    "The specified resource name contains invalid characters: '" + address.container() + "'.");
        }
        if (containers.putIfAbsent(key(address), new TreeMap<>()) != null) {
            throw StorageRefusal.of(409, "ContainerAlreadyExists", "The specified container already exists.");
        }
        return ServiceResponse.empty(201);
    }

    private ServiceResponse write(ServiceRequest request, BlobAddress address, Instant now) {
        if (!request.header("x-ms-blob-type").orElse("").equals(BLOCK_BLOB)) {
            throw StorageRefusal.of(
                    400,
                    "InvalidHeaderValue",
                    "The value for one of the HTTP headers is not in the correct format: x-ms-blob-type has to be "
                            + BLOCK_BLOB + ", the only kind that this service takes.");
        }
        Map<String, Blob> blobs = containers.get(key(address));
        if (blobs == null) {
            throw StorageRefusal.of(404, "ContainerNotFound", "The specified container does not exist.");
        }
        Optional<Blob> before = Optional.ofNullable(blobs.get(address.blob()));
        checkConditions(request, before);
        Blob blob = new Blob(
                address.blob(),
                content(request),
                request.header("x-ms-blob-content-type")
                        .or(() -> request.header("Content-Type"))
                        .orElse(Blob.CONTENT_TYPE),
                BLOCK_BLOB,
                before.map(Blob::created).orElse(now),
                now,
                uploads++);
        blobs.put(blob.name(), blob);
        return ServiceResponse.empty(201)
                .with("ETag", blob.etag())
                .with("Last-Modified", blob.modifiedAt())
                .with("x-ms-request-server-encrypted", "true");
    }

    private static void checkConditions(ServiceRequest request, Optional<Blob> before) {
        if (before.isPresent()
                && request.header("If-None-Match").filter("*"::equals).isPresent()) {
            throw StorageRefusal.of(409, "BlobAlreadyExists", "The specified blob already exists.");
        }
        Optional<String> wanted = request.header("If-Match");
        if (wanted.isPresent()
                && before.filter(blob -> matches(wanted.get(), blob)).isEmpty()) {
            throw StorageRefusal.of(
                    412, "ConditionNotMet", "The condition specified using HTTP conditional header(s) is not met.");
        }
    }

    private static boolean matches(String tag, Blob blob) {
        return tag.equals("*") || tag.equals(blob.etag());
    }

    private static BinaryData content(ServiceRequest request) {
        byte[] content = request.content();
        if (content.length > ServiceRequest.LONGEST_BLOB) {
            throw StorageRefusal.of(
                    413,
                    "RequestBodyTooLarge",
                    "The request body is too large and exceeds the maximum permissible limit. This local service takes "
                            + ServiceRequest.LONGEST_BLOB + " bytes.");
        }
        return BinaryData.fromBytes(content);
    }

    private static String key(BlobAddress address) {
        return address.account() + "/" + address.container();
    }
}
