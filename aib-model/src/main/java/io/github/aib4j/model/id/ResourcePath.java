package io.github.aib4j.model.id;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a resource id. */
final class ResourcePath {
    /**
     * Characters that no part of an id contains: the angle brackets of placeholders, and the delimiters of addresses.
     */
    private static final String NEVER = "<>%&\\?#";

    private static final byte ALLOWED = 0;
    private static final byte SLASH = 1;
    private static final byte FORBIDDEN = 2;

    /** The meaning of each ASCII character; hardly any others occur in ids. */
    private static final byte[] MEANINGS = new byte[128];

    static {
        for (char letter = 0; letter < MEANINGS.length; letter++) {
            boolean isForbidden = Character.isWhitespace(letter) || NEVER.indexOf(letter) >= 0;
            MEANINGS[letter] = isForbidden ? FORBIDDEN : letter == '/' ? SLASH : ALLOWED;
        }
    }

    private static final String GROUP_TYPE = "Microsoft.Resources/resourceGroups";
    private static final int NAMESPACE = 5;
    private static final int FEWEST_PARTS = 8;

    private final String text;

    /** Where each part begins, and where one after the last would. */
    private final int[] begin;

    private ResourcePath(String text, int[] begin) {
        this.text = text;
        this.begin = begin;
    }

    /** Parses a resource id; null if the text is not one. */
    static @Nullable ResourcePath parse(String text) {
        int parts = text.startsWith("/") && !text.endsWith("/") ? countParts(text) : 0;
        if (parts < FEWEST_PARTS || parts % 2 != 0) {
            return null;
        }
        ResourcePath path = new ResourcePath(text, begins(text, parts));
        return path.isResource() ? path : null;
    }

    /** The number of parts; 0 if one is empty, or contains a character that no part can have. */
    private static int countParts(String text) {
        int parts = 0;
        int begin = -1;
        for (int i = 0; i < text.length(); i++) {
            byte meaning = meaning(text.charAt(i));
            if (meaning != ALLOWED) {
                if (meaning == FORBIDDEN || i == begin) {
                    return 0;
                }
                begin = i + 1;
                parts++;
            }
        }
        return parts;
    }

    private static int[] begins(String text, int parts) {
        int[] begins = new int[parts + 1];
        int next = 0;
        for (int part = 0; part < parts; part++) {
            next = text.indexOf('/', next) + 1;
            begins[part] = next;
        }
        begins[parts] = text.length() + 1;
        return begins;
    }

    private static byte meaning(char letter) {
        if (letter < MEANINGS.length) {
            return MEANINGS[letter];
        }
        return Character.isWhitespace(letter) ? FORBIDDEN : ALLOWED;
    }

    private boolean isResource() {
        return isPart(0, "subscriptions") && isPart(2, "resourceGroups") && isPart(4, "providers");
    }

    private boolean isPart(int index, String word) {
        int length = begin[index + 1] - 1 - begin[index];
        return length == word.length() && isAt(begin[index], word, 0, length);
    }

    /**
     * Whether part of a word is at this position. Its letter case is nearly always the same, which is faster to
     * compare.
     */
    private boolean isAt(int begin, String word, int from, int length) {
        return text.regionMatches(begin, word, from, length) || text.regionMatches(true, begin, word, from, length);
    }

    private String part(int index) {
        return text.substring(begin[index], begin[index + 1] - 1);
    }

    String subscriptionId() {
        return part(1);
    }

    String resourceGroup() {
        return part(3);
    }

    /** The namespace of the provider and the types. */
    String type() {
        StringBuilder type = new StringBuilder(part(NAMESPACE));
        for (int i = NAMESPACE + 1; i < begin.length - 1; i += 2) {
            type.append('/').append(part(i));
        }
        return type.toString();
    }

    /** Whether it is of this type; letter case does not matter. */
    boolean isOf(String type) {
        if (typeLength() != type.length()) { // distinguishes most types
            return false;
        }
        int place = 0;
        for (int i = NAMESPACE; i < begin.length - 1; i += i == NAMESPACE ? 1 : 2) {
            int length = begin[i + 1] - 1 - begin[i];
            int from = place == 0 ? 0 : place + 1;
            if ((place > 0 && type.charAt(place) != '/') || !isAt(begin[i], type, from, length)) {
                return false;
            }
            place = from + length;
        }
        return true;
    }

    private int typeLength() {
        int length = begin[NAMESPACE + 1] - 1 - begin[NAMESPACE];
        for (int i = NAMESPACE + 1; i < begin.length - 1; i += 2) {
            length += begin[i + 1] - begin[i];
        }
        return length;
    }

    /** How many names there are. */
    int countNames() {
        return (begin.length - 1 - NAMESPACE) / 2;
    }

    /** The name at that place, counted from the outermost; null if there is none. */
    @Nullable
    String name(int place) {
        return place < countNames() ? part(NAMESPACE + 2 + 2 * place) : null;
    }

    /** The names, outermost first. */
    List<String> names() {
        String[] names = new String[countNames()];
        for (int i = 0; i < names.length; i++) {
            names[i] = part(NAMESPACE + 2 + 2 * i);
        }
        return List.of(names);
    }

    /** Parses the id of a resource group, as one of a resource by this name; null if the text is not one. */
    static @Nullable ResourcePath parseGroup(String text) {
        ResourcePath path = parse(text + "/providers/" + GROUP_TYPE + "/" + text.substring(text.lastIndexOf('/') + 1));
        return path == null || path.countNames() > 1 ? null : path;
    }

    /** Parses an id of this type; null if the text is not one. */
    static @Nullable ResourcePath parse(String text, String type) {
        ResourcePath path = parse(text);
        return path != null && path.isOf(type) ? path : null;
    }

    /** Formats an id of this type. */
    static String text(String subscriptionId, String resourceGroup, String type, String... names) {
        String[] segment = type.split("/", -1);
        StringBuilder text = new StringBuilder("/subscriptions/")
                .append(given("subscription id", subscriptionId))
                .append("/resourceGroups/")
                .append(given("resource group", resourceGroup))
                .append("/providers/")
                .append(segment[0]);
        for (int i = 0; i < names.length; i++) {
            text.append('/').append(segment[i + 1]).append('/').append(given("name", names[i]));
        }
        return text.toString();
    }

    /** Rejects null and empty parts: an unset environment variable must not become part of an id. */
    private static String given(String what, String part) {
        return Objects.requireNonNull(part, () -> "The " + what + " of the id is null; give one");
    }
}
