package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;

/**
 * The JSON types of the members below {@code properties}, by name, as in the published schemas of all versions: a
 * number written as text is not a number, and an object is not a list.
 */
final class MemberKinds {
    private static final Set<String> MAPS = Set.of("artifactTags", "managedResourceTags");
    private static final Map<String, Predicate<JsonValue>> KINDS = kinds();

    private MemberKinds() {}

    private static Map<String, Predicate<JsonValue>> kinds() {
        Map<String, Predicate<JsonValue>> kinds = new HashMap<>();
        put(kinds, JsonString.class::isInstance, """
                type name publisher offer sku version planName planProduct planPublisher imageId imageVersionId
                sha256Checksum script scriptUri sourceUri sourceURI destination restartCommand restartCheckCommand
                restartTimeout searchCriteria runOutputName galleryImageId location storageAccountType scheme uri
                replicationMode vmSize subnetId subnetName resourceGroupName proxyVmSize containerInstanceSubnetId
                stagingResourceGroup state onCustomizerError onValidationError""");
        put(kinds, JsonNumber.class::isInstance, "osDiskSizeGB updateLimit replicaCount sizeGB lun");
        put(kinds, JsonBoolean.class::isInstance, """
                runElevated runAsSystem excludeFromLatest continueDistributeOnFailure sourceValidationOnly""");
        put(kinds, listOf(JsonString.class), "inline filters replicationRegions userAssignedIdentities");
        put(kinds, listOf(JsonNumber.class), "validExitCodes");
        put(kinds, listOf(JsonObject.class), """
                customize distribute inVMValidations targetRegions additionalDataDisks""");
        put(kinds, JsonObject.class::isInstance, """
                source optimize validate errorHandling vmProfile autoRun planInfo versioning vnetConfig vmBoot
                workload""");
        MAPS.forEach(name -> kinds.put(name, MemberKinds::isTextsByName));
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, Predicate<JsonValue>> kinds, Predicate<JsonValue> kind, String names) {
        new StringTokenizer(names).asIterator().forEachRemaining(name -> kinds.put(name.toString(), kind));
    }

    private static Predicate<JsonValue> listOf(Class<? extends JsonValue> item) {
        return value ->
                value instanceof JsonArray array && array.items().stream().allMatch(item::isInstance);
    }

    private static boolean isTextsByName(JsonValue value) {
        return value instanceof JsonObject object
                && object.members().values().stream().allMatch(JsonString.class::isInstance);
    }

    /** Whether the caller chooses the names within a member with that name. */
    static boolean isMap(String name) {
        return MAPS.contains(name);
    }

    /** The JSON type of a member with that name; empty if the name is unknown. */
    static Optional<Predicate<JsonValue>> of(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }
}
