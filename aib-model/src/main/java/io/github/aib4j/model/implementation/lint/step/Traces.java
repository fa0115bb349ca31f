package io.github.aib4j.model.implementation.lint.step;

/**
 * Hints of what a text may contain, found in one pass by rare letters. Rules check for a trace before they search with
 * a pattern: a trace may be a false alarm, but every match of a pattern has its trace.
 */
public final class Traces {
    public static final int SECRET_WORD = 1;
    public static final int PRIVATE_KEY = 1 << 1;
    public static final int SIGNATURE = 1 << 2;
    public static final int VENDOR_TOKEN = 1 << 3;
    public static final int ACCESS_KEY = 1 << 4;
    public static final int WEB_TOKEN = 1 << 5;
    public static final int AT_SIGN = 1 << 6;
    public static final int SECURE_STRING = 1 << 7;
    public static final int NET_USER = 1 << 8;

    /** The command that prepares the image, its script, or the folder of the script. */
    public static final int DEPROVISIONING = 1 << 9;

    public static final int TEMPORARY_FOLDER = 1 << 10;
    public static final int HYPER_V = 1 << 11;

    /** One of the options {@code -u} and {@code -p}, or {@code --user}. */
    public static final int SHORT_OPTION = 1 << 12;

    /** The letters that traces contain. */
    private static final boolean[] RARE = rare();

    private Traces() {}

    public static int of(String text) {
        int traces = 0;
        char[] all = text.toCharArray();
        for (int i = 0; i < all.length; i++) {
            char c = all[i];
            if (RARE[c & 127]) {
                traces |= at(text, i, c);
            }
        }
        return traces;
    }

    private static boolean[] rare() {
        boolean[] rare = new boolean[128];
        "-/=@CcJKkVvWw_".chars().forEach(c -> rare[c] = true);
        return rare;
    }

    private static int at(String text, int at, char c) {
        char before = neighbor(text, at - 1);
        char next = neighbor(text, at + 1);
        return switch (c) {
            case '@' -> AT_SIGN;
            case '=' -> isSignature(text, at) ? SIGNATURE : 0;
            case '/' -> next == 't' || next == 'a' ? atSlash(text, at) : 0;
            case '_' -> text.startsWith("gh", at - 3) || text.startsWith("github", at - 6) ? VENDOR_TOKEN : 0;
            case '-' -> atDash(text, at, before, next);
            case 'c', 'C' -> before == 'e' && isAt(text, at - 2, "sec") ? SECRET_WORD | SECURE_STRING : 0;
            case 'J' -> text.startsWith("eyJ", at - 2) ? WEB_TOKEN : 0;
            case 'k', 'K' -> next == 'e' || next == 'i' ? atKey(text, at) : 0;
            case 'v', 'V' -> before == 'o' && isAt(text, at - 5, "deprovisioning") ? DEPROVISIONING : 0;
            default -> isPassword(text, at, before) ? SECRET_WORD : 0;
        };
    }

    /** The character in lower case, if it is a letter. */
    private static char neighbor(String text, int at) {
        return at < 0 || at >= text.length() ? ' ' : (char) (text.charAt(at) | 0x20);
    }

    private static boolean isSignature(String text, int at) {
        return text.startsWith("sig", at - 3)
                || isAt(text, at - 3, "key")
                || isAt(text, at - 9, "signature")
                || text.startsWith("==", at);
    }

    private static int atSlash(String text, int at) {
        return (text.startsWith("/tmp", at) ? TEMPORARY_FOLDER : 0) | (isAt(text, at, "/add") ? NET_USER : 0);
    }

    private static int atDash(String text, int at, char before, char next) {
        return (next == 'v' && isAt(text, at - 5, "hyper-v") ? HYPER_V : 0)
                | (before == 't' && text.startsWith("glpat", at - 5) ? VENDOR_TOKEN : 0)
                | (text.startsWith("xox", at - 4) ? VENDOR_TOKEN : 0)
                | ((next == 'p' || next == 'u') && (before == ' ' || before == '-') ? SHORT_OPTION : 0);
    }

    private static boolean isPassword(String text, int at, char before) {
        return (before == 's' && isAt(text, at - 4, "passw")) || (before == 'p' && isAt(text, at - 1, "pwd"));
    }

    private static int atKey(String text, int at) {
        return (isAt(text, at, "key") || isAt(text, at - 2, "token") ? SECRET_WORD | PRIVATE_KEY : 0)
                | (text.startsWith("AKIA", at - 1) ? ACCESS_KEY : 0);
    }

    private static boolean isAt(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }
}
