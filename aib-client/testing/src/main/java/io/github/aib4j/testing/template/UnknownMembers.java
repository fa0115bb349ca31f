package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.json.StrictReadException;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import java.util.List;
import java.util.Set;

/**
 * Members that an api-version does not have, or only in another letter case. They are refused since 2024-02-01, in the
 * words of Microsoft's release notes (documented; type names are derived from member names, and naming the first of
 * several members is assumed). Before that, they are kept and returned (assumed).
 */
final class UnknownMembers {
    /** The members of a PUT; that a body may repeat parts of its address is assumed. */
    private static final Set<String> OF_A_RESOURCE =
            Set.of("id", "name", "type", "location", "tags", "identity", "properties", "systemData");

    /** The ones that a template in a file does not need. */
    private static final List<String> OF_ITS_ADDRESS = List.of("id", "name", "type", "systemData");

    private UnknownMembers() {}

    static boolean areRefusedIn(ApiVersion version) {
        return version.isAtLeast(ApiVersion.V2024_02_01);
    }

    /**
     * @param text the original text
     */
    static void checkTemplate(JsonObject template, String text, ApiVersion version) {
        checkNames(template, OF_A_RESOURCE, "ImageTemplate", version);
        try {
            ImageTemplateJson.read(versioned(template, text, version), ReadOptions.strict());
        } catch (StrictReadException e) {
            e.remarks().stream()
                    .filter(remark -> remark.kind() != ReadRemark.Kind.VALUE
                            && !remark.pointer().isEmpty())
                    .forEach(remark -> check(remark, version));
        } catch (JsonReadException e) {
            // Something is missing or not an object, which other checks report.
        }
    }

    /** The text with the api-version, without members that belong to the address. */
    private static String versioned(JsonObject template, String text, ApiVersion version) {
        String first = "{\"apiVersion\": \"" + version + "\"";
        if (template.size() == 0) {
            return first + "}";
        }
        String plain =
                OF_ITS_ADDRESS.stream().noneMatch(name -> template.get(name).isPresent())
                        ? text
                        : JsonText.print(template.without(OF_ITS_ADDRESS.toArray(String[]::new)), 0);
        return first + "," + plain.substring(plain.indexOf('{') + 1);
    }

    static void checkTrigger(JsonObject trigger, ApiVersion version) {
        checkNames(trigger, Set.of("id", "name", "type", "properties", "systemData"), "Trigger", version);
        checkNames(
                Json.child(trigger, "properties"),
                Set.of("kind", "provisioningState", "status"),
                "Trigger: struct field Properties: unmarshalling type " + type("TriggerProperties", version),
                version);
    }

    private static void checkNames(JsonObject object, Set<String> known, String where, ApiVersion version) {
        object.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw unknown("unmarshalling type " + type(where, version), name);
            }
        });
    }

    /** Remarks on names and forms are refusals; other checks report invalid types and values. */
    private static void check(ReadRemark remark, ApiVersion version) {
        List<String> path = List.of(remark.pointer().substring(1).split("/"));
        String last = path.get(path.size() - 1).replace("~1", "/").replace("~0", "~");
        if (remark.message().startsWith("'" + last + "' ")) {
            throw unknown(chain(path, version), last);
        }
        if (remark.kind() == ReadRemark.Kind.ALIAS && !last.equals("type")) {
            throw ErrorResponseException.validation("Validation failed: '" + remark.pointer()
                    + "' has a bad value: it is not of the" + " form that api-version " + version + " has.");
        }
    }

    /** The path of types down to the object that contains the member. */
    private static String chain(List<String> path, ApiVersion version) {
        StringBuilder type = new StringBuilder("ImageTemplate");
        StringBuilder chain = new StringBuilder("unmarshalling type " + type(type.toString(), version));
        for (String name : path.subList(0, path.size() - 1)) {
            if (!name.matches("\\d+")) {
                String field = Character.toUpperCase(name.charAt(0)) + name.substring(1);
                type.append(field);
                chain.append(": struct field ").append(field).append(": unmarshalling type ");
                chain.append(type(type.toString(), version));
            }
        }
        return chain.toString();
    }

    private static String type(String name, ApiVersion version) {
        return "*v" + version.toString().replace('-', '_') + "." + name;
    }

    private static ErrorResponseException unknown(String where, String member) {
        return ErrorResponseException.validation(
                "Unmarshalling entity encountered error: " + where + ", unknown field \"" + member
                        + "\". There is an issue with the syntax with the JSON template you are submitting. Please check the"
                        + " JSON template for syntax and grammar. For more information on the syntax and grammar of the JSON"
                        + " template, visit http://aka.ms/azvmimagebuildertmplref.");
    }
}
