package io.github.aib4j.model.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a resource id. */
record ResourcePath(String subscriptionId, String resourceGroup, String type, List<String> names) {
    /**
     * Characters that no part of an id contains: the angle brackets of placeholders, and the delimiters of addresses.
     */
    private static final String NEVER = "<>%&\\?#";

    private static final String GROUP_TYPE = "Microsoft.Resources/resourceGroups";

    /** Parses a resource id; null if the text is not one. */
    static @Nullable ResourcePath parse(String text) {
        if (!text.startsWith("/")) {
            return null;
        }
        String[] part = text.split("/", -1);
        if (part.length < 9
                || part.length % 2 == 0
                || !part[1].equalsIgnoreCase("subscriptions")
                || !part[3].equalsIgnoreCase("resourceGroups")
                || !part[5].equalsIgnoreCase("providers")) {
            return null;
        }
        for (int i = 1; i < part.length; i++) {
            if (!isPart(part[i])) {
                return null;
            }
        }
        StringBuilder type = new StringBuilder(part[6]);
        List<String> names = new ArrayList<>();
        for (int i = 7; i < part.length; i += 2) {
            type.append('/').append(part[i]);
            names.add(part[i + 1]);
        }
        return new ResourcePath(part[2], part[4], type.toString(), List.copyOf(names));
    }

    private static boolean isPart(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || NEVER.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Parses the id of a resource group; null if the text is not one. */
    static @Nullable ResourcePath parseGroup(String text) {
        ResourcePath inGroup = parse(text + "/providers/" + GROUP_TYPE + "/group");
        return inGroup == null || inGroup.names.size() > 1
                ? null
                : new ResourcePath(
                        inGroup.subscriptionId, inGroup.resourceGroup, GROUP_TYPE, List.of(inGroup.resourceGroup));
    }

    /** Parses an id of this type; null if the text is not one. */
    static @Nullable ResourcePath parse(String text, String type) {
        ResourcePath path = parse(text);
        return path != null && path.type.equalsIgnoreCase(type) ? path : null;
    }

    /** Formats an id of this type. */
    static String text(String subscriptionId, String resourceGroup, String type, String... names) {
        String[] segment = type.split("/", -1);
        StringBuilder text = new StringBuilder("/subscriptions/")
                .append(given("subscription id", subscriptionId))
                .append("/resourceGroups/")
                .append(given("resource group", resourceGroup))
                .append("/providers/")
                .append(segment[0]);
        for (int i = 0; i < names.length; i++) {
            text.append('/').append(segment[i + 1]).append('/').append(given("name", names[i]));
        }
        return text.toString();
    }

    /** Rejects null and empty parts: an unset environment variable must not become part of an id. */
    private static String given(String what, String part) {
        return Objects.requireNonNull(part, () -> "The " + what + " of the id is null; give one");
    }
}
