package io.github.aib4j.testing.template;

import java.util.Locale;
import java.util.Optional;

/** Where an image template stands, in the spelling of whoever created it. */
public record TemplateAddress(String subscription, String resourceGroup, String name) {
    public static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";

    /** The id as the service writes it: with {@code resourcegroups} (recorded). */
    public String id() {
        return groupId("resourcegroups") + "/providers/" + TYPE + "/" + name;
    }

    /** For people: {@code images/web}. */
    public String shortName() {
        return resourceGroup + "/" + name;
    }

    /** Equal for addresses that differ in letter case alone; their order is the order of lists (recorded). */
    public String key() {
        return id().toLowerCase(Locale.ROOT);
    }

    /** The id of the group that the service makes for a build; its readable part is cut at 40 characters (recorded). */
    String stagingGroup(String guid) {
        String readable = resourceGroup + "_" + name;
        String cut = readable.substring(0, Math.min(40, readable.length()));
        return "/subscriptions/" + subscription + "/resourceGroups/IT_" + cut + "_" + guid;
    }

    /** What the keys of a subscription's or a group's templates begin with. */
    public static String keyPrefix(String subscription, Optional<String> resourceGroup) {
        String prefix = "/subscriptions/" + subscription + "/"
                + resourceGroup.map(group -> "resourcegroups/" + group + "/").orElse("");
        return prefix.toLowerCase(Locale.ROOT);
    }

    private String groupId(String resourceGroups) {
        return "/subscriptions/" + subscription + "/" + resourceGroups + "/" + resourceGroup;
    }
}
