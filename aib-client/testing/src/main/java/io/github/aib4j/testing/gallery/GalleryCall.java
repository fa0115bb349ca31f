package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A request for Microsoft.Compute, after the checks of Azure Resource Manager.
 *
 * @param resourceGroup absent if the address belongs to a whole subscription
 * @param rest the part of the address after the provider's name
 * @param apiVersion its api-version, if it has one
 * @param now the time of arrival
 */
public record GalleryCall(
        ServiceRequest request,
        String subscription,
        Optional<String> resourceGroup,
        List<String> rest,
        Optional<String> apiVersion,
        Instant now) {
    String method() {
        return request.method();
    }

    /** Whether the address has that part at that index; letter case does not matter. */
    boolean has(int place, String part) {
        return rest.size() > place && rest.get(place).equalsIgnoreCase(part);
    }

    /** Whether the address is that of a gallery, of a resource in one, or of a list of such resources. */
    boolean isAboutGalleries() {
        return rest.size() <= 2 * ResourceKind.values().length
                && IntStream.range(0, (rest.size() + 1) / 2).allMatch(i -> has(2 * i, ResourceKind.of(i + 1).segment));
    }

    /** The resource that the address names; for a list, the parent. */
    GalleryPath path() {
        List<String> names = IntStream.range(0, rest.size() / 2)
                .mapToObj(i -> rest.get(2 * i + 1))
                .toList();
        return new GalleryPath(subscription, resourceGroup.orElse(""), names);
    }

    boolean wantsReplicationStatus() {
        return Optional.ofNullable(request.address().getRawQuery())
                .map(query -> query.replace("%24", "$").toLowerCase(Locale.ROOT))
                .filter(query -> ("&" + query + "&").contains("&$expand=replicationstatus&"))
                .isPresent();
    }

    /** Whether the version is to be deleted for good, whatever the policy of its gallery. */
    boolean bypassesSoftDelete() {
        return Optional.ofNullable(request.address().getRawQuery())
                .map(query -> query.toLowerCase(Locale.ROOT))
                .filter(query -> ("&" + query + "&").contains("&bypasssoftdelete=true&"))
                .isPresent();
    }

    /** The api-version, checked already. */
    String version() {
        return apiVersion.orElse("");
    }

    GalleryCall at(Instant later) {
        return new GalleryCall(request, subscription, resourceGroup, rest, apiVersion, later);
    }

    JsonObject body() {
        try {
            return ((JsonObject) JsonText.parse(request.body().orElse(""), "the request")).withoutNulls();
        } catch (JsonReadException | ClassCastException e) {
            throw ErrorResponseException.byArm(
                    400, "InvalidRequestContent", "The request content was invalid and could not be deserialized.");
        }
    }

    void only(String method) {
        if (!method().equals(method)) {
            throw notAllowed();
        }
    }

    ErrorResponseException notAllowed() {
        return ErrorResponseException.byArm(
                405, "MethodNotAllowed", "LocalImageBuilder has no " + method() + " of '" + request.path() + "'.");
    }

    ErrorResponseException notFound() {
        return ErrorResponseException.byArm(
                404, "InvalidResourceType", "LocalImageBuilder has nothing at '" + request.path() + "'.");
    }
}
