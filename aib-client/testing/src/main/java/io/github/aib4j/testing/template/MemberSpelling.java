package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The correct spelling of members: until 2024-02-01 the service accepted any letter case (documented). We assume that
 * its responses then use the correct one. Names whose letter case an api-version changed are kept.
 */
final class MemberSpelling {
    private static final Map<String, String> RIGHT = Stream.of("""
            properties identity location tags source customize distribute optimize validate errorHandling
            vmProfile buildTimeoutInMinutes stagingResourceGroup userAssignedIdentities type name publisher
            offer sku version planInfo planName planProduct planPublisher imageId imageVersionId
            sha256Checksum scriptUri inline runElevated runAsSystem validExitCodes restartCommand
            restartCheckCommand restartTimeout destination searchCriteria filters updateLimit inVMValidations
            continueDistributeOnFailure sourceValidationOnly runOutputName artifactTags galleryImageId
            replicationRegions excludeFromLatest storageAccountType targetRegions replicaCount versioning
            scheme major uri vmSize osDiskSizeGB vnetConfig subnetId proxyVmSize vmBoot state
            onCustomizerError onValidationError""".strip().split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(MemberSpelling::lowerCase, Function.identity()));

    /** The caller chooses the names within these members. */
    private static final Set<String> MAPS = Set.of("tags", "artifactTags", "userAssignedIdentities");

    private MemberSpelling() {}

    static JsonObject corrected(JsonObject object) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            String right = RIGHT.getOrDefault(lowerCase(name), name);
            members.putIfAbsent(right, MAPS.contains(right) ? value : corrected(value));
        });
        return new JsonObject(members);
    }

    private static JsonValue corrected(JsonValue value) {
        if (value instanceof JsonArray array) {
            return Json.array(array.items().stream().map(MemberSpelling::corrected));
        }
        return value instanceof JsonObject object ? corrected(object) : value;
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
