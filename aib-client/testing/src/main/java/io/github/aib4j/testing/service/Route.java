package io.github.aib4j.testing.service;

import io.github.aib4j.testing.gallery.GalleryCall;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an address, which Azure compares ignoring case.
 *
 * @param resourceGroup absent if the address belongs to a whole subscription
 * @param rest the parts after the provider's name
 * @param apiVersion the parameter {@code api-version}
 * @param skipToken where the page of a list begins, if it is not the first
 */
record Route(
        String subscription,
        Optional<String> resourceGroup,
        List<String> rest,
        Optional<String> apiVersion,
        Optional<String> skipToken) {
    private static final String PROVIDER = "Microsoft.VirtualMachineImages";

    /** The parts of the request's address; an address of another form has an empty rest. */
    static Route of(ServiceRequest request) {
        return of(request, PROVIDER);
    }

    /** The parts of an address of this provider. */
    static Route of(ServiceRequest request, String provider) {
        List<String> parts = request.segments();
        boolean hasSubscription = is(parts, 0, "subscriptions");
        int place = hasSubscription ? 2 : 0;
        boolean hasGroup = is(parts, place, "resourceGroups");
        int after = hasGroup ? place + 2 : place;
        boolean ours =
                is(parts, after, "providers") && decoded(parts, after + 1).equalsIgnoreCase(provider);
        return new Route(
                hasSubscription ? decoded(parts, 1) : "",
                hasGroup ? Optional.of(decoded(parts, place + 1)) : Optional.empty(),
                ours ? decoded(parts.subList(after + 2, parts.size())) : List.of(),
                request.query("api-version").filter(version -> !version.isEmpty()),
                request.query("$skiptoken"));
    }

    /** Whether that part has this name, and one more follows. */
    private static boolean is(List<String> parts, int index, String name) {
        return parts.size() >= index + 2 && decoded(parts, index).equalsIgnoreCase(name);
    }

    private static String decoded(List<String> parts, int index) {
        return ServiceRequest.decoded(parts.get(index));
    }

    private static List<String> decoded(List<String> parts) {
        return parts.stream().map(ServiceRequest::decoded).toList();
    }

    /** The parts of an address in which no provider is named. */
    static Route withoutProvider(ServiceRequest request) {
        List<String> parts = request.segments();
        boolean hasSubscription = is(parts, 0, "subscriptions");
        int place = hasSubscription ? 2 : 0;
        boolean hasGroup = is(parts, place, "resourceGroups");
        return new Route(
                hasSubscription ? decoded(parts, 1) : "",
                hasGroup ? Optional.of(decoded(parts, place + 1)) : Optional.empty(),
                decoded(parts.subList(hasGroup ? place + 2 : place, parts.size())),
                request.query("api-version").filter(version -> !version.isEmpty()),
                request.query("$skiptoken"));
    }

    /** Whether the rest has this number of parts, and these names at its even positions. */
    boolean is(int length, String... names) {
        boolean fits = rest.size() == length;
        for (int i = 0; fits && i < names.length; i++) {
            fits = names[i].equalsIgnoreCase(rest.get(2 * i));
        }
        return fits;
    }

    /** Whether the rest begins with this name. */
    boolean isAbout(String name) {
        return !rest.isEmpty() && name.equalsIgnoreCase(rest.get(0));
    }

    /** The template in the address. */
    TemplateAddress template() {
        return new TemplateAddress(subscription, resourceGroup.orElse(""), rest.get(1));
    }

    /** Creates a request for Compute. */
    GalleryCall galleryCall(ServiceRequest request, Instant now) {
        return new GalleryCall(request, subscription, resourceGroup, rest, apiVersion, now);
    }

    /** The route of its whole subscription. */
    Route ofSubscription() {
        return new Route(subscription, Optional.empty(), List.of(), apiVersion, Optional.empty());
    }
}
