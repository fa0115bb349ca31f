package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.json.ParameterType;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Whether the declaration of a parameter allows a given value. Values of secure parameters are not quoted. */
final class ParameterCheck {
    private static final int QUOTED = 60;

    private final JsonObject declaration;
    private final JsonValue value;
    private final boolean isSecure;

    private ParameterCheck(JsonObject declaration, JsonValue value, boolean isSecure) {
        this.declaration = declaration;
        this.value = value;
        this.isSecure = isSecure;
    }

    /**
     * The problem of the value; empty if there is none.
     *
     * @param isSecure whether the value is not quoted
     */
    static List<String> complaints(JsonObject declaration, JsonValue value, boolean isSecure) {
        Optional<ParameterType> type = ArmMembers.text(declaration, "type").flatMap(ParameterType::find);
        ParameterCheck check = new ParameterCheck(declaration, value, isSecure);
        if (type.isPresent() && !type.get().accepts(value)) {
            return List.of("it is declared as '" + type.get() + "', but " + value.kind() + " is given");
        }
        List<String> complaints = new ArrayList<>();
        Stream.of(check.allowed(), check.length(), check.size())
                .flatMap(Optional::stream)
                .forEach(complaints::add);
        return complaints;
    }

    private Optional<String> allowed() {
        return ArmMembers.array(declaration, "allowedValues")
                .filter(allowed -> !allowed.items().contains(value))
                .map(allowed -> "the value" + quoted() + " is not one of those allowed");
    }

    private Optional<String> length() {
        OptionalInt length = lengthOfValue();
        return length.isPresent()
                ? outside("length", BigInteger.valueOf(length.getAsInt()), "minLength", "maxLength")
                : Optional.empty();
    }

    private OptionalInt lengthOfValue() {
        if (value instanceof JsonString string) {
            return OptionalInt.of(string.value().length());
        }
        return value instanceof JsonArray array ? OptionalInt.of(array.items().size()) : OptionalInt.empty();
    }

    private Optional<String> size() {
        return whole(Optional.of(value)).flatMap(number -> outside("value", number, "minValue", "maxValue"));
    }

    private Optional<String> outside(String what, BigInteger number, String least, String most) {
        Optional<BigInteger> min = whole(ArmMembers.find(declaration, least));
        if (min.isPresent() && number.compareTo(min.get()) < 0) {
            return Optional.of("the " + what + quoted() + " is below its " + least + ", " + min.get());
        }
        return whole(ArmMembers.find(declaration, most))
                .filter(max -> number.compareTo(max) > 0)
                .map(max -> "the " + what + quoted() + " is above its " + most + ", " + max);
    }

    private static Optional<BigInteger> whole(Optional<JsonValue> value) {
        return value.filter(ParameterType.INT::accepts).map(number -> new BigInteger(((JsonNumber) number).digits()));
    }

    private String quoted() {
        if (isSecure || !(value instanceof JsonString || value instanceof JsonNumber)) {
            return "";
        }
        String text = value instanceof JsonString string ? string.value() : ((JsonNumber) value).digits();
        return text.length() > QUOTED ? "" : " '" + text + "'";
    }
}
