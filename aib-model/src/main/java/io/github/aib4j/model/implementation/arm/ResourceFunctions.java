package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Functions that make ids of resources. */
final class ResourceFunctions {
    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ResourceFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("extensionResourceId", ResourceFunctions::extension);
        all.put("managementGroupResourceId", ResourceFunctions::ofManagementGroup);
        all.put("resourceId", ResourceFunctions::ofGroup);
        all.put("subscriptionResourceId", ResourceFunctions::ofSubscription);
        all.put("tenantResourceId", ResourceFunctions::ofTenant);
    }

    /** {@code resourceId([subscription], [group], type, name, …)}. */
    private static JsonValue ofGroup(ArmCall call) {
        List<String> texts = texts(call);
        int type = typeIndex(texts, 2, call);
        return id(container(texts.subList(0, type), call.evaluation().scope()), texts, type, call);
    }

    private static String container(List<String> before, ArmScope scope) {
        boolean subscriptionGiven = before.size() == 2
                || (before.size() == 1 && SUBSCRIPTION.matcher(before.get(0)).matches());
        boolean groupGiven = before.size() == 2 || (before.size() == 1 && !subscriptionGiven);
        return "/subscriptions/" + (subscriptionGiven ? before.get(0) : ScopeFunctions.subscriptionId(scope))
                + "/resourceGroups/" + (groupGiven ? before.get(before.size() - 1) : ScopeFunctions.group(scope));
    }

    private static JsonValue ofSubscription(ArmCall call) {
        List<String> texts = texts(call);
        int type = typeIndex(texts, 1, call);
        String subscription = type == 1
                ? texts.get(0)
                : ScopeFunctions.subscriptionId(call.evaluation().scope());
        return id("/subscriptions/" + subscription, texts, type, call);
    }

    private static JsonValue ofTenant(ArmCall call) {
        List<String> texts = texts(call);
        return id("", texts, typeIndex(texts, 0, call), call);
    }

    private static JsonValue ofManagementGroup(ArmCall call) {
        List<String> texts = texts(call);
        int type = typeIndex(texts, 1, call);
        if (type == 0) {
            throw ArmFailure.ofCloud("the management group is not given");
        }
        return id("/providers/Microsoft.Management/managementGroups/" + texts.get(0), texts, type, call);
    }

    /** The first text is the id of the extended resource. */
    private static JsonValue extension(ArmCall call) {
        List<String> texts = texts(call);
        if (texts.size() < 2 || !texts.get(1).contains("/")) {
            throw noType(call);
        }
        return id(texts.get(0), texts, 1, call);
    }

    private static List<String> texts(ArmCall call) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < call.size(); i++) {
            texts.add(call.text(i));
        }
        call.budget().spendText(texts.stream().mapToLong(String::length).sum());
        return texts;
    }

    private static int typeIndex(List<String> texts, int most, ArmCall call) {
        for (int i = 0; i <= most && i < texts.size(); i++) {
            if (texts.get(i).contains("/")) {
                return i;
            }
        }
        throw noType(call);
    }

    private static ArmFailure noType(ArmCall call) {
        return call.failure("has no resource type, such as 'Microsoft.Compute/images', where one belongs");
    }

    private static JsonValue id(String container, List<String> texts, int type, ArmCall call) {
        String[] segments = texts.get(type).split("/", -1);
        List<String> names = texts.subList(type + 1, texts.size());
        if (segments.length - 1 != names.size()) {
            throw call.failure("has " + names.size() + " names for a type of " + (segments.length - 1)
                    + " segments; give one for each");
        }
        StringBuilder id = new StringBuilder(container).append("/providers/").append(segments[0]);
        for (int i = 0; i < names.size(); i++) {
            id.append('/').append(segments[i + 1]).append('/').append(names.get(i));
        }
        return new JsonString(id.toString());
    }
}
