package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.gallery.replication.ProvisioningTimes;
import io.github.aib4j.testing.wire.Json;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A version that a run makes for one distributor.
 *
 * @param id the version's
 * @param distributor as the template has it
 * @param source the id of its source
 * @param location the region of the template
 */
public record BuiltVersion(String id, JsonObject distributor, Run run, String source, String location) {
    ProvisioningTimes making() {
        long regions =
                Math.max(1, Json.items(regions(location), "targetRegions").count());
        return new ProvisioningTimes.ByBuild(run, outputName(), Duration.ofMinutes(12 + regions));
    }

    private String outputName() {
        return distributor.text("runOutputName").orElse("");
    }

    /**
     * The request of Image Builder to Compute (assumed, except that the artifact tags become its tags, which is
     * documented).
     *
     * @param place the region of the image definition
     */
    JsonObject request(String place) {
        JsonObject properties = Json.object(
                "publishingProfile",
                regions(place),
                "storageProfile",
                Json.object("source", Json.object("id", Json.text(source))));
        JsonObject request = Json.object("location", Json.text(place));
        JsonObject tagged = distributor
                .object("artifactTags")
                .map(tags -> request.with("tags", tags))
                .orElse(request);
        return tagged.with("properties", properties);
    }

    private JsonObject regions(String place) {
        JsonObject profile = copied(JsonObject.empty(), distributor, "excludeFromLatest", "excludeFromLatest");
        JsonObject stored = copied(profile, distributor, "storageAccountType", "storageAccountType");
        Stream<JsonObject> targets = Json.objects(distributor, "targetRegions").map(BuiltVersion::target);
        Stream<JsonObject> plain =
                Json.texts(distributor, "replicationRegions").map(name -> Json.object("name", Json.text(name)));
        JsonValue all = Json.array(Stream.concat(targets, plain));
        boolean none = all.equals(Json.array(Stream.empty()));
        return stored.with("targetRegions", none ? Json.array(Stream.of(Json.object("name", Json.text(place)))) : all);
    }

    private static JsonObject target(JsonObject region) {
        JsonObject target = Json.object("name", region.get("name").orElse(Json.text("")));
        JsonObject counted = copied(target, region, "replicaCount", "regionalReplicaCount");
        return copied(counted, region, "storageAccountType", "storageAccountType");
    }

    private static JsonObject copied(JsonObject to, JsonObject from, String name, String newName) {
        return Json.present(from, name).map(value -> to.with(newName, value)).orElse(to);
    }
}
