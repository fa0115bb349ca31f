package io.github.aib4j.model.implementation.bicep;

import io.github.aib4j.model.implementation.LetterCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The symbols of a file: each name of a parameter, a variable or a resource gets one of its own. */
final class BicepNames {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The beginning of code whose value is a number, a list, an object or the like. */
    private static final Pattern NO_TEXT = Pattern.compile("-?[0-9]|[\\[{!]|(true|false|null)$");

    private static final Set<String> RESERVED = Set.of(
            "assert",
            "existing",
            "extension",
            "false",
            "for",
            "func",
            "if",
            "import",
            "in",
            "metadata",
            "module",
            "null",
            "output",
            "param",
            "provider",
            "resource",
            "targetScope",
            "test",
            "true",
            "type",
            "using",
            "var",
            "with",
            "string",
            "int",
            "bool",
            "object",
            "array",
            "any",
            "az",
            "sys");

    private final Map<String, String> symbols = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The last number that was appended to each repeated symbol. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Whether a member can be written without quotes. */
    static boolean isPlain(String name) {
        return IDENTIFIER.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** The code before the colon of a member; empty if it is not a text. */
    static String key(BicepText name) {
        if (name.isLiteral()) {
            return isPlain(name.plain()) ? name.plain() : BicepText.quoted(name.plain());
        }
        boolean isCode = name.parts().size() == 1;
        String code = name.code();
        boolean isText = !isCode || !NO_TEXT.matcher(code).lookingAt();
        return isText ? (isCode ? "'${" + code + "}'" : code) : "";
    }

    /** Declares the symbol for a name of a kind, such as that of a parameter. */
    String declare(String kind, String name) {
        String symbol = free(name);
        symbols.put(key(kind, name), symbol);
        return symbol;
    }

    /** Reserves an unused symbol similar to this one. */
    String free(String like) {
        String wanted = like.replaceAll("[^A-Za-z0-9_]", "_");
        String begin = wanted.isEmpty() || Character.isDigit(wanted.charAt(0)) ? "_" + wanted : wanted;
        String symbol = RESERVED.contains(begin) ? begin + "_" : begin;
        while (!taken.add(symbol)) {
            symbol = begin + "_" + numbers.merge(begin, 2, (last, first) -> last + 1);
        }
        return symbol;
    }

    /** The symbol that was declared; names are compared without letter case, as in deployment templates. */
    String of(String kind, String name) {
        String symbol = symbols.get(key(kind, name));
        if (symbol == null) {
            throw new BicepException("there is no " + kind + " '" + name + "'");
        }
        return symbol;
    }

    /** Whether a symbol hides a function of this name. */
    boolean hides(String function) {
        return taken.contains(function);
    }

    private static String key(String kind, String name) {
        return kind + " " + LetterCase.lower(name);
    }
}
