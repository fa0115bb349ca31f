package io.github.aib4j.model.implementation.bicep;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmNode;
import io.github.aib4j.model.implementation.arm.syntax.ArmParser;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Translates an expression of a deployment template, part by part, within the limits of {@link ArmParser}.
 */
final class BicepExpression {
    private static final Pattern FORMAT_ITEM = Pattern.compile("\\{(\\d{1,3})}");
    private static final Map<String, String> OPERATORS = operators();
    private static final Map<String, String> LITERALS = Map.of("true", "true", "false", "false", "null", "null");
    private static final Set<String> NOT_SAID = Set.of("copyindex");
    private static final Set<String> OF_AZURE = Set.of(
            "deployment",
            "environment",
            "extensionresourceid",
            "pickzones",
            "reference",
            "resourcegroup",
            "resourceid",
            "subscription",
            "subscriptionresourceid",
            "tenant",
            "tenantresourceid");

    private final BicepNames names;

    private BicepExpression(BicepNames names) {
        this.names = names;
    }

    private static Map<String, String> operators() {
        Map<String, String> operators = new HashMap<>();
        operators.put("equals", "==");
        operators.put("less", "<");
        operators.put("lessorequals", "<=");
        operators.put("greater", ">");
        operators.put("greaterorequals", ">=");
        operators.put("add", "+");
        operators.put("sub", "-");
        operators.put("mul", "*");
        operators.put("div", "/");
        operators.put("mod", "%");
        operators.put("and", "&&");
        operators.put("or", "||");
        return operators;
    }

    /** A text of a deployment template, which may be an expression. */
    static BicepText of(String text, BicepNames names) {
        if (!ArmExpression.isExpression(text)) {
            return BicepText.literal(ArmEscapes.unescape(text));
        }
        try {
            return new BicepExpression(names).translated(ArmParser.parse(text));
        } catch (ArmFailure failure) {
            throw new BicepException(failure.reason());
        }
    }

    private BicepText translated(ArmNode node) {
        if (node instanceof ArmNode.Literal literal) {
            return literal.value() instanceof JsonString text
                    ? BicepText.literal(text.value())
                    : BicepText.code(((JsonNumber) literal.value()).digits());
        }
        if (node instanceof ArmNode.Item item) {
            return BicepText.code(translated(item.target()).code() + key(item.key()));
        }
        ArmNode.Call call = (ArmNode.Call) node;
        return call(call.name(), call.arguments().stream().map(this::translated).toList());
    }

    private String key(ArmNode key) {
        if (key instanceof ArmNode.Literal literal && literal.value() instanceof JsonString text) {
            String name = text.value();
            return BicepNames.isPlain(name) ? "." + name : "[" + BicepText.quoted(name) + "]";
        }
        return "[" + translated(key).code() + "]";
    }

    private BicepText call(String name, List<BicepText> arguments) {
        String plain = LetterCase.lower(name);
        if (name.contains(".") || NOT_SAID.contains(plain)) {
            throw new BicepException("'" + name + "' cannot be said in Bicep by this library; replace it by its value");
        }
        if (plain.equals("concat") && arguments.stream().anyMatch(BicepText::isLiteral)) {
            return BicepText.joined(arguments);
        }
        if (plain.equals("createobject")) {
            return object(arguments, name);
        }
        if (plain.equals("format") && isPlainFormat(arguments)) {
            return format(arguments);
        }
        return BicepText.code(code(name, plain, arguments));
    }

