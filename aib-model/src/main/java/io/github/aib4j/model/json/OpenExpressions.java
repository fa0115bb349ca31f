package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where expressions of a deployment template still stand in what is to be sent.
 *
 * <p>Azure evaluates them in deployments alone. In the body of a PUT or PATCH they are texts, and a resource that was
 * meant to be in {@code [resourceGroup().location]} is refused, or is not what was meant. Texts that are free, such as
 * commands, tags and descriptions, are literal whatever they begin with.
 *
 * @since 0.1.0
 */
public final class OpenExpressions {
    /** Members of templates that hold a name, an id, an address, a checksum or a region, so that an expression in them is one. */
    private static final Set<String> NAMES = Set.of(
            "containerInstanceSubnetId",
            "dependsOn",
            "galleryImageId",
            "imageId",
            "imageVersionId",
            "location",
            "name",
            "offer",
            "planName",
            "planProduct",
            "planPublisher",
            "proxyVmSize",
            "publisher",
            "replicationRegions",
            "runOutputName",
            "scriptUri",
            "sha256Checksum",
            "sku",
            "sourceUri",
            "stagingResourceGroup",
            "storageAccountType",
            "subnetId",
            "uri",
            "userAssignedIdentities",
            "version",
            "vmSize");

    /** Members whose content is free text, at any depth and under any name. */
    private static final Set<String> FREE =
            Set.of("tags", "artifactTags", "managedResourceTags", "description", "eula");

    private OpenExpressions() {}

    /** The JSON pointers of the expressions in the body of a request about a template, or in a template of a file. */
    public static List<String> inTemplate(JsonValue body) {
        List<String> found = new ArrayList<>();
        collect(Objects.requireNonNull(body, "body"), null, false, NAMES::contains, found);
        return found;
    }

    /** The JSON pointers of the expressions in the body of a request about a gallery, a definition or a version. */
    public static List<String> inGallery(JsonObject body) {
        List<String> found = new ArrayList<>();
        collect(Objects.requireNonNull(body, "body"), null, true, name -> !FREE.contains(name), found);
        return found;
    }

    private static void collect(
            JsonValue value, @Nullable Place place, boolean isName, Predicate<String> names, List<String> found) {
        if (value instanceof JsonString text && isName && ArmExpression.isExpression(text.value())) {
            found.add(pointer(place));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                collect(array.items().get(i), new Place(place, i, null), isName, names, found);
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                Place below = new Place(place, -1, name);
                if (isName && ArmExpression.isExpression(name)) {
                    found.add(pointer(below));
                }
                Predicate<String> namesBelow = FREE.contains(name) ? none -> false : names;
                collect(member, below, names.test(name), namesBelow, found);
            });
        }
    }

    private static String pointer(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        String last = place.name == null
                ? "/" + place.index
                : ArmPath.ROOT.member(place.name).pointer();
        return pointer(place.around) + last;
    }

    /** Where a value is: an item or a member of the value around it. Its pointer is only computed for an expression. */
    private record Place(
            @Nullable Place around, int index, @Nullable String name) {}
}
