package io.github.aib4j.model.implementation.bicep;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a deployment template.
 *
 * @param symbol its symbol in the file
 * @param key its name among the resources where they are an object; empty where they are an array
 * @param type its type, with that of its parents
 * @param fullName its name, with those of its parents
 * @param ownName its own name
 * @param json the resource
 * @param parent the parent in the same file, if there is one
 */
record BicepResource(
        String symbol,
        String key,
        String type,
        BicepText fullName,
        BicepText ownName,
        JsonObject json,
        @Nullable BicepResource parent) {

    /** The identity of the resource, regardless of letter case. */
    static String identity(String type, BicepText fullName) {
        return LetterCase.lower(type + "|" + fullName.code());
    }

    /**
     * The same resource with its parent, if type and name show that the parent is in the file.
     *
     * @param all the resources of the file by their identities
     */
    BicepResource in(Map<String, BicepResource> all) {
        List<BicepText> segments = fullName.segments();
        int last = segments.size() - 1;
        if (parent != null || last < 1 || type.split("/", -1).length < 3) {
            return this;
        }
        String typeOfParent = type.substring(0, type.lastIndexOf('/'));
        BicepResource other = all.get(identity(typeOfParent, BicepText.slashed(segments.subList(0, last))));
        return other == null ? this : new BicepResource(symbol, key, type, fullName, segments.get(last), json, other);
    }

    /** The code of {@code dependsOn} entries that refer to this resource, in lower case. */
    List<String> entries() {
        List<String> entries = new ArrayList<>();
        String id = "resourceId(" + BicepText.quoted(type) + ", "
                + fullName.segments().stream().map(BicepText::code).collect(Collectors.joining(", ")) + ")";
        entries.add(id);
        entries.add("az." + id);
        entries.add(fullName.code());
        entries.add(BicepText.joined(List.of(BicepText.literal(type + "/"), fullName))
                .code());
        if (!key.isEmpty()) {
            entries.add(BicepText.quoted(key));
        }
        return entries.stream().map(LetterCase::lower).toList();
    }
}
