package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The functions of ARM template expressions that tell where a template is deployed to. */
final class ArmScopeFunctions {
    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "resourcegroup", List.of("id", "name", "location"),
            "subscription", List.of("id", "subscriptionId"));

    private final DeploymentScope scope;
    private final ArmBudget budget;

    ArmScopeFunctions(DeploymentScope scope, ArmBudget budget) {
        this.scope = scope;
        this.budget = budget;
    }

    /** Whether that name, in lower case, is {@code resourceGroup} or {@code subscription}. */
    static boolean isScope(String name) {
        return MEMBERS.containsKey(name);
    }

    /** Whether {@code resourceGroup()} or {@code subscription()} may have a member of that name. */
    static boolean hasMember(String function, String name) {
        return MEMBERS.getOrDefault(function, List.of()).stream().anyMatch(name::equalsIgnoreCase);
    }

    /** All that is known of {@code resourceGroup()} or {@code subscription()}; fails if a part is not known. */
    JsonObject whole(String function) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        MEMBERS.getOrDefault(function, List.of()).forEach(name -> members.put(name, member(function, name)));
        return new JsonObject(members);
    }

    /** {@code resourceGroup().NAME} or {@code subscription().NAME}, of the members there may be. */
    JsonValue member(String function, String name) {
        String value = switch (function + "." + name.toLowerCase(Locale.ROOT)) {
            case "subscription.id" -> subscription();
            case "subscription.subscriptionid" -> subscriptionId();
            case "resourcegroup.id" -> subscription() + "/resourceGroups/" + group();
            case "resourcegroup.name" -> group();
            case "resourcegroup.location" -> location();
            default -> throw new IllegalArgumentException(function);
        };
        return new JsonString(value);
    }

    /** {@code resourceId([subscription], [group], type, name, …)}. */
    JsonValue resourceId(List<JsonValue> arguments) {
        List<String> texts = arguments.stream().map(ArmScopeFunctions::text).toList();
        budget.spendText(texts.stream().mapToLong(String::length).sum());
        int type = typeIndex(texts);
        String path = path(texts.get(type).split("/", -1), texts.subList(type + 1, texts.size()));
        return new JsonString(container(texts.subList(0, type)) + "/providers/" + path);
    }

    private static int typeIndex(List<String> texts) {
        for (int i = 0; i < Math.min(3, texts.size()); i++) {
            if (texts.get(i).contains("/")) {
                return i;
            }
        }
        throw new ArmFailure(
                "resourceId() has no resource type, such as 'Microsoft.Compute/images', where one belongs");
    }

    private String container(List<String> before) {
        boolean subscriptionGiven = before.size() == 2
                || (before.size() == 1 && SUBSCRIPTION.matcher(before.get(0)).matches());
        boolean groupGiven = before.size() == 2 || (before.size() == 1 && !subscriptionGiven);
        return "/subscriptions/" + (subscriptionGiven ? before.get(0) : subscriptionId()) + "/resourceGroups/"
                + (groupGiven ? before.get(before.size() - 1) : group());
    }

    private static String path(String[] type, List<String> names) {
        if (type.length - 1 != names.size()) {
            throw new ArmFailure("resourceId() has " + names.size() + " names for a type of " + (type.length - 1)
                    + " segments; give one for each");
        }
        StringBuilder path = new StringBuilder(type[0]);
        for (int i = 0; i < names.size(); i++) {
            path.append('/').append(type[i + 1]).append('/').append(names.get(i));
        }
        return path.toString();
    }

    private static String text(JsonValue argument) {
        if (argument instanceof JsonString string) {
            return string.value();
        }
        throw new ArmFailure("resourceId() takes texts, not " + argument.kind());
    }

    private String subscription() {
        return "/subscriptions/" + subscriptionId();
    }

    private String subscriptionId() {
        return known(scope.subscriptionId(), "the subscription");
    }

    private String group() {
        return known(scope.resourceGroup(), "the resource group");
    }

    private String location() {
        return known(scope.location(), "the location of the resource group");
    }

    private static String known(Optional<String> value, String name) {
        return value.orElseThrow(() -> new ArmFailure(name + " is not given"));
    }
}