    /** Alternating names and values; duplicate names cannot form an object. */
    private static BicepText object(List<BicepText> arguments, String name) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            boolean isMember = i + 1 < arguments.size();
            String key = BicepNames.key(arguments.get(i));
            if (!isMember
                    || key.isEmpty()
                    || members.put(key, arguments.get(i + 1).code()) != null) {
                wrong(name);
            }
        }
        return BicepText.code(
                members.isEmpty()
                        ? "{}"
                        : members.entrySet().stream()
                                .map(member -> member.getKey() + ": " + member.getValue())
                                .collect(Collectors.joining(", ", "{ ", " }")));
    }

    private String code(String name, String plain, List<BicepText> arguments) {
        List<String> codes = arguments.stream().map(BicepText::code).toList();
        if ((plain.equals("parameters") || plain.equals("variables")) && isNamed(arguments)) {
            return names.of(
                    plain.substring(0, plain.length() - 1),
                    arguments.get(0).parts().get(0).text());
        }
        if (LITERALS.containsKey(plain) && codes.isEmpty()) {
            return plain;
        }
        if (OPERATORS.containsKey(plain) && codes.size() >= 2) {
            return "(" + String.join(" " + OPERATORS.get(plain) + " ", codes) + ")";
        }
        return switch (plain) {
            case "not" -> "!" + single(codes, name);
            case "if" ->
                codes.size() == 3
                        ? "(" + codes.get(0) + " ? " + codes.get(1) + " : " + codes.get(2) + ")"
                        : wrong(name);
            case "createarray" -> "[" + String.join(", ", codes) + "]";
            case "tryget" -> codes.size() == 2 ? codes.get(0) + "[?" + codes.get(1) + "]" : wrong(name);
            case "lambdavariables" ->
                isNamed(arguments) ? arguments.get(0).parts().get(0).text() : wrong(name);
            case "lambda" -> lambda(arguments, codes, name);
            default -> function(name, plain) + "(" + String.join(", ", codes) + ")";
        };
    }

    private static String single(List<String> codes, String name) {
        return codes.size() == 1 ? codes.get(0) : wrong(name);
    }

    private static String wrong(String name) {
        throw new BicepException("'" + name + "' does not take these arguments");
    }

    private static boolean isNamed(List<BicepText> arguments) {
        return arguments.size() == 1
                && arguments.get(0).isLiteral()
                && !arguments.get(0).parts().isEmpty();
    }

    private static String lambda(List<BicepText> arguments, List<String> codes, String name) {
        int last = arguments.size() - 1;
        if (last < 0 || !arguments.subList(0, last).stream().allMatch(BicepText::isLiteral)) {
            return wrong(name);
        }
        String variables = arguments.subList(0, last).stream()
                .map(variable -> variable.parts().isEmpty()
                        ? ""
                        : variable.parts().get(0).text())
                .collect(Collectors.joining(", "));
        return "(" + variables + ") => " + codes.get(last);
    }

    /** A function whose name is hidden by a symbol is called with its namespace. */
    private String function(String name, String plain) {
        if (!names.hides(name)) {
            return name;
        }
        return (OF_AZURE.contains(plain) || plain.startsWith("list") ? "az." : "sys.") + name;
    }

    /** Only plain numbered items; other formats of .NET remain a call. */
    private static boolean isPlainFormat(List<BicepText> arguments) {
        if (arguments.isEmpty()
                || !arguments.get(0).isLiteral()
                || arguments.get(0).parts().isEmpty()) {
            return false;
        }
        String format = arguments.get(0).parts().get(0).text();
        Matcher item = FORMAT_ITEM.matcher(format);
        boolean areThere = item.results().allMatch(found -> Integer.parseInt(found.group(1)) < arguments.size() - 1);
        return areThere && FORMAT_ITEM.matcher(format).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}');
    }

    private static BicepText format(List<BicepText> arguments) {
        String format = arguments.get(0).parts().get(0).text();
        List<BicepText> parts = new ArrayList<>();
        Matcher item = FORMAT_ITEM.matcher(format);
        int copied = 0;
        while (item.find()) {
            parts.add(BicepText.literal(format.substring(copied, item.start())));
            parts.add(arguments.get(1 + Integer.parseInt(item.group(1))));
            copied = item.end();
        }
        parts.add(BicepText.literal(format.substring(copied)));
        return BicepText.joined(parts);
    }
}
