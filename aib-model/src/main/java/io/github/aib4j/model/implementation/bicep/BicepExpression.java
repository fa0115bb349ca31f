package io.github.aib4j.model.implementation.bicep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Translates an expression of a deployment template, part by part. Bounded: 24,576 characters, which is Azure's limit,
 * nested 100 deep.
 */
final class BicepExpression {
    private static final int LONGEST = 24_576;
    private static final int DEEPEST = 100;
    private static final Pattern FORMAT_ITEM = Pattern.compile("\\{(\\d{1,3})}");
    private static final Map<String, String> OPERATORS = operators();
    private static final Map<String, String> LITERALS = Map.of("true", "true", "false", "false", "null", "null");
    private static final Set<String> NOT_SAID = Set.of("copyindex", "createobject");
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

    private final String text;
    private final int end;
    private final BicepNames names;
    private int at = 1;
    private int depth;

    private BicepExpression(String text, BicepNames names) {
        this.text = text;
        this.end = text.length() - 1;
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

    /** Whether a text of a deployment template is an expression. */
    static boolean isExpression(String text) {
        return text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");
    }

    /** A text of a deployment template, which may be an expression. */
    static BicepText of(String text, BicepNames names) {
        if (!isExpression(text)) {
            return BicepText.literal(text.startsWith("[[") && text.endsWith("]") ? text.substring(1) : text);
        }
        if (text.length() > LONGEST) {
            throw new BicepException("an expression is longer than " + LONGEST + " characters");
        }
        BicepExpression expression = new BicepExpression(text, names);
        BicepText translated = expression.expression();
        if (expression.peek() != 0) {
            throw expression.missing("the end of the expression");
        }
        return translated;
    }

    private BicepText expression() {
        if (++depth > DEEPEST) {
            throw new BicepException("an expression is nested more than " + DEEPEST + " deep");
        }
        BicepText value = start();
        for (char next = peek(); next == '.' || next == '['; next = peek()) {
            at++;
            value = BicepText.code(value.code() + (next == '.' ? member(name()) : index()));
        }
        depth--;
        return value;
    }

    private BicepText start() {
        char first = peek();
        if (first == '\'') {
            return BicepText.literal(literal());
        }
        if (first == '-' || (first >= '0' && first <= '9')) {
            return BicepText.code(taken(c -> c == '-' || (c >= '0' && c <= '9')));
        }
        return call();
    }

    private String literal() {
        StringBuilder value = new StringBuilder();
        for (at++; at < end; at++) {
            if (text.charAt(at) != '\'') {
                value.append(text.charAt(at));
            } else if (at + 1 < end && text.charAt(at + 1) == '\'') {
                value.append(text.charAt(at++));
            } else {
                at++;
                return value.toString();
            }
        }
        throw missing("a single quote that closes the text");
    }

    private String name() {
        String name = taken(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$');
        if (name.isEmpty()) {
            throw missing("the name of a property");
        }
        return name;
    }

    private static String member(String name) {
        return BicepNames.isPlain(name) ? "." + name : "[" + BicepText.quoted(name) + "]";
    }

    private String index() {
        BicepText key = expression();
        expect(']', "']'");
        return key.isLiteral() && !key.parts().isEmpty()
                ? member(key.parts().get(0).text())
                : "[" + key.code() + "]";
    }

    private BicepText call() {
        String name = taken(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
        if (name.isEmpty()) {
            throw missing("a function, a text in single quotes or a number");
        }
        expect('(', "the '(' of a call");
        List<BicepText> arguments = new ArrayList<>();
        if (peek() != ')') {
            arguments.add(expression());
        }
        while (peek() == ',') {
            at++;
            arguments.add(expression());
        }
        expect(')', "',' or ')'");
        return call(name, arguments);
    }

    private BicepText call(String name, List<BicepText> arguments) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (name.contains(".") || NOT_SAID.contains(plain)) {
            throw new BicepException("'" + name + "' cannot be said in Bicep by this library; replace it by its value");
        }
        if (plain.equals("concat") && arguments.stream().anyMatch(BicepText::isLiteral)) {
            return BicepText.joined(arguments);
        }
        if (plain.equals("format") && isPlainFormat(arguments)) {
            return format(arguments);
        }
        return BicepText.code(code(name, plain, arguments));
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

    /** A function whose name is hidden by a symbol is called by its namespace. */
    private String function(String name, String plain) {
        if (!names.hides(name)) {
            return name;
        }
        return (OF_AZURE.contains(plain) || plain.startsWith("list") ? "az." : "sys.") + name;
    }

    /** Only items by number: what else .NET formats stays a call. */
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

    private String taken(IntPredicate wanted) {
        peek();
        int begin = at;
        while (at < end && wanted.test(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < end ? text.charAt(at) : 0;
    }

    private void expect(char wanted, String what) {
        if (peek() != wanted) {
            throw missing(what);
        }
        at++;
    }

    private BicepException missing(String what) {
        return new BicepException("in an expression, " + what + " is missing at character " + (at + 1));
    }
}
