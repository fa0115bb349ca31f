package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.ErrorResponseException;

/**
 * The refusals of invalid templates by Image Builder. The words are those that users reported, unless stated otherwise.
 */
final class ValidationErrors {
    private static final String TEMPLATE = "ImageTemplate";
    private static final String PROPERTIES = "ImageTemplate.properties";

    private ValidationErrors() {}

    /**
     * @param place the path of the member, such as {@code location} or {@code properties.distribute[0].type}
     */
    static ErrorResponseException missing(String place) {
        return ErrorResponseException.validation(
                "Validation failed: '" + holder(place) + "': Missing field '" + field(place)
                        + "'. Please review http://aka.ms/azvmimagebuildertmplref for details on fields required in the Image"
                        + " Builder Template.");
    }

    /** An unknown type, which the service does not repeat (reported for targets). */
    static ErrorResponseException badType(String place) {
        return badValue(place, "");
    }

    /** The same for any value; values other than texts and numbers are named by their kind. */
    static ErrorResponseException badValue(String place, JsonValue value) {
        if (value instanceof JsonString text) {
            return badValue(place, text.value());
        }
        return badValue(place, value instanceof JsonNumber number ? number.digits() : value.kind());
    }

    static ErrorResponseException badValue(String place, String value) {
        return ErrorResponseException.validation("Validation failed: '" + holder(place) + "': Field '" + field(place)
                + "' has a bad value: '" + value
                + "'. Please review http://aka.ms/azvmimagebuildertmplref for details on"
                + " fields requirements in the Image Builder Template.");
    }

    /** The same, with a reason in words of our own. */
    static ErrorResponseException badValue(String place, String value, String reason) {
        return ErrorResponseException.validation("Validation failed: '" + holder(place) + "': Field '" + field(place)
                + "' has a bad value: '" + value + "'; " + reason + ".");
    }

    /** Members that do not go together; the words are our own. */
    static ErrorResponseException contradiction(String place, String reason) {
        return ErrorResponseException.validation("Validation failed: '" + holder(place) + "': Field '" + field(place)
                + "' is not allowed here; " + reason + ".");
    }

    /** An expression of a deployment template, named by its JSON pointer; the words are our own. */
    static ErrorResponseException expression(String pointer) {
        return ErrorResponseException.validation("Validation failed: 'ImageTemplate': '" + pointer
                + "' is an expression, which only a deployment evaluates.");
    }

    private static String holder(String place) {
        return place.startsWith("properties.") ? PROPERTIES : TEMPLATE;
    }

    private static String field(String place) {
        return place.startsWith("properties.") ? place.substring("properties.".length()) : place;
    }
}
