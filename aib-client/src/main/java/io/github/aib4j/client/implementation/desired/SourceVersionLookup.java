package io.github.aib4j.client.implementation.desired;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.ResourceProvider;
import io.github.aib4j.client.implementation.arm.ResponseReaders;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.json.GalleryResponseJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The version of the source that a build would take now: a number, without what stands before it. */
record SourceVersionLookup(ArmEndpoint endpoint, String subscription) {
    /** The api-version of Microsoft.Compute for images that are in no gallery. */
    static final String IMAGES = "2024-07-01";

    private static final String LATEST = "latest";

    /** Of any length, with zeros in front or without. */
    private static final Comparator<String> ONE_NUMBER = Comparator.comparing(
                    (String number) -> number.replaceFirst("^0+(?=.)", "").length())
            .thenComparing(number -> number.replaceFirst("^0+(?=.)", ""));

    private static final Comparator<String> BY_NUMBER = SourceVersionLookup::compare;

    /** Empty if the source has no versions, or if there is no such image. */
    ArmCall<Optional<String>> of(ImageTemplate template) {
        if (template.source() instanceof PlatformImageSource image) {
            return platform(template.location(), image);
        }
        if (template.source() instanceof SharedImageVersionSource shared
                && shared.imageVersionId().isParsed()) {
            Optional<String> version = shared.imageVersionId().version();
            return version.filter(LATEST::equalsIgnoreCase).isPresent()
                    ? newest(shared.imageVersionId().imageDefinition())
                    : ArmCall.of(version);
        }
        return ArmCall.of(Optional.empty());
    }

    private ArmCall<Optional<String>> platform(String location, PlatformImageSource image) {
        boolean isLatest = image.version().filter(LATEST::equalsIgnoreCase).isPresent();
        if (!isLatest
                || image.publisher().isEmpty()
                || image.offer().isEmpty()
                || image.sku().isEmpty()) {
            return ArmCall.of(image.version().filter(version -> !isLatest));
        }
        RequestPath versions = RequestPath.ofSubscription(subscription)
                .provider(ResourceProvider.COMPUTE.namespace())
                .one("locations", "location", location.replace(" ", "").toLowerCase(Locale.ROOT))
                .one("publishers", "publisher", image.publisher().get())
                .all("artifacttypes/vmimage")
                .one("offers", "offer", image.offer().get())
                .one("skus", "SKU", image.sku().get())
                .all("versions");
        String urn = image.publisher().get() + ":" + image.offer().get() + ":"
                + image.sku().get();
        RequestPurpose task =
                new RequestPurpose("look up", "the newest version of '" + urn + "'", urn, ResourceProvider.COMPUTE);
        return endpoint.send(ArmRequest.get(task, endpoint.url(versions, "", IMAGES)))
                .map(answer -> ResponseReaders.read(answer, SourceVersionLookup::newest));
    }

    /** Nobody documents how the service orders names, so all are read: {@code 10.0.1} is newer than {@code 9.0.1}. */
    static Optional<String> newest(byte[] body) {
        return JsonText.parse(body, "answer") instanceof JsonArray versions
                ? versions.items().stream()
                        .filter(JsonObject.class::isInstance)
                        .flatMap(one -> ((JsonObject) one).text("name").stream())
                        .max(BY_NUMBER)
                : Optional.empty();
    }

    private static int compare(String one, String other) {
        String[] numbers = one.split("\\.", -1);
        String[] others = other.split("\\.", -1);
        for (int i = 0; i < Math.min(numbers.length, others.length); i++) {
            int order = ONE_NUMBER.compare(numbers[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(numbers.length, others.length);
    }

    private ArmCall<Optional<String>> newest(GalleryImageId definition) {
        RequestPurpose task = new RequestPurpose(
                "list", "the versions of the source '" + definition + "'", "", ResourceProvider.COMPUTE);
        String url = endpoint.url(
                RequestPath.ofId(definition).all("versions"),
                "",
                GalleryApiVersion.latest().toString());
        return new Pages<>(endpoint, task, url, GalleryResponseJson::imageVersions)
                .all()
                .map(versions -> GalleryImageVersion.latest(versions)
                        .flatMap(GalleryImageVersion::number)
                        .map(Object::toString));
    }
}
