package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.LetterCase;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions of ARM template expressions by name, ignoring case. */
final class ArmFunctions {
    /** Functions whose results only Azure or the clock can give. */
    private static final Set<String> CLOUD = Set.of(
            "deployer",
            "externalinput",
            "managementgroup",
            "newguid",
            "pickzones",
            "providers",
            "reference",
            "references",
            "tenant",
            "tologicalzone",
            "tologicalzones",
            "tophysicalzone",
            "tophysicalzones",
            "deployment",
            "environment");

    private static final Map<String, ArmFunction> FUNCTIONS = all();

    private ArmFunctions() {}

    private static Map<String, ArmFunction> all() {
        Map<String, ArmFunction> all = new HashMap<>();
        ArrayFunctions.addTo(all);
        CidrFunctions.addTo(all);
        ComparisonFunctions.addTo(all);
        DateFunctions.addTo(all);
        EncodingFunctions.addTo(all);
        LambdaFunctions.addTo(all);
        LogicalFunctions.addTo(all);
        NameFunctions.addTo(all);
        NumericFunctions.addTo(all);
        ObjectFunctions.addTo(all);
        ResourceFunctions.addTo(all);
        ScopeFunctions.addTo(all);
        StringFunctions.addTo(all);
        Map<String, ArmFunction> byName = new HashMap<>();
        all.forEach((name, function) -> byName.put(LetterCase.lower(name), function));
        return byName;
    }

    /** The function with that name. */
    static Optional<ArmFunction> find(String name) {
        return Optional.ofNullable(FUNCTIONS.get(LetterCase.lower(name)));
    }

    /** The names of all functions that are evaluated here, in lower case. */
    static Set<String> names() {
        return Collections.unmodifiableSet(FUNCTIONS.keySet());
    }

    /** Whether only Azure or the clock can give the function's result. */
    static boolean needsCloud(String name) {
        String lower = LetterCase.lower(name);
        return CLOUD.contains(lower) || (lower.startsWith("list") && lower.length() > "list".length());
    }
}
