package io.github.aib4j.testing.service;

import io.github.aib4j.testing.gallery.GalleryCall;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an address, which Azure compares without regard to letter case.
 *
 * @param resourceGroup absent if the address is about a whole subscription
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

    /** The parts of this address; an address of another form has an empty rest. */
    static Route of(URI address) {
        return of(address, PROVIDER);
    }

    /** The parts of an address of this provider. */
    static Route of(URI address, String provider) {
        List<String> parts = segments(address.getRawPath());
        String subscription = take(parts, "subscriptions").orElse("");
        Optional<String> group = take(parts, "resourceGroups");
        boolean ours =
                take(parts, "providers").filter(provider::equalsIgnoreCase).isPresent();
        return new Route(
                subscription,
                group,
                ours ? List.copyOf(parts) : List.of(),
                query(address, "api-version").filter(version -> !version.isEmpty()),
                query(address, "$skiptoken"));
    }

    /** The parts of an address in which no provider is named. */
    static Route withoutProvider(URI address) {
        List<String> parts = segments(address.getRawPath());
        String subscription = take(parts, "subscriptions").orElse("");
        Optional<String> group = take(parts, "resourceGroups");
        return new Route(
                subscription,
                group,
                List.copyOf(parts),
                query(address, "api-version").filter(version -> !version.isEmpty()),
                query(address, "$skiptoken"));
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

    private static List<String> segments(String path) {
        return new ArrayList<>(Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Route::decoded)
                .toList());
    }

    /** The part after the name, if the name comes first; both are removed. */
    private static Optional<String> take(List<String> parts, String name) {
        if (parts.size() < 2 || !parts.get(0).equalsIgnoreCase(name)) {
            return Optional.empty();
        }
        parts.remove(0);
        return Optional.of(parts.remove(0));
    }

    /** The first value of this parameter in the query; letter case does not matter. */
    static Optional<String> query(URI address, String name) {
        return Arrays.stream(
                        Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && decoded(pair[0]).equalsIgnoreCase(name))
                .map(pair -> decoded(pair[1]))
                .findFirst();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
