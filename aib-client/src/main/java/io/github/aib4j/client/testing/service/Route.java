package io.github.aib4j.client.testing.service;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an address, which Azure compares without regard to letter case.
 *
 * @param resourceGroup absent if the address is about a whole subscription
 * @param rest what follows the provider's name
 * @param apiVersion the query's {@code api-version}
 */
record Route(String subscription, Optional<String> resourceGroup, List<String> rest, Optional<String> apiVersion) {
    private static final String PROVIDER = "Microsoft.VirtualMachineImages";

    /** The parts of that address; an address of another shape has an empty rest. */
    static Route of(URI address) {
        return of(address, PROVIDER);
    }

    /** The parts of an address of that provider. */
    static Route of(URI address, String provider) {
        List<String> parts = segments(address.getRawPath());
        String subscription = take(parts, "subscriptions").orElse("");
        Optional<String> group = take(parts, "resourceGroups");
        boolean ours =
                take(parts, "providers").filter(provider::equalsIgnoreCase).isPresent();
        return new Route(subscription, group, ours ? List.copyOf(parts) : List.of(), apiVersion(address));
    }

    /** Whether the rest has that many parts, and these names at its even places. */
    boolean is(int length, String... names) {
        boolean fits = rest.size() == length;
        for (int i = 0; fits && i < names.length; i++) {
            fits = names[i].equalsIgnoreCase(rest.get(2 * i));
        }
        return fits;
    }

    /** Whether the rest begins with that name. */
    boolean isAbout(String name) {
        return !rest.isEmpty() && name.equalsIgnoreCase(rest.get(0));
    }

    /** The template that the address names. */
    TemplateAddress template() {
        return new TemplateAddress(subscription, resourceGroup.orElse(""), rest.get(1));
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

    private static Optional<String> apiVersion(URI address) {
        return Arrays.stream(
                        Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .filter(pair -> pair.regionMatches(true, 0, "api-version=", 0, 12))
                .map(pair -> decoded(pair.substring(12)))
                .filter(version -> !version.isEmpty())
                .findFirst();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
