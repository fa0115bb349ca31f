package io.github.aib4j.testing.template;

import java.util.Locale;
import java.util.Optional;

/** The address of an image template, spelled as by its creator. */
public record TemplateAddress(String subscription, String resourceGroup, String name) {
    public static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";

    /** The id in the service's spelling: with {@code resourcegroups} (recorded). */
    public String id() {
        return groupId("resourcegroups") + "/providers/" + TYPE + "/" + name;
    }

    /** A short name for people: {@code images/web}. */
    public String shortName() {
        return resourceGroup + "/" + name;
    }

    /** Equal for addresses that only differ in letter case; lists use its order (recorded). */
    public String key() {
        return id().toLowerCase(Locale.ROOT);
    }

    /**
     * The id of the resource group that the service creates for a build; its readable part is cut at 40 characters
     * (recorded).
     */
    String stagingGroup(String guid) {
        String readable = resourceGroup + "_" + name;
        String cut = readable.substring(0, Math.min(40, readable.length()));
        return "/subscriptions/" + subscription + "/resourceGroups/IT_" + cut + "_" + guid;
    }

    /** The common prefix of the keys of all templates in a subscription or a group. */
    public static String keyPrefix(String subscription, Optional<String> resourceGroup) {
        String prefix = "/subscriptions/" + subscription + "/"
                + resourceGroup.map(group -> "resourcegroups/" + group + "/").orElse("");
        return prefix.toLowerCase(Locale.ROOT);
    }

    private String groupId(String resourceGroups) {
        return "/subscriptions/" + subscription + "/" + resourceGroups + "/" + resourceGroup;
    }
}
